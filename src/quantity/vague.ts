import { exponents } from './number-words.ts';
import { isMajorityWord, readMajority } from './majority.ts';
import { readUnnumbered, superlativeWords } from './superlatives.ts';
import { isTimeUnit } from './times.ts';
import type { TokenList } from './tokens.ts';
import { determiners, vague, type Bounds, type VagueQuantity } from './vague-quantity.ts';

/*
 * The closed list. A word is on it if it answers “how many?” by itself. Articles, “all”, “some”, “any”, “no”,
 * “both”, “other” and comparatives such as “more” point or compare and are not on it; neither are collective
 * nouns that name a shape, such as “wave” or “string”.
 */

/** Plural scale words, as the least and the greatest number that they are used for. */
const pluralScales: ReadonlyMap<string, readonly [number, number | null]> = new Map([
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2e3, 9999]],
  ['lakhs', [2e5, 9_999_999]],
  ['millions', [2e6, null]],
  ['crores', [2e7, null]],
  ['billions', [2e9, null]],
  ['trillions', [2e12, null]],
]);
/** At least two of a scale, in one word. */
const multiples: ReadonlyMap<string, number> = new Map([
  ['multimillion', 2e6],
  ['multibillion', 2e9],
]);
/** Small indefinite numbers, which a scale word may follow: “several hundred”. */
const fews: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [2, 5]],
  ['couple', [2, 3]],
  ['handful', [2, 9]],
]);
/** Quantifiers without any number. */
const unquantified: ReadonlySet<string> = new Set(['countless', 'many', 'numerous']);
/** Nouns that count only as “a … of”. */
const collectives: ReadonlySet<string> = new Set([
  'handful',
  'host',
  'lot',
  'multitude',
  'myriad',
  'number',
  'plethora',
  'raft',
  'slew',
]);
const collectiveAdjectives: ReadonlySet<string> = new Set([
  'good',
  'great',
  'growing',
  'huge',
  'large',
  'limited',
  'record',
  'significant',
  'small',
  'sizable',
  'substantial',
  'tiny',
  'vast',
  'whole',
]);
/** Words before “many” and “few” that ask or compare. */
const asking: ReadonlySet<string> = new Set(['as', 'how', 'so', 'too']);
const testNouns: ReadonlySet<string> = new Set(['credit', 'exam', 'math', 'reading', 'sat', 'test']);

/** The bounds of so many of a scale: “several hundred” is 300 to 999, “tens of thousands” 20,000 to 99,999. */
function scaledBounds([low, high]: Bounds, scale: number): Bounds {
  return [low === null ? null : low * scale, high === null ? null : (high + 1) * scale - 1];
}

/** “Hundreds and hundreds”, “thousands upon thousands” say it twice. */
function repetitionEnd(tokens: TokenList, index: number): number {
  const link = tokens.word(index + 1);
  const isRepeated = (link === 'and' || link === 'upon') && tokens.word(index + 2) === tokens.word(index);
  return index + (isRepeated ? 3 : 1);
}

/** The scale word that digits and an “s” stand for: “100s” is “hundreds”. */
const digitScales: ReadonlyMap<string, string> = new Map([
  ['10', 'tens'],
  ['100', 'hundreds'],
  ['1000', 'thousands'],
]);

function readDigitScale(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = digitScales.get(tokens.digits(core));
  const isPlural = tokens.joined(core + 1) && tokens.word(core + 1) === 's';
  return word === undefined || !isPlural
    ? undefined
    : readScaleOf(tokens, core, core + 2, pluralScales.get(word) ?? [null, null]);
}

/** Goes on with “of thousands” and the like, which multiplies. */
function readScaleOf(tokens: TokenList, start: number, end: number, bounds: Bounds): VagueQuantity {
  const next = tokens.word(end) === 'of' ? tokens.word(end + 1) : '';
  const exponent = pluralScales.has(next) ? (exponents.get(next.slice(0, -1)) ?? 0) : 0;
  return exponent < 3 ? vague(start, end, bounds) : vague(start, end + 2, scaledBounds(bounds, 10 ** exponent));
}

function readPluralScale(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = tokens.word(core);
  const bounds = pluralScales.get(word);
  if (bounds === undefined) return undefined;
  const before = tokens.word(core - 1);
  if (word === 'scores' && (tokens.word(core + 1) !== 'of' || testNouns.has(before))) return undefined;
  if (word === 'tens' && tokens.word(core + 1) !== 'of') return undefined;
  const start = before === 'many' && !asking.has(tokens.word(core - 2)) ? core - 1 : core;
  return readScaleOf(tokens, start, repetitionEnd(tokens, core), bounds);
}

/** Reads a scale after “several” or “a few”: “hundred”, “hundred thousand”, “dozen”. */
function readFewOf(tokens: TokenList, start: number, end: number, bounds: Bounds): VagueQuantity {
  const at = tokens.afterHyphen(end);
  const word = tokens.word(at);
  if (word === 'dozen') return vague(start, at + 1, scaledBounds(bounds, 12));
  const first = exponents.get(word);
  if (first === undefined) return vague(start, end, bounds);
  const second = first === 2 ? exponents.get(tokens.word(at + 1)) : undefined;
  return vague(start, at + (second === undefined ? 1 : 2), scaledBounds(bounds, 10 ** (first + (second ?? 0))));
}

function readFew(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = tokens.word(core);
  const bounds = fews.get(word);
  if (bounds === undefined || word === 'handful') return undefined;
  if (word === 'several') return readFewOf(tokens, core, core + 1, bounds);
  const hasArticle = tokens.word(core - 1) === 'a';
  if (word === 'few') {
    if (asking.has(tokens.word(core - 1))) return undefined;
    const isQuite = hasArticle && tokens.word(core - 2) === 'quite';
    const isBare = !hasArticle && !determiners.has(tokens.word(core - 1)) && !isTimeUnit(tokens.word(core + 1));
    if (isBare && !exponents.has(tokens.word(core + 1))) return vague(core, core + 1, [null, null]);
    return readFewOf(tokens, isQuite ? core - 2 : hasArticle ? core - 1 : core, core + 1, bounds);
  }
  // “A couple” alone may be two people who belong together.
  const ofAt = tokens.word(core + 1) === 'of' ? core + 2 : core + 1;
  const isScaled = exponents.has(tokens.word(ofAt)) || tokens.word(ofAt) === 'dozen';
  if (!hasArticle || (ofAt === core + 1 && !isScaled)) return undefined;
  return isScaled ? readFewOf(tokens, core - 1, ofAt, bounds) : vague(core - 1, core + 1, bounds);
}

function readCollective(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = tokens.word(core);
  if (word === 'lots' || word === 'plenty')
    return tokens.word(core + 1) === 'of' ? vague(core, core + 1, [null, null]) : undefined;
  if (!collectives.has(word)) return undefined;
  const before = collectiveAdjectives.has(tokens.word(core - 1)) ? core - 2 : core - 1;
  if (tokens.word(before) !== 'a') return undefined;
  if (word === 'handful') return vague(before, core + 1, fews.get(word) ?? [null, null]);
  return tokens.word(core + 1) === 'of' ? vague(before, core + 1, [null, null]) : undefined;
}

function readUnquantified(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = tokens.word(core);
  if (!unquantified.has(word)) return undefined;
  const before = tokens.word(core - 1);
  if (word !== 'many') return vague(core, core + 1, [null, null]);
  // “Many thousands” is read from its scale word; “many a” and “how many” count nothing.
  const counts = !asking.has(before) && !pluralScales.has(tokens.word(core + 1)) && tokens.word(core + 1) !== 'a';
  if (!counts) return undefined;
  const isGreat = (before === 'great' || before === 'good') && tokens.word(core - 2) === 'a';
  return vague(isGreat ? core - 2 : core, core + 1, [null, null]);
}

/** “Multi-million” is at least two of them. */
function readMulti(tokens: TokenList, core: number): VagueQuantity | undefined {
  const multiple = multiples.get(tokens.word(core));
  if (multiple !== undefined) return vague(core, core + 1, [multiple, null]);
  const exponent =
    tokens.links(core - 1, '-') && tokens.word(core - 2) === 'multi' ? exponents.get(tokens.word(core)) : undefined;
  return exponent === undefined ? undefined : vague(core - 2, core + 1, [2 * 10 ** exponent, null]);
}

/** The words at which a vague quantity is looked for. */
export const vagueWords: readonly string[] = [
  ...pluralScales.keys(),
  ...fews.keys(),
  ...unquantified,
  ...collectives,
  ...multiples.keys(),
  ...superlativeWords,
  'lots',
  'majority',
  'most',
  'plenty',
];

/**
 * Reads the vague quantity whose main word is the token: “hundreds”, “tens of thousands”, “several hundred”,
 * “a few”, “a couple” (of), “a slew” (of), “most” (a share from one half), “many” (without bounds).
 */
export function readVague(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = tokens.word(core);
  if (word === '') return readDigitScale(tokens, core);
  if (isMajorityWord(word)) return readMajority(tokens, core);
  return (
    readPluralScale(tokens, core) ??
    readFew(tokens, core) ??
    readCollective(tokens, core) ??
    readUnquantified(tokens, core) ??
    readMulti(tokens, core) ??
    readUnnumbered(tokens, core)
  );
}
