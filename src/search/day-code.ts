const firstYear = 1900;
const perYear = 13 * 32;

/** A date of a year from 1900 to 2056 as 16 bits, in order of time; a month or day of 0 is not known, and 0 is no date. */
export function dayCode(iso: string | undefined): number {
  if (iso === undefined) return 0;
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const code = (year - firstYear) * perYear + month * 32 + day;
  return code > 0 && code <= 0xffff ? code : 0;
}

/** The year of a code; 0 if it is no date. */
export function yearOf(code: number): number {
  return code === 0 ? 0 : firstYear + Math.floor(code / perYear);
}

/** Year and month as one number that grows with time, such as 202501; 0 if the month is not known. */
export function monthOf(code: number): number {
  const month = Math.floor((code % perYear) / 32);
  return month === 0 ? 0 : yearOf(code) * 100 + month;
}

/** True if a code is of the day, or of a day in the month, that is asked for as `YYYY-MM-DD` or `YYYY-MM`. */
export function isWithin(code: number, iso: string): boolean {
  return code !== 0 && (iso.length > 7 ? code === dayCode(iso) : monthOf(code) === monthOf(dayCode(iso)));
}
