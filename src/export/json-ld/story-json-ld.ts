import type { Story } from '../../corpus/stories.ts';
import type { ExportContext } from '../export-context.ts';
import { known, type JsonLd } from './json-ld.ts';
import { siteReference } from './site-json-ld.ts';

/** A story of the editors, and the documents that it is about. */
export function storyJsonLd(story: Story, context: ExportContext): JsonLd {
  const { corpus, site, urls } = context;
  const address = context.address(`/stories/${story.slug}/`);
  const editors = { '@type': 'Organization', name: site.name, url: context.address('/') };
  return {
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: story.title,
    description: story.description,
    datePublished: story.date,
    inLanguage: site.lang,
    author: editors,
    publisher: editors,
    isPartOf: siteReference(context),
    ...known({
      isBasedOn: story.documents.flatMap((id) => {
        const document = corpus.documentOf.get(id);
        return document === undefined ? [] : [{ '@id': context.documentAddress(document) }];
      }),
      mentions: story.entities.map((ref) => ({ '@id': urls.absolute(urls.entity(ref)) })),
    }),
  };
}
