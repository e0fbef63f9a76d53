import { tidy } from './numeral.ts';
import { readTerm, type Term } from './term.ts';
import { isTimeUnit } from './times.ts';
import { countsHeads, isYearLike } from './years.ts';
import type { TokenList } from './tokens.ts';

/** Two terms read as one: a range, or one number out of another. */
export interface Pair {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly isRatio: boolean;
}

function isPlain(term: Term): boolean {
  return term.unit === 'count' && term.value >= 0;
}

/** Gives the first term the scale that only the second is written with, as in “1–2 million”. */
function sharedScale(first: Term, second: Term): number {
  const isShared = first.scale === 1 && second.scale > 1 && first.value < second.value / second.scale;
  return isShared ? tidy(first.value * second.scale) : first.value;
}

/** The unit of both terms, where one may be written once for both; undefined if they do not go together. */
function sharedUnit(first: Term, second: Term, isClose: boolean): string | undefined {
  if (first.unit === second.unit) return first.unit;
  if (first.unit === 'count' && second.unit !== 'ratio' && second.unit !== 'times') return second.unit;
  const isMoney = first.unit.length === 3;
  return isMoney && second.unit === 'count' && (isClose || second.scale > 1) ? first.unit : undefined;
}

interface Link {
  readonly end: number;
  /** True where the two numbers cannot belong to different things: a dash, or “between”. */
  readonly isClose: boolean;
  readonly isOr: boolean;
}

function readDash(tokens: TokenList, index: number): Link | undefined {
  const symbol = tokens.symbol(index);
  if (symbol !== '-' && symbol !== '–') return undefined;
  // “10- to 20-day”, “two- and three-year”: the first hyphen waits for the word after the second.
  const isSuspended = symbol === '-' && tokens.joined(index) && ['and', 'or', 'to'].includes(tokens.word(index + 1));
  if (isSuspended && tokens.spaced(index + 1)) return { end: index + 2, isClose: true, isOr: false };
  if (tokens.spaced(index) !== tokens.spaced(index + 1)) return undefined;
  const isTo = symbol === '-' && tokens.word(index + 1) === 'to' && tokens.links(index + 2, '-');
  return { end: isTo ? index + 3 : index + 1, isClose: true, isOr: false };
}

function readLink(tokens: TokenList, first: Term): Link | undefined {
  const before = tokens.word(first.start - 1);
  const word = tokens.word(first.end);
  const end = first.end + 1;
  if (before === 'between') return word === 'and' ? { end, isClose: true, isOr: false } : undefined;
  if (word === 'to') return { end, isClose: false, isOr: false };
  if (word === 'or') return { end, isClose: false, isOr: true };
  return readDash(tokens, first.end);
}

function isOrRange(first: Term, second: Term): boolean {
  return isPlain(first) && isPlain(second) && first.isDigits === second.isDigits && second.value <= first.value * 2;
}

/**
 * Reads the range that begins with the term: “10–20”, “10 to 20”, “between 10 and 20”, “two or three”, “$3-5bn”.
 * The first must be less than the second, so that scores, votes and falls from one number to another are none.
 */
export function readRange(tokens: TokenList, first: Term): Pair | undefined {
  const link = readLink(tokens, first);
  const second = link === undefined ? undefined : readTerm(tokens, link.end);
  if (link === undefined || second === undefined) return undefined;
  const low = sharedScale(first, second);
  const unit = sharedUnit(first, second, link.isClose);
  if (unit === undefined || low >= second.value || (link.isOr && !isOrRange(first, second))) return undefined;
  // “7-Eleven” is a shop, and “one-two” a compound.
  const isCompound = tokens.links(first.end, '-') && tokens.word(first.end + 1) !== 'to';
  if (isCompound && !(first.isDigits && second.isDigits)) return undefined;
  const mayBeYears = isYearLike(first) && isYearLike(second);
  if (mayBeYears && !countsHeads(tokens, second.end)) return undefined;
  const before = tokens.word(first.start - 1);
  const isLed = before === 'between' || (before === 'from' && tokens.word(first.end) === 'to');
  return {
    start: isLed ? first.start - 1 : first.start,
    end: second.end,
    low,
    high: second.value,
    unit,
    isRatio: false,
  };
}

/** What people are counted out of; after other numbers “in” begins something else. */
const wholes: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1e3, 1e4, 1e5, 1e6]);

function wholeStart(tokens: TokenList, end: number): number | undefined {
  const next = tokens.afterHyphen(end);
  const word = tokens.word(next);
  const of = tokens.afterHyphen(next + 1);
  let start: number | undefined;
  if (word === 'in') start = of;
  else if (word === 'out' && tokens.word(of) === 'of') start = tokens.afterHyphen(of + 1);
  else if (word === 'of' && tokens.word(next + 1) === 'every') start = next + 1;
  return start !== undefined && tokens.word(start) === 'every' ? start + 1 : start;
}

function readOdds(tokens: TokenList, first: Term): Pair | undefined {
  const second = tokens.links(first.end, ':') && first.isBare ? readTerm(tokens, first.end + 1) : undefined;
  if (second?.isBare !== true || second.value === 0) return undefined;
  const value = tidy(first.value / second.value);
  return { start: first.start, end: second.end, low: value, high: value, unit: 'ratio', isRatio: true };
}

/** Reads “one in four”, “9 out of 10”, “one of every three” and “3:1” as a ratio. */
export function readRatio(tokens: TokenList, first: Term): Pair | undefined {
  const odds = readOdds(tokens, first);
  if (odds !== undefined) return odds;
  const start = isPlain(first) && first.scale === 1 && first.value > 0 ? wholeStart(tokens, first.end) : undefined;
  const second = start === undefined ? undefined : readTerm(tokens, start);
  if (second === undefined || !isPlain(second) || !wholes.has(second.value) || first.value >= second.value)
    return undefined;
  if (isTimeUnit(tokens.word(tokens.afterHyphen(second.end)))) return undefined;
  const value = tidy(first.value / second.value);
  return { start: first.start, end: second.end, low: value, high: value, unit: 'ratio', isRatio: true };
}
