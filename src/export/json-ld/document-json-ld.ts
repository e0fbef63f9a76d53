import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import { showsWhole } from '../../corpus/display.ts';
import { documentDate } from '../content-dates.ts';
import { summaryOf } from '../document-summary.ts';
import type { ExportContext } from '../export-context.ts';
import { known, type JsonLd } from './json-ld.ts';
import { siteReference } from './site-json-ld.ts';

/** Kinds of text that schema.org has a type for. */
const articleTypes: Readonly<Record<string, string>> = {
  'news report': 'NewsArticle',
  'agency copy': 'NewsArticle',
  'signed commentary': 'OpinionNewsArticle',
  opinion: 'OpinionNewsArticle',
};

/** The annotated edition of a document, and what it is based on: the publisher’s own text. */
export function documentJsonLd(document: AnnotatedDocument, context: ExportContext): JsonLd {
  const { record, publisher } = document;
  const address = context.documentAddress(document);
  const mentioned = [...new Set(document.mentions.map(({ entity }) => entity))];
  return {
    '@type': 'CreativeWork',
    '@id': address,
    url: address,
    name: document.title,
    inLanguage: document.lang,
    dateModified: documentDate(document),
    isPartOf: siteReference(context),
    publisher: { '@type': 'Organization', name: context.site.name, url: context.address('/') },
    isBasedOn: {
      '@type': articleTypes[record?.genre ?? ''] ?? 'Article',
      headline: document.title,
      datePublished: document.date,
      ...known({
        author: record?.byline === undefined ? undefined : { '@type': 'Person', name: record.byline },
        publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
        url: record?.url,
      }),
    },
    ...known({
      abstract: summaryOf(document),
      copyrightNotice: record?.rights,
      mentions: mentioned.map((ref) => ({ '@id': context.urls.absolute(context.urls.entity(ref)) })),
      citation: document.sources.map(({ url }) => url),
    }),
    encoding: [
      ...(showsWhole(document)
        ? [
            {
              '@type': 'MediaObject',
              encodingFormat: 'text/plain',
              contentUrl: context.address(`/documents/${document.slug}.txt`),
              sha256: document.sha256,
            },
          ]
        : []),
      {
        '@type': 'MediaObject',
        encodingFormat: 'application/json',
        contentUrl: context.address(`/documents/${document.slug}.json`),
      },
      {
        '@type': 'MediaObject',
        encodingFormat: 'application/ld+json',
        contentUrl: context.address(`/documents/${document.slug}/annotations.jsonld`),
      },
    ],
  };
}
