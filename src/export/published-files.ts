import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import { corpusJson } from './corpus-json.ts';
import { documentJson } from './document-json.ts';

/** A text file of the site that is no page: its path from the site's root and its text. */
export interface PublishedFile {
  readonly path: string;
  readonly text: string;
}

/** Every data file that the site publishes beside its pages, in a fixed order, one at a time. */
export function* publishedFiles(corpus: Corpus, urls: Urls): Generator<PublishedFile> {
  yield { path: 'data/corpus.json', text: toJson(corpusJson(corpus, urls)) };
  for (const document of corpus.documents) {
    yield { path: `documents/${document.slug}.json`, text: toJson(documentJson(document, urls)) };
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
