import type { Period } from '../schema/common.ts';
import type { FigureRecord } from '../schema/figure.ts';

/** Days that a value covers, both ends included, as `YYYY-MM-DD`. */
interface Days {
  readonly first: string;
  readonly last: string;
}

/** The period of a figure: its own, or its as-of date as a period of one date; undefined if it states none. */
export function figurePeriod({ period, as_of: asOf }: FigureRecord): Period | undefined {
  return period ?? (asOf === undefined ? undefined : { start: asOf, end: asOf });
}

/** How two periods lie to each other. A period that is not stated overlaps any other. */
export function comparePeriods(a: Period | undefined, b: Period | undefined): 'same' | 'overlapping' | 'apart' {
  if (a === undefined || b === undefined) return a === b ? 'same' : 'overlapping';
  const [left, right] = [toDays(a), toDays(b)];
  if (left.first === right.first && left.last === right.last) return 'same';
  return left.first <= right.last && right.first <= left.last ? 'overlapping' : 'apart';
}

/** A date that is known to the month or year covers all its days. */
function toDays({ start, end }: Period): Days {
  return { first: start + '-01-01'.slice(start.length - 4), last: end + lastOf(end) };
}

function lastOf(date: string): string {
  // Compared as text only, so 31 stands for the last day of any month.
  return '-12-31'.slice(date.length - 4);
}
