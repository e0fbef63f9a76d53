import type { FigureQuery } from './figure-query.ts';
import type { FigureShard } from './manifest.ts';

/** A figure in a shard: its id in the index of figures, measure (from 1), bounds, first and last day. Null: not stated. */
export type FigureRow = readonly [
  id: string,
  measure: number,
  low: number | null,
  high: number | null,
  start: string | null,
  end: string | null,
];

/** A query for figures with its measure as it stands in the shards. */
export interface FigureTest {
  /** From 1, in the order of the manifest; 0 for any. */
  readonly measure: number;
  readonly comparison?: FigureQuery['comparison'];
  readonly period?: FigureQuery['period'];
}

/** A number within this ratio of the words' bounds is meant by them: 195,000 by “nearly 200,000”, not 538 by “hundreds”. */
const tight = 1.25;

/** True if some figure of the shard may answer. */
export function mayAnswer(shard: FigureShard, { measure, comparison, period }: FigureTest): boolean {
  if (measure !== 0 && (measure < shard.measures[0] || measure > shard.measures[1])) return false;
  if (period !== undefined && (shard.days === null || !overlaps(shard.days[0], shard.days[1], period))) return false;
  if (comparison === undefined) return true;
  const [least, greatest] = shard.values;
  switch (comparison.sign) {
    case '>':
      return greatest > comparison.value;
    case '≥':
      return greatest >= comparison.value;
    case '=':
      return greatest >= comparison.value && least <= comparison.value;
    case '≤':
      return least <= comparison.value;
    case '<':
      return least < comparison.value;
  }
}

/** True if a figure answers: its words allow the comparison, and its time meets the one asked for. */
export function figureAnswers([, measure, low, high, start, end]: FigureRow, test: FigureTest): boolean {
  if (test.measure !== 0 && measure !== test.measure) return false;
  if (test.period !== undefined && (start === null || end === null || !overlaps(start, end, test.period))) return false;
  return test.comparison === undefined || compares(low ?? high, high ?? low, test.comparison);
}

function compares(
  low: number | null,
  high: number | null,
  { sign, value }: NonNullable<FigureTest['comparison']>,
): boolean {
  if (low === null || high === null) return false;
  switch (sign) {
    case '>':
      return high > value;
    case '≥':
      return high >= value;
    case '=':
      return low === value || high === value || (low <= value && value <= high && high <= low * tight);
    case '≤':
      return low <= value;
    case '<':
      return low < value;
  }
}

/** Dates are compared as text: one that is known to the month or year covers all its days. */
function overlaps(start: string, end: string, asked: NonNullable<FigureTest['period']>): boolean {
  return (
    (asked.end === undefined || start.slice(0, asked.end.length) <= asked.end) &&
    (asked.start === undefined || asked.start.slice(0, end.length) <= end)
  );
}
