import type { PlacedFigure } from '../corpus/contradictions.ts';
import { allFigures } from '../corpus/figures.ts';
import { figureFragment } from '../corpus/urls.ts';
import type { MeasureRecord, Speaker } from '../schema/figure.ts';
import type { ExportContext } from './export-context.ts';
import { publishedSpan } from './published-span.ts';
import { schemaVersion } from './schema-version.ts';
import type { ContradictionData, FigureData, MeasureData } from './shapes/figure-shapes.ts';

/** A figure as it is published, with the sentence it stands in and the addresses of both. */
export function figureData({ document, figure }: PlacedFigure, context: ExportContext): FigureData {
  const { text } = document.parsed;
  const { record } = figure;
  const publish = publishedSpan(text);
  return {
    id: record.id,
    document: document.id,
    exact: text.slice(figure.start, figure.end),
    ...publish(figure),
    number: { exact: text.slice(figure.number.start, figure.number.end), ...publish(figure.number) },
    block: figure.block,
    sentence: figure.sentence,
    quote: context.quote(document, figure.sentence) ?? null,
    href: context.urls.document(document.slug, figureFragment(record.id)),
    address: context.documentAddress(document, figure.sentence),
    page: context.urls.absolute(context.urls.figure(record.id)),
    value: record.value,
    measure: record.measure,
    kind: record.kind,
    population: record.population,
    places: record.places,
    agencies: record.agencies,
    scope: record.scope ?? null,
    period: record.period ?? null,
    asOf: record.as_of ?? null,
    saidBy: speakerData(record.said_by, context),
    reportedBy: record.reported_by,
    garbled: record.garbled,
    gist: record.gist,
    notes: record.notes ?? null,
    sources: record.sources,
    review: record.review,
    contradictions: (context.contradictionsOf.get(record.id) ?? []).map(({ id }) => id),
  };
}

/** Who says a number: the entity’s name, or the editors’ description where no register has the speaker. */
export function speakerData(speaker: Speaker, { corpus }: ExportContext): FigureData['saidBy'] {
  if (!('entity' in speaker)) return { entity: null, name: speaker.name, as: null };
  return {
    entity: speaker.entity,
    name: corpus.entities.get(speaker.entity)?.name ?? speaker.entity,
    as: speaker.as ?? null,
  };
}

export function measureData({
  distinct_from: distinctFrom,
  id,
  name,
  plural,
  unit,
  definition,
  sources,
}: MeasureRecord): MeasureData {
  return { id, name, plural, unit, definition, distinctFrom, sources };
}

function sideData({ document, figure }: PlacedFigure, context: ExportContext): ContradictionData['a'] {
  return {
    figure: figure.record.id,
    document: document.id,
    display: figure.record.value.display,
    quote: context.quote(document, figure.sentence) ?? null,
    address: context.documentAddress(document, figure.sentence),
    sources: figure.record.sources,
  };
}

/** The contradictions as they are published, with both sentences. */
export function contradictionsData(context: ExportContext): ContradictionData[] {
  return context.corpus.contradictions.map(({ id, a, b, classes, explanation }) => ({
    id,
    a: sideData(a, context),
    b: sideData(b, context),
    classes: [...classes],
    explanation:
      explanation === undefined
        ? null
        : {
            class: explanation.class,
            text: explanation.text,
            inference: explanation.inference,
            sources: explanation.sources,
          },
  }));
}

/** `/data/figures.json`: the ledger of figures and the measures that it counts in. */
export function figuresJson(context: ExportContext) {
  return {
    schemaVersion,
    measures: [...context.corpus.measures.values()].map(measureData),
    figures: allFigures(context.corpus).map((figure) => figureData(figure, context)),
  };
}

/** `/data/contradictions.json` */
export function contradictionsJson(context: ExportContext) {
  return { schemaVersion, contradictions: contradictionsData(context) };
}
