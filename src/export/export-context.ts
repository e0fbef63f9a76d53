import type { AnnotatedDocument, DocumentSentence } from '../corpus/annotated-document.ts';
import { contradictionsByFigure, type Contradiction } from '../corpus/contradictions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { showsBlock } from '../corpus/display.ts';
import type { Urls } from '../corpus/urls.ts';
import type { FigureId } from '../schema/ids.ts';
import { oneLine } from '../text/one-line.ts';
import type { SiteDescription } from './site-description.ts';

/** What every published file is made from, with the look-ups that several share. */
export interface ExportContext {
  readonly corpus: Corpus;
  readonly urls: Urls;
  readonly site: SiteDescription;
  /** The contradictions in which each figure stands. */
  readonly contradictionsOf: ReadonlyMap<FigureId, readonly Contradiction[]>;
  /** The full address of a path from the site’s root. */
  address(path: string): string;
  /** The full address of a document’s page, or of a place in it. */
  documentAddress(document: AnnotatedDocument, fragment?: string): string;
  /** The words of a sentence on one line; undefined if the document shows excerpts only and not this one. */
  quote(document: AnnotatedDocument, sentence: string): string | undefined;
}

export function compileContext(corpus: Corpus, urls: Urls, site: SiteDescription): ExportContext {
  const sentencesOf = new Map<AnnotatedDocument, ReadonlyMap<string, DocumentSentence>>();
  const sentences = (document: AnnotatedDocument): ReadonlyMap<string, DocumentSentence> => {
    const known =
      sentencesOf.get(document) ??
      new Map(document.blocks.flatMap((block) => block.sentences.map((sentence) => [sentence.id, sentence])));
    sentencesOf.set(document, known);
    return known;
  };
  return {
    corpus,
    urls,
    site,
    contradictionsOf: contradictionsByFigure(corpus.contradictions),
    address: (path) => urls.absolute(urls.page(path)),
    documentAddress: ({ slug }, fragment) => urls.absolute(urls.document(slug, fragment)),
    quote(document, id) {
      const sentence = sentences(document).get(id);
      if (sentence === undefined || !showsBlock(document, sentence.block)) return undefined;
      return oneLine(document.parsed.text.slice(sentence.start, sentence.end));
    },
  };
}
