import { exponents } from './number-words.ts';
import type { TokenList } from './tokens.ts';

/** A number in digits, with its grouping undone. */
export interface DigitNumber {
  readonly end: number;
  /** Digits with a point for the decimals, as a program writes them. */
  readonly literal: string;
  readonly decimals: number;
  readonly grouped: boolean;
}

type Separator = 'comma' | 'point' | 'apostrophe' | 'space';
const separators: ReadonlyMap<string, Separator> = new Map([
  [',', 'comma'],
  ['.', 'point'],
  ["'", 'apostrophe'],
]);
/** Space, no-break space, figure space, thin space, narrow no-break space. */
const groupingSpaces: ReadonlySet<string> = new Set([' ', '\u{A0}', '\u{2007}', '\u{2009}', '\u{202F}']);

// Beyond 15 digits a number is not exact in a double, and nobody counts so far: such a run is an identifier.
export const mostDigits = 15;
const mostGroups = 9;

function separatorAt(tokens: TokenList, index: number): Separator | undefined {
  if (tokens.digits(index) !== '') return groupingSpaces.has(tokens.gap(index)) ? 'space' : undefined;
  const separator = separators.get(tokens.symbol(index));
  return separator !== undefined && tokens.joined(index) && tokens.joined(index + 1) && tokens.digits(index + 1) !== ''
    ? separator
    : undefined;
}

interface Grouping {
  readonly end: number;
  readonly integer: string;
  readonly groups: number;
  readonly separator: Separator;
}

function isIndian(rest: readonly string[]): boolean {
  return rest.length > 1 && rest.every((group, index) => group.length === (index === rest.length - 1 ? 3 : 2));
}

function readGrouping(tokens: TokenList, index: number): Grouping | undefined {
  const separator = separatorAt(tokens, index + 1);
  const first = tokens.digits(index);
  if (separator === undefined || first.length > 3 || first.startsWith('0')) return undefined;
  const rest: string[] = [];
  let end = index + 1;
  while (rest.length < mostGroups && separatorAt(tokens, end) === separator) {
    const at = separator === 'space' ? end : end + 1;
    const group = tokens.digits(at);
    // A space also separates words: there the number ends before a group of another length.
    if (separator === 'space' && group.length !== 3) break;
    rest.push(group);
    end = at + 1;
  }
  const fits = rest.length > 0 && rest.every((group) => group.length === 3);
  if (!fits && !(separator === 'comma' && first.length < 3 && isIndian(rest))) return undefined;
  return { end, integer: first + rest.join(''), groups: rest.length, separator };
}

/** The decimals after a mark, or an empty string; a mark that comes twice is none of decimals. */
function decimalsAfter(tokens: TokenList, end: number, mark: string): string {
  if (!tokens.links(end, mark)) return '';
  const isDotted = tokens.links(end + 2, mark) && tokens.digits(end + 3) !== '';
  return isDotted ? '' : tokens.digits(end + 1);
}

function isScaled(tokens: TokenList, index: number): boolean {
  return exponents.has(tokens.word(tokens.afterHyphen(index))) || tokens.symbol(index) === '%';
}

/** Decimals after a comma, where the number cannot be read otherwise. */
function commaDecimals(tokens: TokenList, end: number): string {
  const decimals = decimalsAfter(tokens, end, ',');
  return decimals.length < 3 ? decimals : '';
}

function finished(end: number, integer: string, decimals: string, grouped: boolean): DigitNumber | undefined {
  if (integer.length > mostDigits) return undefined;
  const literal = decimals === '' ? integer : `${integer}.${decimals}`;
  return { end: decimals === '' ? end : end + 2, literal, decimals: decimals.length, grouped };
}

/**
 * Reads the number in digits that begins at the token: 1,234,567.8, 1.234.567 or 1.234,56 where that can mean
 * one thing only, groups apart by a space of any kind or an apostrophe, Indian groups, “.5”. Returns undefined
 * for digits that are no number, such as 007.
 */
export function readDigits(tokens: TokenList, index: number): DigitNumber | undefined {
  const first = tokens.digits(index);
  if (first === '') {
    const decimals = tokens.symbol(index) === '.' && tokens.joined(index + 1) ? tokens.digits(index + 1) : '';
    return decimals === '' ? undefined : finished(index, '0', decimals, false);
  }
  if (first.length > 1 && first.startsWith('0')) return undefined;
  const grouping = readGrouping(tokens, index);
  if (grouping?.separator === 'point') {
    const decimals =
      grouping.groups > 1 ? decimalsAfter(tokens, grouping.end, ',') : commaDecimals(tokens, grouping.end);
    if (decimals !== '' || grouping.groups > 1) return finished(grouping.end, grouping.integer, decimals, true);
  } else if (grouping !== undefined) {
    const decimals = decimalsAfter(tokens, grouping.end, '.');
    const other = decimals === '' && grouping.separator === 'space' ? commaDecimals(tokens, grouping.end) : decimals;
    return finished(grouping.end, grouping.integer, other, true);
  }
  const decimals = decimalsAfter(tokens, index + 1, '.');
  if (decimals !== '') return finished(index + 1, first, decimals, false);
  const other = isScaled(tokens, index + 3) ? commaDecimals(tokens, index + 1) : '';
  return finished(index + 1, first, other, false);
}
