import { exponents } from './number-words.ts';
import { waive, type Reading } from './reading.ts';
import type { TokenList } from './tokens.ts';

/** Words after which “one” is somebody, or the thing spoken of. */
const afterPronoun: ReadonlySet<string> = new Set(
  'can cannot could does else may might must shall should that which who whom whose would'.split(' '),
);
const pointers: ReadonlySet<string> = new Set(['another', 'any', 'each', 'every', 'that', 'the', 'this', 'which']);
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const clauseWords: ReadonlySet<string> = new Set(
  'and as at but by for from he in it of on she that they to was we which who with'.split(' '),
);

/**
 * Reads “one” as a pronoun where its neighbours show that no noun follows: “one must”, “one who”, “the one in”,
 * “a new one”. Before a noun it is a number.
 */
export function readPronoun(tokens: TokenList, core: number): Reading | undefined {
  if (tokens.word(core) !== 'one' || exponents.has(tokens.word(tokens.afterHyphen(core + 1)))) return undefined;
  const next = tokens.word(core + 1);
  const isPossessive = tokens.symbol(core + 1) === "'" && tokens.joined(core + 1) && tokens.word(core + 2) === 's';
  const stands = next === '' ? !tokens.joined(core + 1) || tokens.symbol(core + 1) !== '-' : clauseWords.has(next);
  const isPointedAt = pointers.has(tokens.word(core - 1)) && stands;
  const isDescribed = stands && tokens.word(core - 1) !== '' && articles.has(tokens.word(core - 2));
  const isPronoun = isPossessive || afterPronoun.has(next) || isPointedAt || isDescribed;
  return isPronoun ? waive('pronoun', core, core + 1) : undefined;
}
