import type { Corpus } from '../../corpus/corpus.ts';
import { allFigures } from '../../corpus/figures.ts';
import type { Urls } from '../../corpus/urls.ts';
import { documentRecord } from './document-record.ts';
import { entityRecord } from './entity-record.ts';
import { figureRecord } from './figure-record.ts';
import { chartRecord, eventRecord, noteRecord, pageRecord, storyRecord } from './other-records.ts';
import type { SearchRecord } from './search-record.ts';

/** Everything that search finds, one at a time and in a fixed order; figures come apart, see `figureRecords`. */
export function* searchRecords(corpus: Corpus, urls: Urls): Generator<SearchRecord> {
  for (const document of corpus.documents) {
    yield documentRecord(document, urls);
    for (const note of document.notes) yield noteRecord(note, document, urls);
  }
  for (const entity of corpus.entities.values()) yield entityRecord(entity, urls);
  for (const chart of corpus.charts) yield chartRecord(chart, urls);
  for (const event of corpus.events) yield eventRecord(event, urls);
  for (const story of corpus.stories) yield storyRecord(story, urls);
  for (const page of corpus.pages) yield pageRecord(page, urls);
}

/** Every figure of the ledger. */
export function* figureRecords(corpus: Corpus, urls: Urls): Generator<SearchRecord> {
  for (const placed of allFigures(corpus)) yield figureRecord(placed, corpus, urls);
}
