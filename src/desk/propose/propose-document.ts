import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { siteNames } from '../../corpus/check-names.ts';
import type { NewFile } from '../new-file.ts';
import { comment, schemaLine } from '../yaml-text.ts';
import { oneLine } from '../../text/one-line.ts';
import { proposeLedger } from './propose-figures.ts';
import { proposeSlug } from './propose-slug.ts';
import { writeFigures } from './write-figures.ts';
import { writeRecord } from './write-record.ts';

/** What an editor said about a document, which comes before what is proposed. */
export interface GivenValues {
  readonly title?: string | undefined;
  readonly slug?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly byline?: string | undefined;
}

/** Proposes the three records of a document that has none: what it is, its figures, and a place for notes. */
export function proposeDocument(document: AnnotatedDocument, corpus: Corpus, given: GivenValues): readonly NewFile[] {
  const others = corpus.documents.filter(({ id }) => id !== document.id);
  const taken = new Set([...others.map(({ slug }) => slug), ...siteNames]);
  const title = given.title ?? oneLine(document.title);
  const values = {
    title,
    slug: given.slug ?? proposeSlug(title, taken),
    publisher: given.publisher,
    url: given.url,
    byline: given.byline ?? bylineOf(document),
    dateline: datelineOf(document),
  };
  const named = { ...document, publisher: given.publisher };
  const ledger = proposeLedger(document, corpus);
  return [
    { path: `content/documents/${document.id}.yaml`, text: writeRecord(document, values) },
    { path: `content/figures/${document.id}.yaml`, text: writeFigures(named, ledger, [...corpus.measures.keys()]) },
    { path: `content/annotations/${document.id}.yaml`, text: writeAnnotations() },
  ];
}

/** The names of a byline, without “By” and the dash behind them. */
function bylineOf({ blocks, parsed }: AnnotatedDocument): string | undefined {
  const byline = blocks.find(({ node }) => node.type === 'byline');
  if (byline === undefined) return undefined;
  const names = oneLine(parsed.text.slice(byline.start, byline.end))
    .replace(/^by\s+/iu, '')
    .replace(/[\s–—|-]+$/u, '');
  return names === '' ? undefined : names;
}

function datelineOf({ blocks, parsed }: AnnotatedDocument): string | undefined {
  for (const { sentences } of blocks) {
    for (const { node } of sentences) {
      const dateline = node.children.find(({ type }) => type === 'dateline');
      if (dateline !== undefined)
        return oneLine(parsed.text.slice(dateline.position.start.offset, dateline.position.end.offset));
    }
  }
  return undefined;
}

function writeAnnotations(): string {
  return [
    schemaLine('annotations'),
    ...comment(
      'The editors’ notes on words of the text. A note looks like this; its kinds are context, correction, attribution, contradiction, definition, garbled and omission.',
    ),
    '# notes:',
    '#   - id: n-short-words',
    '#     quote:',
    '#       exact: "words of the text"',
    '#     motivation: commenting',
    '#     kind: context',
    '#     title: Three to eight words',
    '#     body: >-',
    '#       What is known, and who says so.',
    '#     inference: false',
    '#     about: [policies/mass-deportation-campaign]',
    '#     sources:',
    '#       - title: Title of the page',
    '#         publisher: Who published it',
    '#         url: https://…',
    '#         date: "YYYY-MM-DD"',
    'notes: []',
    '',
  ].join('\n');
}
