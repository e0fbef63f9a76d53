import type { Modality } from '../schema/figure.ts';
import type { Quantity } from './quantity.ts';

/** The numbers that a quantity allows; null where it has no bound. An open end is not among them. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

type Bounds = Pick<Quantity, 'low' | 'high'>;

/** The modalities that words before or after a number give it. */
export type Qualifier = Exclude<Modality, 'exact' | 'range' | 'vague' | 'superlative' | 'unquantified'>;

const everything: Interval = { low: null, high: null, lowOpen: false, highOpen: false };

/** The greatest number that “fewer than” and “at most” leave below: nothing counts less than none. */
function floorBelow(high: number): number | null {
  return high >= 0 ? 0 : null;
}

function nearlyBounds(low: number, high: number): Bounds {
  return high >= 0 ? { low: (low * 9) / 10, high } : { low, high: (high * 9) / 10 };
}

/**
 * Applies qualifying words to a number, or to both ends of a range. “More than N” and “at least N” have no
 * upper bound; “fewer than N” and “at most N” begin at zero; “nearly N” begins at 0.9 N; “about N” is N ± 5 %.
 */
export function qualifiedBounds(qualifier: Qualifier, low: number, high: number): Bounds {
  switch (qualifier) {
    case 'about':
      return { low: low - Math.abs(low) / 20, high: high + Math.abs(high) / 20 };
    case 'nearly':
      return nearlyBounds(low, high);
    case 'more-than':
    case 'at-least':
      return { low, high: null };
    case 'fewer-than':
    case 'at-most':
      return { low: floorBelow(high), high };
  }
}

/**
 * Returns the numbers that a quantity allows. Both bounds are among them, except N itself for “more than N”,
 * “fewer than N” and “nearly N”. A superlative or unquantified statement allows every number.
 */
export function intervalOf(quantity: Quantity): Interval {
  const { low, high, modality } = quantity;
  if (modality === 'superlative' || modality === 'unquantified') return everything;
  // “Nearly −100” comes near from above: N is the end farther from zero.
  const isBelowZero = modality === 'nearly' && high !== null && high < 0;
  // Open at its only number, an interval would be empty.
  const isWide = low !== high;
  const lowOpen = modality === 'more-than' || isBelowZero;
  const highOpen = modality === 'fewer-than' || (modality === 'nearly' && !isBelowZero);
  return { low, high, lowOpen: isWide && lowOpen && low !== null, highOpen: isWide && highOpen && high !== null };
}

/** Returns the interval with both ends moved outwards by `margin`, which is at least zero; a margin closes them. */
export function widen(interval: Interval, margin: number): Interval {
  if (!(margin > 0)) return interval;
  return {
    low: interval.low === null ? null : interval.low - margin,
    high: interval.high === null ? null : interval.high + margin,
    lowOpen: false,
    highOpen: false,
  };
}

/**
 * Returns the numbers that a quantity allows if it was rounded as it is written: `precision` is the value of
 * one in its last significant place (see `writtenPrecision`), of which a half goes to either side.
 */
export function toInterval(quantity: Quantity, options: { readonly precision?: number } = {}): Interval {
  return widen(intervalOf(quantity), (options.precision ?? 0) / 2);
}

/** True if the number is in the interval. */
export function holds(interval: Interval, value: number): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  if (low !== null && (lowOpen ? value <= low : value < low)) return false;
  return high === null || (highOpen ? value < high : value <= high);
}

function endsBefore(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  return a.highOpen || b.lowOpen ? a.high <= b.low : a.high < b.low;
}

/** True if some number is in both intervals. */
export function meets(a: Interval, b: Interval): boolean {
  return !endsBefore(a, b) && !endsBefore(b, a);
}

const shares: ReadonlyMap<string, number> = new Map([
  ['percent', 0.01],
  ['ratio', 1],
]);

function timesFactor(bound: number | null, factor: number): number | null {
  return bound === null ? null : Number((bound * factor).toPrecision(15));
}

/**
 * Returns the quantity in another unit, or undefined if the two do not measure the same. Percentages and
 * ratios are one kind; every other unit is comparable with itself alone: no currency is exchanged.
 */
export function inUnit(quantity: Quantity, unit: string): Quantity | undefined {
  if (quantity.unit === unit) return quantity;
  const from = shares.get(quantity.unit);
  const to = shares.get(unit);
  if (from === undefined || to === undefined) return undefined;
  const factor = from > to ? 100 : 0.01;
  return { ...quantity, unit, low: timesFactor(quantity.low, factor), high: timesFactor(quantity.high, factor) };
}
