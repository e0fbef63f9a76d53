import type { PlacedFigure } from '../../corpus/contradictions.ts';
import type { Speaker } from '../../schema/figure.ts';
import type { ExportContext } from '../export-context.ts';
import { figureData } from '../figure-data.ts';
import { known, type JsonLd } from './json-ld.ts';

/** A figure as a claim: what was said, by whom, where it appeared. It is neither rated nor reviewed here. */
export function figureJsonLd(placed: PlacedFigure, context: ExportContext): JsonLd {
  const data = figureData(placed, context);
  return {
    '@type': 'Claim',
    '@id': data.page,
    url: data.page,
    name: data.gist,
    text: data.quote ?? data.exact,
    author: speaker(placed.figure.record.said_by, context),
    appearance: { '@id': context.documentAddress(placed.document) },
    about: {
      '@type': 'QuantitativeValue',
      name: context.corpus.measures.get(data.measure)?.name ?? data.measure,
      description: data.population,
      unitText: data.value.unit,
      ...known({ minValue: data.value.low, maxValue: data.value.high }),
    },
    ...known({
      temporalCoverage: data.period === null ? data.asOf : `${data.period.start}/${data.period.end}`,
      citation: data.sources.map(({ url }) => url),
    }),
  };
}

function speaker(said: Speaker, { corpus, urls }: ExportContext): object {
  if (!('entity' in said)) return { '@type': 'Thing', name: said.name };
  const entity = corpus.entities.get(said.entity);
  const type =
    entity?.register === 'people' ? 'Person' : entity?.register === 'organisations' ? 'Organization' : 'Thing';
  return { '@type': type, '@id': urls.absolute(urls.entity(said.entity)), name: entity?.name ?? said.entity };
}
