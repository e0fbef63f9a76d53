import type { TokenList } from './tokens.ts';

function numbered(words: string, first: number, step = 1): [string, number][] {
  return words.split(' ').map((word, index) => [word, first + index * step]);
}

/** 1 to 9. */
export const units: ReadonlyMap<string, number> = new Map(numbered('one two three four five six seven eight nine', 1));
/** 10 to 19. */
export const teens: ReadonlyMap<string, number> = new Map(
  numbered('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10),
);
/** 20, 30 … 90. */
export const tens: ReadonlyMap<string, number> = new Map(
  numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
);

/** The power of ten of a scale word, in the singular. */
export const exponents: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
  ['trillion', 12],
]);

/** The scale words of English from the greatest down; “lakh” and “crore” are read but not written. */
export const scaleNames = ['trillion', 'billion', 'million', 'thousand'] as const;

const smallOrdinals = new Map(
  numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    1,
  ),
);
const tenOrdinals = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const scaleOrdinals: ReadonlySet<string> = new Set(['hundredth', 'thousandth', 'millionth', 'billionth']);
/** Every ordinal of one word. */
export const ordinals: ReadonlySet<string> = new Set([...smallOrdinals.keys(), ...tenOrdinals, ...scaleOrdinals]);

/** A number in words: a cardinal, an ordinal such as “twenty-first”, or a year such as “nineteen eighty-four”. */
export interface WordNumber {
  readonly kind: 'cardinal' | 'ordinal' | 'year';
  readonly end: number;
  readonly value: number;
  /** The value of one in the last place that counts. */
  readonly step: number;
}

interface Part {
  readonly value: number;
  readonly end: number;
}

function readBelowHundred(tokens: TokenList, index: number): Part | undefined {
  const word = tokens.word(index);
  const ten = tens.get(word);
  if (ten === undefined) {
    const value = units.get(word) ?? teens.get(word);
    return value === undefined ? undefined : { value, end: index + 1 };
  }
  const next = tokens.afterHyphen(index + 1);
  const unit = units.get(tokens.word(next));
  return unit === undefined ? { value: ten, end: index + 1 } : { value: ten + unit, end: next + 1 };
}

function afterAnd(tokens: TokenList, index: number): number {
  const next = tokens.afterHyphen(index);
  return tokens.word(next) === 'and' ? tokens.afterHyphen(next + 1) : next;
}

/** Up to 9,999, as in “forty-five hundred and six”. A bare “hundred” counts one of it. */
function readHundreds(tokens: TokenList, index: number, joinAnd: boolean): Part | undefined {
  const first = readBelowHundred(tokens, index);
  const next = first === undefined ? index : tokens.afterHyphen(first.end);
  if (tokens.word(next) !== 'hundred') return first;
  const value = (first?.value ?? 1) * 100;
  const restAt = joinAnd ? afterAnd(tokens, next + 1) : tokens.afterHyphen(next + 1);
  const rest = readBelowHundred(tokens, restAt);
  if (rest === undefined || tokens.word(tokens.afterHyphen(rest.end)) === 'hundred') return { value, end: next + 1 };
  return { value: value + rest.value, end: rest.end };
}

/** The value of one in the last place of a whole number that counts: trailing zeros do not, from 100 up. */
export function lastPlace(value: number): number {
  let place = 1;
  if (value >= 100) while (value % (place * 10) === 0) place *= 10;
  return place;
}

/** What follows “and”: nothing but a remainder below 100, since “a million and two thousand” may be two numbers. */
function readRemainder(tokens: TokenList, index: number): Part | undefined {
  const rest = readBelowHundred(tokens, index);
  return rest === undefined || exponents.has(tokens.word(tokens.afterHyphen(rest.end))) ? undefined : rest;
}

function readGroups(tokens: TokenList, index: number, joinAnd: boolean): WordNumber | undefined {
  let total = 0;
  let end = index;
  let step = 1;
  let ceiling = Infinity;
  for (;;) {
    const next = tokens.afterHyphen(end);
    const isRemainder = end > index && joinAnd && tokens.word(next) === 'and';
    const at = isRemainder ? tokens.afterHyphen(next + 1) : end > index ? next : index;
    const group = isRemainder ? readRemainder(tokens, at) : readHundreds(tokens, at, joinAnd);
    if (group === undefined && end > index) break;
    const scaleAt = group === undefined ? at : tokens.afterHyphen(group.end);
    const exponent = exponents.get(tokens.word(scaleAt)) ?? 0;
    if (group === undefined && exponent === 0) return undefined;
    const scale = 10 ** exponent;
    if (scale >= ceiling) break;
    total += (group?.value ?? 1) * scale;
    step = lastPlace(group?.value ?? 1) * scale;
    end = exponent === 0 ? (group?.end ?? at) : scaleAt + 1;
    ceiling = scale;
    if (scale === 1) break;
  }
  return { kind: 'cardinal', end, value: total, step };
}

/** Reads “nineteen eighty-four” and “twenty twenty-five”, which no count is written like. */
function readYear(tokens: TokenList, index: number): WordNumber | undefined {
  const century = teens.get(tokens.word(index)) ?? tens.get(tokens.word(index));
  if (century === undefined || century < 16 || century > 20 || !tokens.spaced(index + 1)) return undefined;
  const rest = readBelowHundred(tokens, index + 1);
  if (rest === undefined || rest.value < 10 || exponents.has(tokens.word(tokens.afterHyphen(rest.end))))
    return undefined;
  return { kind: 'year', end: rest.end, value: century * 100 + rest.value, step: 1 };
}

/** Where an ordinal ends that goes on from a cardinal, as in “twenty-first”, “hundred and first”, “two-hundredth”. */
function ordinalEnd(tokens: TokenList, cardinal: WordNumber): number | undefined {
  const { value, end } = cardinal;
  const next = tokens.afterHyphen(end);
  const word = tokens.word(next);
  if (word === 'and') return value % 100 === 0 && ordinals.has(tokens.word(next + 1)) ? next + 2 : undefined;
  if (scaleOrdinals.has(word)) return next + 1;
  const completes = value % 10 === 0 && value % 100 >= 20 && (smallOrdinals.get(word) ?? 10) < 10;
  return completes && next > end ? next + 1 : undefined;
}

/**
 * Reads the number in words that begins at the token: “twenty-three thousand four hundred and five”, with or
 * without hyphens. A bare scale word counts one of it. Without `joinAnd`, “and” ends the number, as it must
 * after “between”.
 */
export function readWordNumber(tokens: TokenList, index: number, joinAnd = true): WordNumber | undefined {
  if (tokens.word(index) === 'zero') return { kind: 'cardinal', end: index + 1, value: 0, step: 1 };
  const year = readYear(tokens, index);
  if (year !== undefined) return year;
  const cardinal = readGroups(tokens, index, joinAnd);
  if (cardinal === undefined) return undefined;
  const end = ordinalEnd(tokens, cardinal);
  return end === undefined ? cardinal : { ...cardinal, kind: 'ordinal', end };
}
