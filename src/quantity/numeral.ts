import { readDigits } from './digits.ts';
import { isVulgarFraction, readAddedFraction, readFraction } from './fractions.ts';
import { exponents, lastPlace, readWordNumber } from './number-words.ts';
import { Kind, type TokenList } from './tokens.ts';

/** A number without its unit, as it stands in the text. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
  /** The factor of its scale word or suffix, 1 if there is none. */
  readonly scale: number;
  /** The value of one in the last place that counts, as written. */
  readonly step: number;
  readonly unit: 'count' | 'ratio' | 'times';
  readonly isDigits: boolean;
  /** True for digits alone, ungrouped and without decimals, scale or sign: they may be a year or a label. */
  readonly isBare: boolean;
  /** True if a plus sign stands before the scale, as in “2+ million”. */
  readonly atLeast: boolean;
}

/** Suffixes that no unit of measure is written like. */
const suffixes: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['m', 6],
  ['M', 6],
  ['mn', 6],
  ['mln', 6],
  ['B', 9],
  ['bn', 9],
  ['tn', 12],
  ['trn', 12],
]);
/** Suffixes that are read after a currency only. */
const moneySuffixes: ReadonlyMap<string, number> = new Map([
  ['b', 9],
  ['mm', 6],
  ['MM', 6],
  ['t', 12],
  ['T', 12],
]);

/** A fraction is taken as meant to the hundredth. */
export const ratioStep = 0.01;

interface Scale {
  readonly end: number;
  readonly exponent: number;
  readonly dozens: boolean;
}

/** The power of ten that a suffix written directly after digits stands for. */
export function suffixExponent(suffix: string, isMoney: boolean): number | undefined {
  return suffixes.get(suffix) ?? (isMoney ? moneySuffixes.get(suffix) : undefined);
}

function suffixAt(tokens: TokenList, index: number, isMoney: boolean): number | undefined {
  if (tokens.kind(index) !== Kind.word) return undefined;
  const suffix = tokens.raw(index);
  if (tokens.joined(index)) return suffixExponent(suffix, isMoney);
  return suffix.length > 1 || isMoney ? suffixExponent(suffix, isMoney) : undefined;
}

/** Reads scale words after digits, such as “hundred thousand”, “-million”, “dozen” or the suffix “bn”. */
function readScale(tokens: TokenList, index: number, isMoney: boolean): Scale {
  const suffix = suffixAt(tokens, index, isMoney);
  if (suffix !== undefined) return { end: index + 1, exponent: suffix, dozens: false };
  let end = index;
  let exponent = 0;
  let last = 0;
  for (;;) {
    const next = tokens.afterHyphen(end);
    const more = exponents.get(tokens.word(next));
    // “hundred million” climbs; a falling scale begins another number.
    if (more === undefined || more <= last) break;
    exponent += more;
    last = more;
    end = next + 1;
  }
  if (exponent > 0) return { end, exponent, dozens: false };
  const next = tokens.afterHyphen(index);
  return tokens.word(next) === 'dozen'
    ? { end: next + 1, exponent: 0, dozens: true }
    : { end, exponent, dozens: false };
}

/** Multiplies by a power of ten through the decimal form, so that 1.1 million is 1,100,000 to the last bit. */
function timesTen(literal: string, exponent: number): number {
  return exponent === 0 ? Number(literal) : Number(`${literal}e${exponent}`);
}

/** Rounds away the last bits that binary fractions leave. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function digitStep(literal: string, decimals: number, exponent: number): number {
  if (decimals > 0) return timesTen('1', exponent - decimals);
  return lastPlace(Number(literal)) * 10 ** exponent;
}

function readDigitNumeral(tokens: TokenList, index: number, isMoney: boolean): Numeral | undefined {
  const digits = readDigits(tokens, index);
  if (digits === undefined) return undefined;
  const { literal, decimals } = digits;
  const added = decimals === 0 ? readAddedFraction(tokens, digits.end) : undefined;
  const numberEnd = added?.end ?? digits.end;
  const hasPlus =
    tokens.symbol(numberEnd) === '+' &&
    tokens.joined(numberEnd) &&
    exponents.has(tokens.word(tokens.afterHyphen(numberEnd + 1)));
  const scaleAt = hasPlus ? numberEnd + 1 : numberEnd;
  const { end, exponent, dozens } = readScale(tokens, scaleAt, isMoney);
  const late = added === undefined && end > numberEnd ? readAddedFraction(tokens, end) : undefined;
  const isTimes = end === numberEnd && tokens.word(end) === 'x' && tokens.joined(end);
  const factor = dozens ? 12 : 1;
  const fraction = added?.value ?? late?.value ?? 0;
  const whole = timesTen(literal, exponent) * factor;
  return {
    end: isTimes ? end + 1 : (late?.end ?? end),
    value: fraction === 0 ? whole : tidy(whole + fraction * 10 ** exponent * factor),
    scale: 10 ** exponent * factor,
    step: digitStep(literal, decimals, exponent) * factor,
    unit: isTimes ? 'times' : 'count',
    isDigits: true,
    isBare: !digits.grouped && decimals === 0 && end === digits.end,
    atLeast: hasPlus,
  };
}

function fromWords(
  end: number,
  value: number,
  scale: number,
  step: number,
  unit: 'count' | 'ratio' | 'times',
): Numeral {
  return { end, value, scale, step, unit, isDigits: false, isBare: false, atLeast: false };
}

function readFractionNumeral(tokens: TokenList, index: number): Numeral | undefined {
  const fraction = readFraction(tokens, index);
  if (fraction === undefined) return undefined;
  const { end, value, unit } = fraction;
  return fromWords(end, tidy(value), 1, unit === 'ratio' ? ratioStep : lastPlace(value), unit);
}

function readWordNumeral(tokens: TokenList, index: number, joinAnd: boolean): Numeral | undefined {
  // “a” and “an” count one of a scale.
  const hasArticle = tokens.word(index) === 'a' || tokens.word(index) === 'an';
  const first = hasArticle ? tokens.afterHyphen(index + 1) : index;
  const isScale = exponents.has(tokens.word(first));
  if (tokens.word(first) === 'dozen') return fromWords(first + 1, 12, 12, 12, 'count');
  if (hasArticle && !isScale) return undefined;
  const number = readWordNumber(tokens, first, joinAnd);
  if (number?.kind !== 'cardinal') return undefined;
  const added =
    joinAnd || tokens.afterHyphen(number.end) > number.end ? readAddedFraction(tokens, number.end) : undefined;
  const { end, exponent, dozens } = readScale(tokens, added?.end ?? number.end, false);
  const next = tokens.afterHyphen(end);
  if (end === number.end && tokens.word(next) === 'fold')
    return fromWords(next + 1, number.value, 1, number.step, 'times');
  const factor = dozens ? 12 : 10 ** exponent;
  // “a million and a half” adds half of the million; “two and a half” half of one.
  const part = (added?.value ?? 0) * (exponent === 0 && number.value >= 1000 ? number.step : 1);
  const value = tidy((number.value + part) * factor);
  const scale = factor === 1 ? wordScale(tokens, number.end) : factor;
  return fromWords(end, value, scale, number.step * factor, 'count');
}

/** The factor of the scale word that a number in words ends with, so that “one to two million” can share it. */
function wordScale(tokens: TokenList, end: number): number {
  return 10 ** (exponents.get(tokens.word(end - 1)) ?? 0);
}

/** Reads the number without sign or unit that begins at the token. */
export function readNumeral(tokens: TokenList, index: number, isMoney: boolean, joinAnd = true): Numeral | undefined {
  const kind = tokens.kind(index);
  if (kind === Kind.word) return readFractionNumeral(tokens, index) ?? readWordNumeral(tokens, index, joinAnd);
  if (kind === Kind.symbol && isVulgarFraction(tokens.symbol(index))) return readFractionNumeral(tokens, index);
  return (
    (kind === Kind.digits ? readFractionNumeral(tokens, index) : undefined) ?? readDigitNumeral(tokens, index, isMoney)
  );
}
