import { allFigures } from '../corpus/figures.ts';
import { corpusDate } from './content-dates.ts';
import { entityData, eventData } from './entity-data.ts';
import type { ExportContext } from './export-context.ts';
import { contradictionsData, figureData, measureData } from './figure-data.ts';
import { publishedSpan } from './published-span.ts';
import { schemaVersion } from './schema-version.ts';
import type { CorpusData } from './shapes/corpus-shapes.ts';
import { shownWords } from './shown-words.ts';

/** The corpus as data: `/data/corpus.json`. Offsets count Unicode code points over the text in `/documents/<slug>.json`. */
export function corpusJson(context: ExportContext): CorpusData {
  const { corpus, urls } = context;
  return {
    schemaVersion,
    updated: corpusDate(corpus),
    documents: corpus.documents.map((document) => ({
      id: document.id,
      slug: document.slug,
      href: urls.document(document.slug),
      address: context.documentAddress(document),
      data: context.address(`/documents/${document.slug}.json`),
      title: document.title,
      date: document.date,
      publisher: document.publisher ?? null,
      review: document.review,
      sha256: document.sha256,
      coverage: document.coverage,
    })),
    entities: [...corpus.entities.values()].map((entity) => entityData(entity, context)),
    mentions: corpus.documents.flatMap((document) => {
      const publish = publishedSpan(document.parsed.text);
      return document.mentions.map((mention) => ({
        document: document.id,
        entity: mention.entity,
        exact: shownWords(document, mention),
        ...publish(mention),
        block: mention.block,
        sentence: mention.sentence,
      }));
    }),
    measures: [...corpus.measures.values()].map(measureData),
    figures: allFigures(context.corpus).map((figure) => figureData(figure, context)),
    contradictions: contradictionsData(context),
    events: corpus.events.map(eventData),
  };
}
