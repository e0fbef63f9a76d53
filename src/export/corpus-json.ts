import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import { publishedSpan } from './document-json.ts';
import { schemaVersion } from './schema-version.ts';

/** The corpus as data: `/data/corpus.json`. Offsets count Unicode code points over the text in `/documents/<slug>.json`. */
export function corpusJson(corpus: Corpus, urls: Urls) {
  return {
    schemaVersion,
    documents: corpus.documents.map((document) => ({
      id: document.id,
      slug: document.slug,
      href: urls.document(document.slug),
      title: document.title,
      date: document.date,
      publisher: document.publisher ?? null,
      review: document.review,
      sha256: document.sha256,
    })),
    entities: [...corpus.entities.values()].map((entity) => ({
      id: entity.ref,
      kind: entity.kind,
      name: entity.name,
      aliases: entity.record.aliases.map(({ text }) => text),
      href: urls.entity(entity.ref),
    })),
    mentions: corpus.documents.flatMap((document) => {
      const publish = publishedSpan(document.parsed.text);
      return document.mentions.map((mention) => ({
        document: document.id,
        entity: mention.entity,
        exact: document.parsed.text.slice(mention.start, mention.end),
        ...publish(mention),
        block: mention.block,
        sentence: mention.sentence,
      }));
    }),
  };
}
