import type { TokenList } from './tokens.ts';
import { determiners, vague, type Bounds, type VagueQuantity } from './vague-quantity.ts';

const aboveHalf: Bounds = [0.5, 1];
const majorityAdjectives: ReadonlySet<string> = new Set([
  'clear',
  'great',
  'large',
  'narrow',
  'overwhelming',
  'slim',
  'vast',
]);
const irregularPlurals: ReadonlySet<string> = new Set(['children', 'men', 'people', 'police', 'women']);

function isPlural(word: string): boolean {
  return irregularPlurals.has(word) || (word.length > 3 && /[^s]s$/u.test(word) && !/(?:ou|[iu])s$/u.test(word));
}

/** “Most of the”, “most people”; not “the most”, “at most”, “most dangerous”. */
function readMost(tokens: TokenList, core: number): VagueQuantity | undefined {
  const before = tokens.word(core - 1);
  const isSuperlative = before === 'at' || before === 's' || before === 'very' || determiners.has(before);
  const next = tokens.word(core + 1);
  const isCounted = next === 'of' ? determiners.has(tokens.word(core + 2)) : isPlural(next);
  return isSuperlative || !isCounted ? undefined : vague(core, core + 1, aboveHalf, 'ratio');
}

function readMajorityOf(tokens: TokenList, core: number): VagueQuantity | undefined {
  if (tokens.word(core + 1) !== 'of') return undefined;
  const first = majorityAdjectives.has(tokens.word(core - 1)) ? core - 1 : core;
  const hasArticle = tokens.word(first - 1) === 'a' || tokens.word(first - 1) === 'an';
  return vague(hasArticle ? first - 1 : first, core + 1, aboveHalf, 'ratio');
}

/** True for the words at which a share above one half is looked for. */
export function isMajorityWord(word: string): boolean {
  return word === 'most' || word === 'majority';
}

/** Reads “most”, “a majority” (of) and “the vast majority” (of) as a share from one half; “most dangerous” is none. */
export function readMajority(tokens: TokenList, core: number): VagueQuantity | undefined {
  return tokens.word(core) === 'most' ? readMost(tokens, core) : readMajorityOf(tokens, core);
}
