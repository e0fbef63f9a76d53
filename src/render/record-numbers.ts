import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { countText } from './count-text.ts';

/** A count that tells a newcomer what the record holds, with the page that shows it. */
export interface RecordNumber {
  readonly number: string;
  readonly text: string;
  /** From the site's root. */
  readonly path: string;
}

/** The record in numbers: what there is, and what is checked. */
export function recordNumbers({
  documents,
  entities,
  contradictions,
}: Pick<Corpus, 'documents' | 'entities' | 'contradictions'>): readonly RecordNumber[] {
  const sum = (count: (document: AnnotatedDocument) => number): number =>
    documents.reduce((total, document) => total + count(document), 0);
  const open = sum(({ coverage }) => coverage.open);
  const accounted = open === 0 ? 'every one accounted for' : `${open.toLocaleString('en-GB')} not yet accounted for`;
  const numbers = sum(({ coverage }) => coverage.numbers);
  const notes = sum((document) => document.notes.length);
  return [
    {
      number: countText(documents.length, 'document', 'documents'),
      text: 'shown word for word, as received',
      path: '/documents/',
    },
    { number: countText(numbers, 'number', 'numbers'), text: `found in them, ${accounted}`, path: '/figures/' },
    { number: countText(notes, 'note', 'notes'), text: 'by the editors, each with its own sources', path: '/about/' },
    {
      number: countText(contradictions.length, 'pair', 'pairs'),
      text: 'of figures that do not agree, set side by side',
      path: '/contradictions/',
    },
    {
      number: countText(entities.size, 'entry', 'entries'),
      text: 'on policies, places, people and organisations',
      path: '/policies/',
    },
  ];
}
