import type { Modality } from '../schema/figure.ts';
import type { ColumnType } from '../schema/series.ts';
import { formatDate } from '../text/format-date.ts';

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const significant = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
/** Writes a number as British readers expect it: `1,179`. */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/** Writes a computed number to three significant digits. */
export function formatRounded(value: number): string {
  return significant.format(value);
}

/** Writes a cell as its column's type asks; an empty cell gives an empty text. */
export function formatCell(cell: string | number | null, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return formatNumber(cell);
  return type === 'date' ? formatDate(cell) : cell;
}

/** A value as it was said: a number, the bounds that the words allow, and how the words qualify it. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly modality: Modality;
}

function qualified(number: string, modality: Modality): string {
  switch (modality) {
    case 'about':
      return `about ${number}`;
    case 'nearly':
      return `nearly ${number}`;
    case 'more-than':
      return `more than ${number}`;
    case 'at-least':
      return `at least ${number}`;
    case 'fewer-than':
      return `fewer than ${number}`;
    case 'at-most':
      return `at most ${number}`;
    case 'exact':
    case 'range':
    case 'vague':
    case 'superlative':
    case 'unquantified':
      return number;
  }
}

/** Writes a value in words as its source qualifies it: `nearly 410,000`, `969 or 1,016`, `not found`. */
export function formatEstimate({ value, low, high, modality }: Estimate): string {
  if (value !== null) return qualified(formatNumber(value), modality);
  if (low !== null && high !== null) return `${formatNumber(low)}–${formatNumber(high)}`;
  if (low !== null) return qualified(formatNumber(low), 'at-least');
  if (high !== null) return qualified(formatNumber(high), 'at-most');
  return 'not found';
}

/** Writes a value in as few characters as possible, for labels in a narrow place: `~410,000`, `>300`. */
export function formatTight(estimate: Estimate): string {
  const { value, modality } = estimate;
  if (value === null) return formatEstimate(estimate);
  const number = formatNumber(value);
  if (modality === 'about' || modality === 'nearly') return `~${number}`;
  if (modality === 'more-than') return `>${number}`;
  if (modality === 'at-least') return `${number}+`;
  if (modality === 'fewer-than') return `<${number}`;
  return number;
}
