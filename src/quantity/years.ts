import type { Term } from './term.ts';
import type { TokenList } from './tokens.ts';

/** The years that four digits are taken for when nothing speaks against it. */
const firstYear = 1600;
const lastYear = 2099;

/** What is counted in heads, in plain or round numbers without a comma; after these four digits are no year. */
const countedNouns: ReadonlySet<string> = new Set([
  'adults',
  'agents',
  'beds',
  'children',
  'citizens',
  'detainees',
  'deportees',
  'employees',
  'families',
  'guards',
  'guardsmen',
  'immigrants',
  'inmates',
  'kilometers',
  'kilometres',
  'marines',
  'men',
  'migrants',
  'miles',
  'minors',
  'noncitizens',
  'officers',
  'people',
  'persons',
  'prisoners',
  'protesters',
  'refugees',
  'soldiers',
  'students',
  'troops',
  'undocumented',
  'women',
  'workers',
]);
const yearPrepositions: ReadonlySet<string> = new Set([
  'after',
  'before',
  'by',
  'during',
  'early',
  'in',
  'late',
  'mid',
  'of',
  'since',
  'through',
  'till',
  'until',
  'year',
]);

/** True if what follows is counted in heads or miles. */
export function countsHeads(tokens: TokenList, end: number): boolean {
  return countedNouns.has(tokens.word(end));
}

/** True for four bare digits of a year. */
export function isYearLike(term: Term): boolean {
  return term.isBare && term.value >= firstYear && term.value <= lastYear;
}

/** True if the term, of which no qualifying words speak as of a count, stands for a year. */
export function isYear(tokens: TokenList, term: Term): boolean {
  const before = tokens.word(tokens.beforeHyphen(term.start - 1));
  const isInOrSince = before === 'in' || before === 'since';
  if (isInOrSince && term.isBare && term.value >= 1000 && term.value <= lastYear) return true;
  return isYearLike(term) && (yearPrepositions.has(before) || !countsHeads(tokens, term.end));
}

const decadeWords: ReadonlySet<string> = new Set(
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' '),
);

/** True for “nineties”, which stands for a decade or an age. */
export function isDecadeWord(word: string): boolean {
  return decadeWords.has(word);
}
