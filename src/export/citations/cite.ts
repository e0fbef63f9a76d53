import type { AnnotatedDocument, DocumentFigure } from '../../corpus/annotated-document.ts';
import { corpusDate, documentDate } from '../content-dates.ts';
import type { ExportContext } from '../export-context.ts';
import { speakerData } from '../figure-data.ts';
import { schemaVersion } from '../schema-version.ts';
import { cslDate, type CslItem } from './csl.ts';

/** What is cited. */
export type CitationSubject =
  | { readonly kind: 'site' }
  | { readonly kind: 'data' }
  | { readonly kind: 'document'; readonly document: AnnotatedDocument }
  | { readonly kind: 'passage'; readonly document: AnnotatedDocument; readonly sentence: string }
  | { readonly kind: 'figure'; readonly document: AnnotatedDocument; readonly figure: DocumentFigure }
  | { readonly kind: 'chart'; readonly chart: CitedChart };

/** What a citation of a chart says of it. */
interface CitedChart {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

/**
 * Cites the site, its data, a document, a sentence, a figure or a chart. A document is cited as its
 * publisher’s, kept here; the rest is the editors’. Without a date of access, which no build can know.
 */
export function cite(subject: CitationSubject, context: ExportContext): CslItem {
  const { site, corpus, urls } = context;
  const ours = { author: [{ literal: site.name }], language: site.lang } as const;
  switch (subject.kind) {
    case 'site':
      return {
        id: 'site',
        type: 'webpage',
        title: site.name,
        ...ours,
        issued: cslDate(corpusDate(corpus)),
        URL: context.address('/'),
      };
    case 'data':
      return {
        id: 'data',
        type: 'dataset',
        title: `${site.name}: data`,
        ...ours,
        publisher: site.name,
        version: schemaVersion,
        issued: cslDate(corpusDate(corpus)),
        URL: context.address('/data/'),
      };
    case 'document':
      return citeDocument(subject.document, context);
    case 'passage': {
      const { document, sentence } = subject;
      const quote = context.quote(document, sentence);
      return {
        ...citeDocument(document, context),
        id: `passage-${document.slug}-${sentence}`,
        URL: context.documentAddress(document, sentence),
        ...(quote !== undefined && { note: `Passage: “${quote}”` }),
      };
    }
    case 'figure': {
      const { document, figure } = subject;
      const { record } = figure;
      const origin = [document.title, document.publisher, document.date]
        .filter((part) => part !== undefined)
        .join(', ');
      return {
        id: `figure-${record.id}`,
        type: 'entry',
        // A title ends without the full stop of its sentence.
        title: record.gist.replace(/\.$/u, ''),
        ...ours,
        'container-title': `${site.name}: figures`,
        issued: cslDate(documentDate(document)),
        URL: urls.absolute(urls.figure(record.id)),
        note: `“${record.value.display}”, said by: ${speakerData(record.said_by, context).name}. In: ${origin}`,
      };
    }
    case 'chart': {
      const { id, title, subtitle } = subject.chart;
      return {
        id: `chart-${id}`,
        type: 'graphic',
        title,
        ...ours,
        genre: 'chart',
        'container-title': site.name,
        issued: cslDate(corpusDate(corpus)),
        URL: urls.absolute(urls.chart(id)),
        note: subtitle,
      };
    }
  }
}

function citeDocument(document: AnnotatedDocument, context: ExportContext): CslItem {
  const { record, publisher } = document;
  return {
    id: `document-${document.slug}`,
    type: publisher === undefined ? 'webpage' : 'article-newspaper',
    title: document.title,
    ...(record?.byline !== undefined && { author: [{ literal: record.byline }] }),
    ...(publisher !== undefined && { 'container-title': publisher }),
    archive: context.site.name,
    ...(record?.genre !== undefined && { genre: record.genre }),
    issued: cslDate(document.date),
    URL: context.documentAddress(document),
    language: document.lang,
    ...(record?.url !== undefined && { note: `Original: ${record.url}` }),
  };
}
