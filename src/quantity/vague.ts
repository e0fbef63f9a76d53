import type { Modality } from '../schema/figure.ts';
import { exponents } from './number-words.ts';
import { isTimeUnit } from './times.ts';
import type { TokenList } from './tokens.ts';

/** A quantity without an exact number: bounds that its words allow, or none. */
export interface VagueQuantity {
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly modality: Extract<Modality, 'vague' | 'unquantified'>;
  readonly unit: 'count' | 'ratio';
}

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
/** Small indefinite numbers, which a scale word may follow: “several hundred”. */
const fews: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [2, 5]],
  ['couple', [2, 3]],
  ['handful', [2, 9]],
]);
/** Quantifiers without any number. */
const unquantified: ReadonlySet<string> = new Set(['countless', 'few', 'many', 'numerous']);
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
const majorityAdjectives: ReadonlySet<string> = new Set(['clear', 'great', 'large', 'narrow', 'overwhelming', 'slim', 'vast']);
const determiners: ReadonlySet<string> = new Set(['her', 'his', 'its', 'my', 'our', 'the', 'their', 'them', 'these', 'those', 'us', 'your']);
/** Words before “many” that ask or compare. */
const asking: ReadonlySet<string> = new Set(['as', 'how', 'so', 'that', 'this', 'too']);
const irregularPlurals: ReadonlySet<string> = new Set(['children', 'men', 'people', 'police', 'women']);
const testNouns: ReadonlySet<string> = new Set(['credit', 'exam', 'math', 'reading', 'sat', 'test']);

type Bounds = readonly [number | null, number | null];

function vague(start: number, end: number, [low, high]: Bounds, unit: 'count' | 'ratio' = 'count'): VagueQuantity {
  return { start, end, low, high, modality: low === null ? 'unquantified' : 'vague', unit };
}

/** The bounds of so many of a scale: “several hundred” is 300 to 999. */
function scaledBounds([low, high]: Bounds, exponent: number): Bounds {
  const scale = 10 ** exponent;
  return [low === null ? null : low * scale, high === null ? null : (high + 1) * scale - 1];
}

/** “Hundreds and hundreds”, “thousands upon thousands” say it twice. */
function repetitionEnd(tokens: TokenList, index: number): number {
  const link = tokens.word(index + 1);
  const isRepeated = (link === 'and' || link === 'upon') && tokens.word(index + 2) === tokens.word(index);
  return index + (isRepeated ? 3 : 1);
}

function readPluralScale(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = tokens.word(core);
  const bounds = pluralScales.get(word);
  if (bounds === undefined) return undefined;
  const before = tokens.word(core - 1);
  if (word === 'scores' && (tokens.word(core + 1) !== 'of' || testNouns.has(before))) return undefined;
  if (word === 'tens' && tokens.word(core + 1) !== 'of') return undefined;
  const start = before === 'many' && !asking.has(tokens.word(core - 2)) ? core - 1 : core;
  const end = repetitionEnd(tokens, core);
  const next = tokens.word(end) === 'of' ? pluralScales.get(tokens.word(end + 1)) : undefined;
  const exponent = next === undefined ? undefined : exponents.get(tokens.word(end + 1).slice(0, -1));
  if (exponent === undefined || exponent < 3) return vague(start, end, bounds);
  // “Tens of thousands” are 20,000 to 99,999.
  const [low, high] = bounds;
  return vague(start, end + 2, [low === null ? null : low * 10 ** exponent, high === null ? null : (high + 1) * 10 ** exponent - 1]);
}

/** Reads a scale after “several” or “a few”: “hundred”, “hundred thousand”, “dozen”. */
function readFewOf(tokens: TokenList, start: number, end: number, bounds: Bounds): VagueQuantity {
  const at = tokens.afterHyphen(end);
  const word = tokens.word(at);
  if (word === 'dozen') {
    const [low, high] = bounds;
    return vague(start, at + 1, [(low ?? 0) * 12, ((high ?? 0) + 1) * 12 - 1]);
  }
  const first = exponents.get(word);
  if (first === undefined) return vague(start, end, bounds);
  const second = first === 2 ? exponents.get(tokens.word(at + 1)) : undefined;
  return vague(start, at + (second === undefined ? 1 : 2), scaledBounds(bounds, first + (second ?? 0)));
}

function readFew(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = tokens.word(core);
  const bounds = fews.get(word);
  if (bounds === undefined || word === 'handful') return undefined;
  if (word === 'several') return readFewOf(tokens, core, core + 1, bounds);
  const hasArticle = tokens.word(core - 1) === 'a';
  if (word === 'few') {
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
  if (word === 'lots' || word === 'plenty') return tokens.word(core + 1) === 'of' ? vague(core, core + 1, [null, null]) : undefined;
  if (!collectives.has(word)) return undefined;
  const before = collectiveAdjectives.has(tokens.word(core - 1)) ? core - 2 : core - 1;
  if (tokens.word(before) !== 'a') return undefined;
  if (word === 'handful') return vague(before, core + 1, fews.get(word) ?? [null, null]);
  return tokens.word(core + 1) === 'of' ? vague(before, core + 1, [null, null]) : undefined;
}

function isPlural(word: string): boolean {
  return irregularPlurals.has(word) || (word.length > 3 && /[^s]s$/u.test(word) && !/(?:ou|[iu])s$/u.test(word));
}

/** “Most of the”, “most people”; not “the most”, “at most”, “most dangerous”. */
function readMost(tokens: TokenList, core: number): VagueQuantity | undefined {
  const before = tokens.word(core - 1);
  const isSuperlative = before === 'at' || before === 's' || before === 'very' || determiners.has(before);
  const next = tokens.word(core + 1);
  const isCounted = next === 'of' ? determiners.has(tokens.word(core + 2)) : isPlural(next);
  return isSuperlative || !isCounted ? undefined : vague(core, core + 1, [0.5, 1], 'ratio');
}

function readMajority(tokens: TokenList, core: number): VagueQuantity | undefined {
  if (tokens.word(core + 1) !== 'of') return undefined;
  const first = majorityAdjectives.has(tokens.word(core - 1)) ? core - 1 : core;
  return vague(tokens.word(first - 1) === 'a' || tokens.word(first - 1) === 'an' ? first - 1 : first, core + 1, [0.5, 1], 'ratio');
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

/** The words at which a vague quantity is looked for. */
export const vagueWords: readonly string[] = [
  ...pluralScales.keys(),
  ...fews.keys(),
  ...unquantified,
  ...collectives,
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
  if (word === 'most') return readMost(tokens, core);
  if (word === 'majority') return readMajority(tokens, core);
  return (
    readPluralScale(tokens, core) ?? readFew(tokens, core) ?? readCollective(tokens, core) ?? readUnquantified(tokens, core)
  );
}
