import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { periodText, speakerName } from './figure-facts.ts';

/** A figure as a line of the ledger, in words. */
export interface FigureRow {
  readonly placed: PlacedFigure;
  readonly record: FigureRecord;
  readonly measure: string;
  readonly speaker: string;
  readonly period: string;
  readonly document: string;
  readonly state: string;
}

export function figureRows(
  figures: readonly PlacedFigure[],
  { measures, entities }: Pick<Corpus, 'measures' | 'entities'>,
): readonly FigureRow[] {
  return figures.map((placed) => {
    const { record } = placed.figure;
    return {
      placed,
      record,
      measure: measures.get(record.measure)?.name ?? record.measure,
      speaker: speakerName(record.said_by, entities),
      period: periodText(placed) ?? 'not stated',
      document: placed.document.title,
      state: record.review,
    };
  });
}
