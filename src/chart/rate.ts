import type { Cell } from './table.ts';
import { formatNumber, formatRounded, type Estimate } from './format.ts';
import { periodDays } from './time.ts';

/**
 * Writes the value divided by the days of its period, both ends included, as “about 1,390”. Where the value or
 * an end of the period is known as a range only, so is the rate: “about 1,850–2,070”. Null if a part is missing.
 */
export function ratePerDay({ value, low, high }: Estimate, start: Cell, end: Cell): string | null {
  if (typeof start !== 'string' || typeof end !== 'string') return null;
  const least = value ?? low;
  const most = value ?? high;
  const { fewest, most: longest } = periodDays(start, end);
  if (least === null || most === null || fewest < 1) return null;
  const slow = formatRounded(least / longest);
  const fast = formatRounded(most / fewest);
  return slow === fast ? `about ${slow}` : `about ${slow}–${fast}`;
}

/** Writes how many days a period has, both ends included, as `101` or `255–285`. */
export function periodLength(start: Cell, end: Cell): string | null {
  if (typeof start !== 'string' || typeof end !== 'string') return null;
  const { fewest, most } = periodDays(start, end);
  return fewest === most ? formatNumber(most) : `${formatNumber(fewest)}–${formatNumber(most)}`;
}
