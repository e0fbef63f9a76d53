import { isIsoDate } from '../schema/common.ts';
import { modalities } from '../schema/figure.ts';
import type { ColumnType } from '../schema/series.ts';
import { formatEstimate, type Estimate } from './format.ts';

const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

function readNumber(text: string): number | null | Error {
  if (text === '') return null;
  if (!numberPattern.test(text))
    return new Error(
      `“${text}” is no plain number. Write digits alone, with a point for decimals and no thousands separator, or leave the cell empty for a gap.`,
    );
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return new Error(`“${text}” is too large to be drawn exactly.`);
  return value;
}

/** Reads one cell as its column's type asks; an empty cell is null. The error says what to write instead. */
export function readCell(text: string, type: ColumnType): string | number | null | Error {
  if (text === '') return null;
  switch (type) {
    case 'number':
      return readNumber(text);
    case 'date':
      return isIsoDate(text) ? text : new Error(`“${text}” is no date. Write it as YYYY-MM-DD, YYYY-MM or YYYY.`);
    case 'year':
      return /^\d{4}$/u.test(text) ? text : new Error(`“${text}” is no year. Write four digits.`);
    case 'fiscal-year':
      return /^FY\d{4}$/u.test(text) ? text : new Error(`“${text}” is no fiscal year. Write it as FY2025.`);
    case 'text':
      return text;
  }
}

/** Reads the value of a row with its bounds and words; checks that they fit each other. */
export function readEstimate(
  cells: ReadonlyMap<string, string>,
  signed: boolean,
): { readonly estimate: Estimate; readonly text: string } | Error {
  const value = readNumber(cells.get('value') ?? '');
  const low = readNumber(cells.get('low') ?? '');
  const high = readNumber(cells.get('high') ?? '');
  if (value instanceof Error) return value;
  if (low instanceof Error) return low;
  if (high instanceof Error) return high;
  const negative = [value, low, high].find((number) => number !== null && number < 0);
  if (negative !== undefined && !signed)
    return new Error(
      `The value ${negative} lies below zero, which a count cannot. Set \`signed: true\` in the record if the series is no count.`,
    );
  if (
    (low !== null && high !== null && low > high) ||
    (value !== null && ((low !== null && value < low) || (high !== null && value > high)))
  ) {
    return new Error(
      `The values do not fit each other: low ${low ?? '–'}, value ${value ?? '–'}, high ${high ?? '–'}.`,
    );
  }
  const named = cells.get('modality') || (value === null ? 'range' : 'exact');
  const modality = modalities.find((word) => word === named);
  if (modality === undefined) return new Error(`“${named}” is no modality. Use one of ${modalities.join(', ')}.`);
  const estimate = { value, low, high, modality };
  return { estimate, text: cells.get('display') || formatEstimate(estimate) };
}
