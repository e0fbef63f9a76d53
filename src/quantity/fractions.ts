import { exponents, teens, units } from './number-words.ts';
import { isTimeUnit } from './times.ts';
import type { TokenList } from './tokens.ts';

/** A fraction: a part of one, or of “a million”, which makes a count of it. */
export interface Fraction {
  readonly end: number;
  readonly value: number;
  readonly unit: 'count' | 'ratio';
}

const vulgar: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

const singularParts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twentieth', 20],
]);
const pluralParts: ReadonlyMap<string, number> = new Map([
  ...[...singularParts].map(([word, parts]): [string, number] => [`${word}s`, parts]),
  ['halves', 2],
  ['hundredths', 100],
  ['thousandths', 1000],
]);
/** Denominators that a written fraction such as 3/4 may have; others are dates, scores and numbers of things. */
const slashDenominators: ReadonlySet<string> = new Set(['2', '3', '4', '5', '6', '7', '8', '10', '16', '100']);

/** Nouns that “third” describes rather than divides, as in “a third country”. */
const orderedNouns: ReadonlySet<string> = new Set([
  'countries',
  'country',
  'man',
  'nation',
  'nations',
  'parties',
  'party',
  'person',
  'state',
  'term',
  'time',
  'woman',
  'world',
]);

function isOrdered(tokens: TokenList, index: number): boolean {
  return orderedNouns.has(tokens.word(tokens.afterHyphen(index)));
}

/** True if the symbol is a fraction in one character, such as ½. */
export function isVulgarFraction(symbol: string): boolean {
  return vulgar.has(symbol);
}

/** Applies “of a million”, “a million”, “-million” or “a dozen” to a part of one. */
function scaled(tokens: TokenList, end: number, value: number): Fraction {
  let next = tokens.afterHyphen(end);
  if (tokens.word(next) === 'of' && tokens.word(next + 1) === 'a') next += 2;
  else if (tokens.word(next) === 'a') next = tokens.afterHyphen(next + 1);
  const word = tokens.word(next);
  const exponent = exponents.get(word);
  if (exponent !== undefined) return { end: next + 1, value: value * 10 ** exponent, unit: 'count' };
  if (word === 'dozen') return { end: next + 1, value: value * 12, unit: 'count' };
  return { end, value, unit: 'ratio' };
}

/** True if a hyphen makes a describing word of the part, as in “half-hearted” and “third-party”. */
function isCompound(tokens: TokenList, index: number): boolean {
  const next = tokens.afterHyphen(index);
  const word = tokens.word(next);
  const isMeasure =
    exponents.has(word) || isTimeUnit(word) || ['a', 'an', 'dozen', 'of', 'percent', 'percentage'].includes(word);
  return next > index && !isMeasure;
}

/** Reads “half”, “third” or “quarter” and what they divide; whether they divide at all is for the caller to know. */
function readPart(tokens: TokenList, index: number): Fraction | undefined {
  const parts = singularParts.get(tokens.word(index));
  const isOther = isOrdered(tokens, index + 1) || isCompound(tokens, index + 1);
  return parts === undefined || isOther ? undefined : scaled(tokens, index + 1, 1 / parts);
}

function readWords(tokens: TokenList, index: number): Fraction | undefined {
  const first = tokens.word(index);
  if (first === 'a' || first === 'one') return readPart(tokens, tokens.afterHyphen(index + 1));
  if (first === 'half' || first === 'quarter') return readPart(tokens, index);
  const count = units.get(first) ?? teens.get(first);
  if (count === undefined) return undefined;
  const at = tokens.afterHyphen(index + 1);
  const parts = pluralParts.get(tokens.word(at));
  return parts === undefined || count >= parts ? undefined : scaled(tokens, at + 1, count / parts);
}

function readSlash(tokens: TokenList, index: number): number | undefined {
  if (!tokens.links(index + 1, '/') || tokens.links(index + 3, '/')) return undefined;
  const value = Number(tokens.digits(index)) / Number(tokens.digits(index + 2));
  return value > 0 && value < 1 && slashDenominators.has(tokens.digits(index + 2)) ? value : undefined;
}

/** True if the digits at the token are the numerator of a fraction such as 3/4. */
export function isSlashFraction(tokens: TokenList, index: number): boolean {
  return readSlash(tokens, index) !== undefined;
}

/** Reads the fraction that begins at the token: “two-thirds”, “a quarter of a million”, “half a dozen”, ½, 3/4. */
export function readFraction(tokens: TokenList, index: number): Fraction | undefined {
  const symbol = vulgar.get(tokens.symbol(index));
  if (symbol !== undefined) return scaled(tokens, index + 1, symbol);
  if (tokens.digits(index) === '') return readWords(tokens, index);
  const slash = readSlash(tokens, index);
  return slash === undefined ? undefined : scaled(tokens, index + 3, slash);
}

/** Reads what makes “two” two and a half: “and a half”, “-and-a-quarter”, “and two-thirds”, ½, or 1/2 after a space. */
export function readAddedFraction(tokens: TokenList, index: number): Fraction | undefined {
  const symbol = vulgar.get(tokens.symbol(index));
  if (symbol !== undefined) return { end: index + 1, value: symbol, unit: 'ratio' };
  const slash = tokens.digits(index) === '' ? undefined : readSlash(tokens, index);
  if (slash !== undefined) return { end: index + 3, value: slash, unit: 'ratio' };
  const and = tokens.afterHyphen(index);
  if (tokens.word(and) !== 'and') return undefined;
  const at = tokens.afterHyphen(and + 1);
  const first = tokens.word(at);
  const partAt = tokens.afterHyphen(at + 1);
  const parts =
    first === 'a' || first === 'one' ? singularParts.get(tokens.word(partAt)) : pluralParts.get(tokens.word(partAt));
  const count = first === 'a' ? 1 : units.get(first);
  if (parts === undefined || count === undefined || count >= parts || isOrdered(tokens, partAt + 1)) return undefined;
  return { end: partAt + 1, value: count / parts, unit: 'ratio' };
}
