const dayLength = 86_400_000;

/** The first and the last day that an ISO date of any precision may mean, as milliseconds since 1970 in UTC. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, which the schema has checked, as the days that it may mean. */
export function toDayRange(date: string): DayRange {
  const [year = NaN, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: utc(year, 1, 1), last: utc(year, 12, 31) };
  if (day === undefined) return { first: utc(year, month, 1), last: utc(year, month + 1, 0) };
  const time = utc(year, month, day);
  return { first: time, last: time };
}

/** The place of a date on a time axis: the day itself, or the middle of a month or year that is all that is known. */
export function toTime(date: string): number {
  const { first, last } = toDayRange(date);
  return (first + last) / 2;
}

/** Whole days from one to the other, both included. */
function daysBetween(first: number, last: number): number {
  return Math.round((last - first) / dayLength) + 1;
}

/** Fewest and most days that a period may have, both ends included, where its ends are known to the month or year only. */
export function periodDays(start: string, end: string): { readonly fewest: number; readonly most: number } {
  const from = toDayRange(start);
  const to = toDayRange(end);
  return { fewest: daysBetween(from.last, to.first), most: daysBetween(from.first, to.last) };
}

/** The year that a fiscal year such as `FY2025` is named after; it runs from October before to September. */
export function fiscalYear(text: string): number {
  return Number(text.slice(2));
}
