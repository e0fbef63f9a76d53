import { exponents, scaleNames, teens, tens, units } from './number-words.ts';
import { tidy } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { signsByCurrency } from './units.ts';

/** Marks between groups of digits. Indian groups are of two digits above the thousands. */
const groupMarks = {
  none: '',
  comma: ',',
  indian: ',',
  point: '.',
  apostrophe: '’',
  space: ' ',
  noBreakSpace: '\u{A0}',
  thinSpace: '\u{2009}',
  narrowSpace: '\u{202F}',
} as const;
export type Grouping = keyof typeof groupMarks;
export const groupings: readonly Grouping[] = [
  'none',
  'comma',
  'indian',
  'point',
  'apostrophe',
  'space',
  'noBreakSpace',
  'thinSpace',
  'narrowSpace',
];

const scaleSuffixes = { k: 3, m: 6, bn: 9, thousand: 3, million: 6, billion: 9, trillion: 12 } as const;
export type ScaleWord = keyof typeof scaleSuffixes;
export const scaleWords: readonly ScaleWord[] = ['k', 'm', 'bn', 'thousand', 'million', 'billion', 'trillion'];

/** How a number is written. */
export interface NumberStyle {
  readonly grouping?: Grouping;
  readonly scale?: ScaleWord;
  /** Writes whole numbers in words, whatever the grouping. */
  readonly words?: boolean;
}

/** How a quantity is written; the unit by its sign where it has one, or in words or letters. */
export interface QuantityStyle extends NumberStyle {
  readonly unit?: 'sign' | 'words';
}

function nameBelowHundred(value: number): string {
  if (value < 20) return nameOf.get(value) ?? '';
  const ten = nameOf.get(value - (value % 10)) ?? '';
  return value % 10 === 0 ? ten : `${ten}-${nameOf.get(value % 10) ?? ''}`;
}
const nameOf: ReadonlyMap<number, string> = new Map(
  [...units, ...teens, ...tens].map(([word, value]): [number, string] => [value, word]),
);

function nameBelowThousand(value: number): string {
  if (value < 100) return nameBelowHundred(value);
  const hundreds = `${nameBelowHundred(Math.floor(value / 100))} hundred`;
  return value % 100 === 0 ? hundreds : `${hundreds} and ${nameBelowHundred(value % 100)}`;
}

/** Writes a whole number from 0 to below 10^15 in British English words, “two thousand and five”. */
function nameNumber(value: number): string {
  if (value === 0) return 'zero';
  let name = '';
  let rest = value;
  for (const scale of scaleNames) {
    const size = 10 ** (exponents.get(scale) ?? 0);
    const count = Math.floor(rest / size);
    if (count > 0) name += `${nameBelowThousand(count)} ${scale} `;
    rest %= size;
  }
  if (rest === 0) return name.trimEnd();
  return name !== '' && rest < 100 ? `${name}and ${nameBelowHundred(rest)}` : name + nameBelowThousand(rest);
}

/** Moves the point of a decimal number to the left. */
function shiftPoint(text: string, places: number): string {
  const [integer = '0', decimals = ''] = text.split('.');
  const padded = integer.padStart(places + 1, '0');
  const at = padded.length - places;
  return `${padded.slice(0, at)}.${padded.slice(at)}${decimals}`.replace(/\.?0*$/u, '');
}

function groupDigits(text: string, grouping: Grouping): string {
  const [integer = '0', decimals] = text.split('.');
  const mark = groupMarks[grouping];
  const grouped = integer.replace(grouping === 'indian' ? /\B(?=(?:\d{2})*\d{3}$)/gu : /\B(?=(?:\d{3})+$)/gu, mark);
  if (grouping !== 'point') return decimals === undefined ? grouped : `${grouped}.${decimals}`;
  // 1.234 would be read as a little more than one.
  const isClear = integer.length > 6 || (integer.length > 3 && decimals !== undefined && decimals.length < 3);
  if (!isClear) return text;
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/**
 * Writes a number so that it is read back as the same: any whole number below 10^15, and decimals that
 * JavaScript writes without an exponent. By default with commas.
 */
export function formatNumber(value: number, style: NumberStyle = {}): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (style.words === true && Number.isInteger(size)) return `${value < 0 ? 'minus ' : ''}${nameNumber(size)}`;
  if (style.scale === undefined) return sign + groupDigits(String(size), style.grouping ?? 'comma');
  const shifted = groupDigits(shiftPoint(String(size), scaleSuffixes[style.scale]), style.grouping ?? 'comma');
  return `${sign}${shifted}${style.scale.length > 2 ? ' ' : ''}${style.scale}`;
}

const denominators = [2, 3, 4, 5, 6, 7, 8, 10, 16, 100];

function formatRatio(value: number): string | undefined {
  const denominator = denominators.find((parts) => Math.abs(value * parts - Math.round(value * parts)) < 1e-9);
  if (denominator === undefined || value <= 0 || value >= 1) return undefined;
  return `${Math.round(value * denominator)}/${denominator}`;
}

const shareWords: ReadonlyMap<string, readonly [sign: string, words: string]> = new Map([
  ['percent', ['%', ' per cent']],
  ['percentage-point', [' percentage points', ' percentage points']],
  ['times', ['x', 'x']],
]);
const currencyWords: ReadonlyMap<string, string> = new Map([
  ['USD', 'dollars'],
  ['EUR', 'euros'],
  ['GBP', 'pounds'],
]);

function formatMoney(value: number, currency: string, style: QuantityStyle): string {
  const words = style.unit === 'words' ? currencyWords.get(currency) : undefined;
  if (words !== undefined) return `${formatNumber(value, style)} ${words}`;
  const sign = signsByCurrency.get(currency) ?? `${currency} `;
  return `${value < 0 ? '−' : ''}${sign}${formatNumber(Math.abs(value), { ...style, words: false })}`;
}

function formatTerm(value: number, unit: string, style: QuantityStyle): string | undefined {
  if (unit === 'ratio') return formatRatio(value);
  const share = shareWords.get(unit);
  const isSuffix = unit === 'times';
  if (share !== undefined) {
    return (
      formatNumber(value, isSuffix ? { grouping: style.grouping ?? 'comma' } : style) +
      share[style.unit === 'words' ? 1 : 0]
    );
  }
  return /^[A-Z]{3}$/u.test(unit) ? formatMoney(value, unit, style) : formatNumber(value, style);
}

/** The number that the words name, from the bounds that were made of it. */
function namedNumber({ low, high, modality }: Quantity): number | null {
  switch (modality) {
    case 'about':
      return low === null || high === null ? null : Number(((low + high) / 2).toPrecision(12));
    case 'nearly':
      return high !== null && high < 0 ? low : high;
    case 'fewer-than':
    case 'at-most':
      return high;
    default:
      return low;
  }
}

const prefixes: Readonly<Partial<Record<Quantity['modality'], string>>> = {
  about: 'about ',
  nearly: 'nearly ',
  'more-than': 'more than ',
  'at-least': 'at least ',
  'fewer-than': 'fewer than ',
  'at-most': 'up to ',
  exact: '',
};

function formatRange({ low, high, unit }: Quantity, style: QuantityStyle): string | undefined {
  if (low === null || high === null) return undefined;
  // In digits and grouped: “one to two hundred” may mean 100 to 200, and 1700–1800 years.
  const isBare = style.grouping === 'none' || style.grouping === 'point';
  const plain: QuantityStyle = { ...style, words: false, grouping: isBare ? 'comma' : (style.grouping ?? 'comma') };
  const [first, second] = [formatTerm(low, unit, plain), formatTerm(high, unit, plain)];
  const link = low < 0 || unit === 'ratio' || style.scale !== undefined || style.unit === 'words' ? ' to ' : '–';
  return first === undefined || second === undefined ? undefined : first + link + second;
}

/**
 * Writes a quantity so that `readQuantity` gives it back. Returns undefined where only the source's own words
 * can say it: vague and unquantified statements, superlatives, and ratios that are no simple fraction.
 */
export function formatQuantity(quantity: Quantity, style: QuantityStyle = {}): string | undefined {
  if (quantity.modality === 'range') return formatRange(quantity, style);
  const prefix = prefixes[quantity.modality];
  const value = namedNumber(quantity);
  if (prefix === undefined || value === null) return undefined;
  const term = formatTerm(tidy(value), quantity.unit, style);
  return term === undefined ? undefined : prefix + term;
}
