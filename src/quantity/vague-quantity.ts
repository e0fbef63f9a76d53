import type { Modality } from '../schema/figure.ts';

/** A quantity without an exact number: bounds that its words allow, or none. */
export interface VagueQuantity {
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly modality: Extract<Modality, 'vague' | 'superlative' | 'unquantified'>;
  readonly unit: 'count' | 'ratio';
}

/** The least and the greatest number that words are used for; null where they set no bound. */
export type Bounds = readonly [number | null, number | null];

/** Makes a vague quantity; one without a lower bound is unquantified. */
export function vague(
  start: number,
  end: number,
  [low, high]: Bounds,
  unit: 'count' | 'ratio' = 'count',
): VagueQuantity {
  return { start, end, low, high, modality: low === null ? 'unquantified' : 'vague', unit };
}

/** Words that point to what is divided, as in “most of the”, “the few”. */
export const determiners: ReadonlySet<string> = new Set([
  'her',
  'his',
  'its',
  'my',
  'our',
  'the',
  'their',
  'them',
  'these',
  'those',
  'us',
  'your',
]);
