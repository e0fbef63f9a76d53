import { waive, type Reading } from './reading.ts';
import { isTimeUnit } from './times.ts';
import { Kind, type TokenList } from './tokens.ts';
import type { Span } from '../text/span.ts';

const ageWords: ReadonlySet<string> = new Set(['age', 'aged', 'ages']);
const ageComparisons: ReadonlySet<string> = new Set(['older', 'younger']);
const limits: ReadonlySet<string> = new Set(['above', 'below', 'over', 'under']);
/** Those whose age a bare number after “over” or “under” gives. */
const persons: ReadonlySet<string> = new Set([
  'adults',
  'anybody',
  'anyone',
  'boys',
  'child',
  'children',
  'girls',
  'kids',
  'men',
  'minors',
  'people',
  'persons',
  'those',
  'women',
  'youths',
]);
/** Words that may follow an age; a noun there would be what is counted. */
const afterAge: ReadonlySet<string> = new Set(
  'and are at for from had has have if in is must of on or to was were when who with without'.split(' '),
);
const oldestAge = 120;

/** Where “year-old”, “years old” or “years of age” ends that follows a number. */
function oldEnd(tokens: TokenList, end: number): number | undefined {
  const unit = tokens.afterHyphen(end);
  const next = tokens.afterHyphen(unit + 1);
  const word = tokens.word(next);
  if (tokens.symbol(end) === '-' && /^somethings?$/u.test(tokens.word(unit))) return unit + 1;
  if (!isTimeUnit(tokens.word(unit))) return undefined;
  if (word === 'old' || word === 'olds') return next + 1;
  return word === 'of' && tokens.word(next + 1) === 'age' ? next + 2 : undefined;
}

function ageStart(tokens: TokenList, start: number): number | undefined {
  const before = tokens.word(start - 1);
  if (ageWords.has(before)) return start - 1;
  if (before === 'of' && tokens.word(start - 2) === 'age') return start - 2;
  return undefined;
}

function isLimit(tokens: TokenList, start: number, end: number): boolean {
  if (!limits.has(tokens.word(start)) || !persons.has(tokens.word(start - 1))) return false;
  return tokens.kind(end) !== Kind.word || afterAge.has(tokens.word(end));
}

/** True for the number in “Ana López, 34, who …”. */
function isApposition(tokens: TokenList, start: number, end: number): boolean {
  const hasCommas = tokens.symbol(start - 1) === ',' && tokens.symbol(end) === ',';
  if (!hasCommas || !tokens.capitalised(start - 2) || !tokens.capitalised(start - 3)) return false;
  return ['a', 'an', 'of', 'said', 'was', 'who', 'whose'].includes(tokens.word(end + 1));
}

/**
 * Reads a number of years that somebody has lived, given the span of its tokens with qualifying words and its
 * greatest value: “34-year-old”, “aged 5 to 12”, “65 and older”, “children under 10”.
 */
export function readAge(tokens: TokenList, { start, end }: Span, value: number): Reading | undefined {
  const old = oldEnd(tokens, end);
  const from = ageStart(tokens, start) ?? start;
  if (old !== undefined) return waive('age', from, old);
  if (value > oldestAge) return undefined;
  const isLink = tokens.word(end) === 'and' || tokens.word(end) === 'or';
  if (isLink && ageComparisons.has(tokens.word(end + 1))) return waive('age', from, end + 2);
  const isAge = from < start || isLimit(tokens, start, end) || isApposition(tokens, start, end);
  return isAge ? waive('age', from, end) : undefined;
}

/** Reads “under-18s” and “over-65”, where the token is the digits. */
export function readAgeGroup(tokens: TokenList, core: number): Reading | undefined {
  const isGroup = tokens.links(core - 1, '-') && ['over', 'under'].includes(tokens.word(core - 2));
  if (!isGroup || Number(tokens.digits(core)) > oldestAge) return undefined;
  const isPlural = tokens.joined(core + 1) && tokens.word(core + 1) === 's';
  return waive('age', core - 2, isPlural ? core + 2 : core + 1);
}
