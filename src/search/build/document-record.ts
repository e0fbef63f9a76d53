import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import { shownBlocks } from '../../corpus/display.ts';
import type { Urls } from '../../corpus/urls.ts';
import { oneLine } from '../../text/one-line.ts';
import type { SearchRecord } from './search-record.ts';

/** A document as search finds it: the sentences that are shown, each with its address. */
export function documentRecord(document: AnnotatedDocument, urls: Urls): SearchRecord {
  const { record, publisher, mentions, figures, parsed, review } = document;
  const sentences = shownBlocks(document)
    .shown.filter(({ block }) => block.node.type !== 'furniture')
    .flatMap(({ block }) => block.sentences)
    .map(({ id, start, end }) => ({ number: Number(id.slice(1)), text: oneLine(parsed.text.slice(start, end)) }));
  const first = sentences[0]?.number ?? 1;
  const follow = sentences.every(({ number }, index) => number === first + index);
  return {
    stored: {
      type: 'document',
      href: urls.document(document.slug),
      title: document.title,
      date: document.date,
      ...(publisher === undefined ? {} : { by: publisher }),
      ...(record?.byline === undefined ? {} : { names: [record.byline] }),
      text: sentences.map(({ text }) => text),
      ...(follow ? { first } : { numbers: sentences.map(({ number }) => number) }),
    },
    facets: {
      entities: [...new Set(mentions.map(({ entity }) => entity))],
      measures: [...new Set(figures.map((figure) => figure.record.measure))],
      publisher,
      review,
    },
    year: document.date.slice(0, 4),
  };
}
