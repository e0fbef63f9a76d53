import { readDigits } from './digits.ts';
import { isSlashFraction } from './fractions.ts';
import { exponents } from './number-words.ts';
import { waive, type Reading } from './reading.ts';
import { Kind, type TokenList } from './tokens.ts';
import { readShare } from './units.ts';
import { countsHeads } from './years.ts';

const months: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const shortMonths: ReadonlySet<string> = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
const ordinalSuffixes: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

function isMonth(tokens: TokenList, index: number): boolean {
  const word = tokens.word(index);
  return (months.has(word) || shortMonths.has(word)) && tokens.capitalised(index);
}

/** Where the month ends that begins at the token; the point of an abbreviation belongs to it. */
function monthEnd(tokens: TokenList, index: number): number | undefined {
  if (!isMonth(tokens, index)) return undefined;
  const hasPoint = shortMonths.has(tokens.word(index)) && tokens.symbol(index + 1) === '.' && tokens.joined(index + 1);
  return hasPoint ? index + 2 : index + 1;
}

/** Where the month begins that ends before the token. */
function monthStart(tokens: TokenList, index: number): number | undefined {
  if (isMonth(tokens, index - 1)) return index - 1;
  return tokens.symbol(index - 1) === '.' && monthEnd(tokens, index - 2) === index ? index - 2 : undefined;
}

/** True if the word is the ending of an ordinal in digits, directly after them. */
export function isOrdinalSuffix(tokens: TokenList, index: number): boolean {
  return tokens.joined(index) && ordinalSuffixes.has(tokens.word(index));
}

interface Day {
  readonly value: number;
  readonly end: number;
}

/** Reads the day of a month in digits, “24” or “24th”; not “24,000”, “24 %”, “24.5” or “24 million”. */
function readDay(tokens: TokenList, index: number): Day | undefined {
  const digits = tokens.digits(index);
  const value = Number(digits);
  if (digits === '' || digits.length > 2 || value < 1 || value > 31) return undefined;
  if (isOrdinalSuffix(tokens, index + 1)) return { value, end: index + 2 };
  const numberEnd = readDigits(tokens, index)?.end ?? index + 1;
  const isLonger = numberEnd > index + 1 && tokens.digits(index + 1) === '';
  const isOther =
    tokens.joined(index + 1) && (tokens.kind(index + 1) === Kind.word || tokens.symbol(index + 1) === ':');
  const isCount = exponents.has(tokens.word(index + 1)) || readShare(tokens, index + 1) !== undefined;
  return isLonger || isOther || isCount ? undefined : { value, end: index + 1 };
}

/** Reads the second day of “23–26 January” and “January 23 and 24”, which comes after the first. */
function readSecondDay(tokens: TokenList, first: Day): Day | undefined {
  const symbol = tokens.symbol(first.end);
  const isWord = ['and', 'or', 'to', 'through'].includes(tokens.word(first.end));
  if (symbol !== '-' && symbol !== '–' && !isWord) return undefined;
  const second = readDay(tokens, first.end + 1);
  return second !== undefined && second.value > first.value ? second : undefined;
}

function yearEnd(tokens: TokenList, index: number): number | undefined {
  const digits = tokens.digits(index);
  const isFour = digits.length === 4 && digits >= '1000' && digits < '3000';
  const isAlone = !tokens.joined(index + 1) || tokens.kind(index + 1) === Kind.symbol;
  if (isFour && isAlone && readDigits(tokens, index)?.end === index + 1) return index + 1;
  const isShort = tokens.symbol(index) === "'" && tokens.joined(index + 1) && tokens.digits(index + 1).length === 2;
  return isShort ? index + 2 : undefined;
}

/** Where a year ends that completes a date, with or without a comma before it. */
function completedEnd(tokens: TokenList, end: number): number | undefined {
  const at = tokens.symbol(end) === ',' ? end + 1 : end;
  const year = yearEnd(tokens, at);
  // “On January 27, 2000 people …”: a round number of heads.
  const isCount = tokens.digits(at).endsWith('00') && year !== undefined && countsHeads(tokens, year);
  return isCount ? undefined : year;
}

/** Reads “January 27, 2025”, “Jan. 23”, “January 23–26, 2025”. */
function readMonthDay(tokens: TokenList, core: number): Reading | undefined {
  const start = monthStart(tokens, core);
  const day = start === undefined ? undefined : readDay(tokens, core);
  if (start === undefined || day === undefined) return undefined;
  const second = readSecondDay(tokens, day);
  const secondEnd = second === undefined ? undefined : completedEnd(tokens, second.end);
  if (secondEnd !== undefined) return waive('date', start, secondEnd);
  // Without a year, “January 20 and 21 …” may go on with another count.
  const isPlainEnd = second !== undefined && (tokens.kind(second.end) !== Kind.word || tokens.word(day.end) === '');
  if (isPlainEnd) return waive('date', start, second.end);
  const end = completedEnd(tokens, day.end);
  if (end !== undefined) return waive('date', start, end);
  // “In January 20 people were arrested” counts people.
  const isCount = tokens.word(start - 1) === 'in' && countsHeads(tokens, day.end);
  return isCount ? undefined : waive('date', start, day.end);
}

/** Reads “24 January 2025”, “24th of January”, “23 to 26 January”. */
function readDayMonth(tokens: TokenList, core: number): Reading | undefined {
  const first = readDay(tokens, core);
  if (first === undefined) return undefined;
  const last = readSecondDay(tokens, first) ?? first;
  const isOf = tokens.word(last.end) === 'of' && isOrdinalSuffix(tokens, last.end - 1);
  const month = monthEnd(tokens, isOf ? last.end + 1 : tokens.afterHyphen(last.end));
  if (month === undefined) return undefined;
  const end = completedEnd(tokens, tokens.afterHyphen(month));
  // A point after the month may end the sentence; before a year it is the abbreviation's.
  const withoutPoint = tokens.symbol(month - 1) === '.' ? month - 1 : month;
  return waive('date', core, end ?? withoutPoint);
}

/** Reads “April 2025”, “April, 2025”, “April of 2025”. */
function readMonthYear(tokens: TokenList, core: number): Reading | undefined {
  const end = yearEnd(tokens, core);
  if (end === undefined) return undefined;
  const isLinked = tokens.symbol(core - 1) === ',' || tokens.word(core - 1) === 'of';
  const start = monthStart(tokens, isLinked ? core - 1 : core);
  return start === undefined ? undefined : waive('date', start, end);
}

function isMonthAndDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function timeStampEnd(tokens: TokenList, end: number): number {
  if (!tokens.joined(end) || !/^t\d?/u.test(tokens.word(end))) return end;
  let next = end;
  while (tokens.joined(next) && tokens.kind(next) !== Kind.none && !',;)'.includes(tokens.symbol(next) || '0'))
    next += 1;
  return next;
}

/** True for “10/7”, which no fraction is written like. */
function isMonthSlashDay(tokens: TokenList, core: number): boolean {
  if (!tokens.links(core + 1, '/') || tokens.links(core + 3, '/') || isSlashFraction(tokens, core)) return false;
  const parts = [tokens.digits(core), tokens.digits(core + 2)];
  return parts.every((part) => part.length < 3) && isMonthAndDay(Number(parts[0]), Number(parts[1]));
}

/** Reads “2025-01-24” with or without a time, “1/24/2025”, “24.01.2025”. */
function readNumericDate(tokens: TokenList, core: number): Reading | undefined {
  if (isMonthSlashDay(tokens, core)) return waive('date', core, core + 3);
  const separator = tokens.symbol(core + 1);
  if (separator === '' || !'-/.'.includes(separator)) return undefined;
  if (!tokens.links(core + 1, separator) || !tokens.links(core + 3, separator)) return undefined;
  const parts = [tokens.digits(core), tokens.digits(core + 2), tokens.digits(core + 4)];
  const lengths = parts.map((part) => part.length).join(' ');
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  if (/^4 [12] [12]$/u.test(lengths)) {
    return isMonthAndDay(second, third) ? waive('date', core, timeStampEnd(tokens, core + 5)) : undefined;
  }
  const isDated = /^[12] [12] 4$/u.test(lengths) || (separator === '/' && /^[12] [12] 2$/u.test(lengths));
  const isDate = isMonthAndDay(first, second) || isMonthAndDay(second, first);
  return isDated && isDate ? waive('date', core, core + 5) : undefined;
}

/** Reads the date that the digits at the token are a part of, in words or in digits. */
export function readDate(tokens: TokenList, core: number): Reading | undefined {
  return (
    readNumericDate(tokens, core) ??
    readDayMonth(tokens, core) ??
    readMonthDay(tokens, core) ??
    readMonthYear(tokens, core)
  );
}

/** Reads “Fourth of July” and “July Fourth”, where an ordinal word is the token. */
export function readHoliday(tokens: TokenList, core: number): Reading | undefined {
  const after = tokens.word(core + 1) === 'of' ? monthEnd(tokens, core + 2) : undefined;
  if (after !== undefined) return waive('date', core, tokens.symbol(after - 1) === '.' ? after - 1 : after);
  const start = tokens.capitalised(core) ? monthStart(tokens, core) : undefined;
  return start === undefined ? undefined : waive('date', start, core + 1);
}
