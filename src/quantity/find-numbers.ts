import { readAddress } from './addresses.ts';
import { readAge, readAgeGroup } from './ages.ts';
import { readAmount, timesWords, type Amount } from './amount.ts';
import { readDate } from './dates.ts';
import { isVulgarFraction } from './fractions.ts';
import { readIdentifier } from './identifiers.ts';
import { readLabel, readRoman, readWordLabel, readZipCode } from './labels.ts';
import { exponents, ordinals, readWordNumber, teens, tens, units } from './number-words.ts';
import { readDigitOrdinal, readLongOrdinal, readOrdinalWord } from './ordinals.ts';
import { readPhrase } from './phrases.ts';
import { readPronoun } from './pronoun.ts';
import type { NumberMatch } from './quantity.ts';
import { waive, type Reading } from './reading.ts';
import { clockEnd, dividedTimeEnd, durationEnd } from './times.ts';
import { Kind, TokenList } from './tokens.ts';
import { vagueWords } from './vague.ts';
import { decadeNames, isYear, readDecade, readMarkedYear } from './years.ts';

type Reader = (tokens: TokenList, core: number) => Reading | undefined;

function readClock(tokens: TokenList, core: number): Reading | undefined {
  const end = clockEnd(tokens, core);
  return end === undefined ? undefined : waive('time', core, end);
}

function readDuration(tokens: TokenList, amount: Amount): Reading | undefined {
  const { start, end, quantity } = amount;
  if (quantity.unit === 'ratio') {
    const divided = dividedTimeEnd(tokens, end);
    return divided === undefined ? undefined : waive('time', start, divided);
  }
  if (quantity.unit !== 'count') return undefined;
  // “Hundreds of years”
  const isOf = amount.term === undefined && tokens.word(end) === 'of';
  const until = durationEnd(tokens, isOf ? end + 1 : end);
  return until === undefined ? undefined : waive('time', start, until);
}

const yearQualifiers: ReadonlySet<string> = new Set(['about', 'around', 'c', 'ca', 'circa']);

/** “2,025” and “more than 2025” are counts; “around 2010” is a year. */
function readYear(tokens: TokenList, amount: Amount): Reading | undefined {
  const { term, qualifier } = amount;
  if (term === undefined || !isYear(tokens, term)) return undefined;
  const mayBeYear = qualifier === undefined || yearQualifiers.has(tokens.word(amount.start));
  return mayBeYear ? waive('year', term.start, term.end) : undefined;
}

function readCount(tokens: TokenList, core: number): Reading | undefined {
  const amount = readAmount(tokens, core);
  if (amount === undefined) return undefined;
  const { start, end, quantity } = amount;
  const age = quantity.unit === 'count' ? readAge(tokens, amount, quantity.high ?? quantity.low ?? 0) : undefined;
  if (age !== undefined) return age;
  const other = readDuration(tokens, amount) ?? readYear(tokens, amount);
  return other ?? { start, end, outcome: { kind: 'quantity', quantity } };
}

function readNumberWord(tokens: TokenList, core: number): Reading | undefined {
  const named = readPhrase(tokens, core) ?? readClock(tokens, core) ?? readWordLabel(tokens, core);
  if (named !== undefined) return named;
  const ordinal = readLongOrdinal(tokens, core);
  if (ordinal !== undefined) return ordinal;
  const number = readWordNumber(tokens, core);
  if (number?.kind === 'year') return waive('year', core, number.end);
  const count = readCount(tokens, core);
  const isPlain = count?.start === core && count.end === core + 1;
  return (isPlain ? readPronoun(tokens, core) : undefined) ?? count;
}

/** “Half” counts by itself; a “quarter” is also a part of a year or town, so it needs an article or a scale. */
function readPartWord(tokens: TokenList, core: number): Reading | undefined {
  const named = readPhrase(tokens, core) ?? readClock(tokens, core);
  if (named !== undefined) return named;
  const count = readCount(tokens, core);
  const isBareQuarter = tokens.word(core) === 'quarter' && count?.start === core && count.end === core + 1;
  return isBareQuarter ? undefined : count;
}

function readOrdinal(tokens: TokenList, core: number): Reading | undefined {
  return readPhrase(tokens, core) ?? readOrdinalWord(tokens, core);
}

function readVagueWord(tokens: TokenList, core: number): Reading | undefined {
  return readPhrase(tokens, core) ?? readCount(tokens, core);
}

function readRomanWord(tokens: TokenList, core: number): Reading | undefined {
  return readPhrase(tokens, core) ?? readRoman(tokens, core);
}

function readTimeWord(_tokens: TokenList, core: number): Reading {
  return waive('time', core, core + 1);
}

/** In the order in which a thing is recognised: what is more than a count comes first. */
const digitReaders: readonly Reader[] = [
  readPhrase,
  readDecade,
  readMarkedYear,
  readDate,
  readClock,
  readLabel,
  readAgeGroup,
  readDigitOrdinal,
  readIdentifier,
  readZipCode,
  readAddress,
  readCount,
];

function readDigits(tokens: TokenList, core: number): Reading {
  for (const reader of digitReaders) {
    const reading = reader(tokens, core);
    if (reading !== undefined) return reading;
  }
  // No digit goes unaccounted for.
  return waive('identifier', core, core + 1);
}

function inAnyCase(table: Map<string, Reader>, words: Iterable<string>, reader: Reader): void {
  for (const word of words) {
    const capitalised = word.slice(0, 1).toUpperCase() + word.slice(1);
    for (const form of [word, capitalised, word.toUpperCase()]) table.set(form, reader);
  }
}

/** The words that begin a reading, as they may be written. Any other spelling, such as “hUndreds”, is not looked for. */
function compileTriggers(): ReadonlyMap<string, Reader> {
  const table = new Map<string, Reader>();
  inAnyCase(table, ordinals, readOrdinal);
  inAnyCase(table, vagueWords, readVagueWord);
  inAnyCase(table, timesWords, readVagueWord);
  inAnyCase(table, ['half', 'quarter'], readPartWord);
  inAnyCase(table, ['decades', 'centuries'], readTimeWord);
  inAnyCase(table, decadeNames, readDecade);
  inAnyCase(
    table,
    [...units.keys(), ...teens.keys(), ...tens.keys(), ...exponents.keys(), 'zero', 'dozen'],
    readNumberWord,
  );
  for (const numeral of 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ')) {
    table.set(numeral, readRomanWord);
  }
  return table;
}
const triggers = compileTriggers();

/** For each first letter, by its code, the lengths of the words that begin with it: bit n for n letters. */
function compileLengths(): Uint32Array {
  const lengths = new Uint32Array(128);
  for (const word of triggers.keys()) {
    const code = word.charCodeAt(0);
    lengths[code] = (lengths[code] ?? 0) | (1 << word.length);
  }
  return lengths;
}
const lengthsByInitial = compileLengths();

/** Looks a word up. Nine words of ten are refused by their first letter and length, without being cut out of the text. */
function triggerAt(tokens: TokenList, index: number): Reader | undefined {
  const start = tokens.start(index);
  const length = tokens.end(index) - start;
  const lengths = lengthsByInitial[tokens.text.charCodeAt(start)] ?? 0;
  return length < 32 && (lengths & (1 << length)) !== 0 ? triggers.get(tokens.raw(index)) : undefined;
}

function readAt(tokens: TokenList, index: number): Reading | undefined {
  switch (tokens.kind(index)) {
    case Kind.digits:
      return readDigits(tokens, index);
    case Kind.word:
      return triggerAt(tokens, index)?.(tokens, index);
    case Kind.symbol:
      return isVulgarFraction(tokens.raw(index)) ? readCount(tokens, index) : undefined;
    case Kind.address:
      return /\d/u.test(tokens.raw(index)) ? waive('identifier', index, index + 1) : undefined;
    default:
      return undefined;
  }
}

function toMatch(tokens: TokenList, { start, end, outcome }: Reading): NumberMatch {
  const span = { start: tokens.start(start), end: tokens.end(end - 1) };
  return { ...span, text: tokens.text.slice(span.start, span.end), ...outcome };
}

/** Finds the numbers in a text that is cut into tokens. Hides the tokens that it has read. */
export function findIn(tokens: TokenList): readonly NumberMatch[] {
  const found: NumberMatch[] = [];
  let index = 0;
  while (index < tokens.length) {
    const reading = readAt(tokens, index);
    if (reading === undefined) {
      index += 1;
      continue;
    }
    found.push(toMatch(tokens, reading));
    index = reading.end;
    tokens.hideBefore(index);
  }
  return found;
}

/**
 * Finds every number in prose, in digits and in words: quantities with what qualifies them, and numbers that are
 * none, such as dates and identifiers, with the reason. The spans are sorted, do not overlap, and lie over the
 * text as given; every digit from 0 to 9 is in one of them. Takes linear time and never throws.
 */
export function findNumbers(text: string): readonly NumberMatch[] {
  return findIn(new TokenList(text));
}
