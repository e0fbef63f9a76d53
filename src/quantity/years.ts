import { waive, type Reading } from './reading.ts';
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
/** What happens in a year as well as in numbers: after these nouns the word before decides. */
const eventNouns: ReadonlySet<string> = new Set([
  'admissions',
  'apprehensions',
  'arrests',
  'bookings',
  'cases',
  'crossings',
  'deaths',
  'deportations',
  'detainers',
  'encounters',
  'expulsions',
  'flights',
  'releases',
  'removals',
  'returns',
  'visas',
]);
const yearPrepositions: ReadonlySet<string> = new Set(
  'during early fiscal in late mid since till until year'.split(' '),
);
/** Words before a year that describes an event, “its 2024 arrests”; a verb there takes a count. */
const eventDeterminers: ReadonlySet<string> = new Set(
  'and for from her his in its of on our than the their this those to under with'.split(' '),
);

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
  if (!isYearLike(term)) return false;
  if (yearPrepositions.has(before)) return true;
  const isEvent = eventNouns.has(tokens.word(term.end));
  return !countsHeads(tokens, term.end) && (!isEvent || before === '' || eventDeterminers.has(before));
}

const decadeWords: ReadonlySet<string> = new Set(
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' '),
);
const possessives: ReadonlySet<string> = new Set(['her', 'his', 'my', 'our', 'their', 'your']);
const partsOfDecade: ReadonlySet<string> = new Set(['early', 'late', 'mid']);

/** The words for tens of years, “twenties” to “nineties”. */
export const decadeNames: readonly string[] = [...decadeWords];

/** Tens of years are an age if they are somebody's, or a limit as in “over 60s”. */
function readTens(tokens: TokenList, start: number, core: number, end: number): Reading {
  const before = tokens.beforeHyphen(core - 1);
  if (['over', 'under'].includes(tokens.word(before))) return waive('age', before, end);
  const owner = partsOfDecade.has(tokens.word(before)) ? before - 1 : before;
  return waive(possessives.has(tokens.word(owner)) ? 'age' : 'year', start, end);
}

/** Reads “1990s”, “’90s”, “nineties”, and the ages “in her 30s”, “in his late thirties”. */
export function readDecade(tokens: TokenList, core: number): Reading | undefined {
  if (decadeWords.has(tokens.word(core))) return readTens(tokens, core, core, core + 1);
  const digits = tokens.digits(core);
  // “10s” and “1000s” are tens and thousands.
  const isTens = /^(?:1[5-9]\d|20\d|[2-9])0$/u.test(digits);
  if (!isTens || !tokens.joined(core + 1) || tokens.word(core + 1) !== 's') return undefined;
  const isShort = digits.length === 2 && tokens.joined(core) && tokens.symbol(core - 1) === "'";
  return readTens(tokens, isShort ? core - 1 : core, core, core + 2);
}

const dashes = ['-', '–', '/'];

/** Reads “2017–2021”, “2024-25” and “2024/25” as one span of years; with “–2020 people” it is a count. */
function readYearSpan(tokens: TokenList, core: number): number | undefined {
  const first = tokens.digits(core);
  const isYearDigits = first.length === 4 && Number(first) >= firstYear && Number(first) <= lastYear;
  if (!isYearDigits || !dashes.includes(tokens.symbol(core + 1)) || !tokens.links(core + 1, tokens.symbol(core + 1)))
    return undefined;
  const second = tokens.digits(core + 2);
  const isLater = second.length === 4 ? second > first && Number(second) <= lastYear : second.length === 2;
  return isLater && !countsHeads(tokens, core + 3) && !tokens.links(core + 3, '-') ? core + 3 : undefined;
}

/** Where the words begin that make the digits a fiscal year: “FY”, “fiscal year”, “fiscal”. */
function fiscalStart(tokens: TokenList, core: number): number | undefined {
  const before = tokens.word(core - 1);
  if (before === 'fy' || before === 'fiscal') return core - 1;
  const isYear = before === 'year' || before === 'years';
  return isYear && tokens.word(core - 2) === 'fiscal' ? core - 2 : undefined;
}

function isListedYear(tokens: TokenList, index: number): boolean {
  const digits = tokens.digits(index);
  return (
    digits.length === 4 && Number(digits) >= firstYear && Number(digits) <= lastYear && !countsHeads(tokens, index + 1)
  );
}

/** Where a list of fiscal years such as “2024 and 2025” or “2020–24” ends. */
function yearListEnd(tokens: TokenList, core: number): number {
  let end = core + 1;
  for (;;) {
    const symbol = tokens.symbol(end);
    const isDash = dashes.includes(symbol) && tokens.links(end, symbol);
    const isLinked = symbol === ',' || isDash || ['and', 'or', 'to', 'through'].includes(tokens.word(end));
    if (!isLinked) return end;
    const next = ['and', 'fy'].includes(tokens.word(end + 1)) ? end + 2 : end + 1;
    const isShort = isDash && tokens.digits(next).length === 2;
    if (!isShort && !isListedYear(tokens, next)) return end;
    end = next + 1;
  }
}

/** Reads “FY2025”, “fiscal years 2024 and 2025”, “2017–2021”, “’25”. A plain year is told by `isYear`. */
export function readMarkedYear(tokens: TokenList, core: number): Reading | undefined {
  const { length } = tokens.digits(core);
  const isFiscal = length === 4 || (length === 2 && tokens.word(core - 1) === 'fy');
  const fiscal = isFiscal ? fiscalStart(tokens, core) : undefined;
  if (fiscal !== undefined) return waive('year', fiscal, yearListEnd(tokens, core));
  const span = readYearSpan(tokens, core);
  if (span !== undefined) return waive('year', core, span);
  const isShort = length === 2 && tokens.joined(core) && tokens.raw(core - 1) === '’' && tokens.spaced(core - 1);
  return isShort ? waive('year', core - 1, core + 1) : undefined;
}
