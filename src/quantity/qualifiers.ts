import type { Qualifier } from './interval.ts';
import type { TokenList } from './tokens.ts';

/** Qualifying words found beside a number, and where the whole begins or ends. */
export interface Qualified {
  readonly at: number;
  readonly qualifier: Qualifier;
}

/** The words that may stand before a number, by what they say of it. Of two that fit, the longer is meant. */
const wordsBefore: Readonly<Record<Qualifier, readonly string[]>> = {
  about: [
    'about',
    'an estimated',
    'approximately',
    'around',
    'circa',
    'estimated',
    'in the neighborhood of',
    'in the neighbourhood of',
    'in the order of',
    'in the region of',
    'on the order of',
    'roughly',
    'some',
    'something like',
  ],
  nearly: [
    'a little less than',
    'a little under',
    'almost',
    'approaching',
    'close to',
    'just below',
    'just short of',
    'just shy of',
    'just under',
    'nearing',
    'nearly',
    'not quite',
    'slightly fewer than',
    'slightly less than',
    'slightly under',
    'virtually',
  ],
  'more-than': [
    'a little more than',
    'a little over',
    'above',
    'exceeding',
    'far more than',
    'greater than',
    'higher than',
    'in excess of',
    'just above',
    'just over',
    'larger than',
    'more than',
    'much more than',
    'north of',
    'over',
    'slightly above',
    'slightly more than',
    'slightly over',
    'upward of',
    'upwards of',
    'well above',
    'well over',
  ],
  'at-least': [
    'a minimum of',
    'as few as',
    'as little as',
    'at a minimum',
    'at least',
    'at the least',
    'at the very least',
    'minimum of',
    'no fewer than',
    'no less than',
    'not fewer than',
    'not less than',
  ],
  'fewer-than': [
    'below',
    'far fewer than',
    'far less than',
    'fewer than',
    'less than',
    'lower than',
    'much less than',
    'smaller than',
    'south of',
    'under',
    'well below',
    'well under',
  ],
  'at-most': [
    'a maximum of',
    'as high as',
    'as many as',
    'as much as',
    'at most',
    'at the most',
    'maximum of',
    'no greater than',
    'no higher than',
    'no more than',
    'not exceeding',
    'not more than',
    'up to',
  ],
};
/** Words after a number; a hyphen may join them, as in “300-odd”. */
const wordsAfter: ReadonlyMap<string, Qualifier> = new Map([
  ['and above', 'at-least'],
  ['and over', 'at-least'],
  ['and up', 'at-least'],
  ['or above', 'at-least'],
  ['or fewer', 'at-most'],
  ['or greater', 'at-least'],
  ['or higher', 'at-least'],
  ['or less', 'at-most'],
  ['or lower', 'at-most'],
  ['or more', 'at-least'],
  ['or over', 'at-least'],
  ['or so', 'about'],
  ['or thereabouts', 'about'],
  ['or under', 'at-most'],
]);
const hyphenedAfter: ReadonlyMap<string, Qualifier> = new Map([
  ['ish', 'about'],
  ['odd', 'about'],
  ['plus', 'at-least'],
  ['some', 'about'],
]);
const symbolsBefore: ReadonlyMap<string, Qualifier> = new Map([
  ['~', 'about'],
  ['∼', 'about'],
  ['≈', 'about'],
  ['>', 'more-than'],
  ['≥', 'at-least'],
  ['<', 'fewer-than'],
  ['≤', 'at-most'],
]);
const abbreviations: ReadonlySet<string> = new Set(['approx', 'c', 'ca', 'est']);

interface Phrase {
  readonly words: readonly string[];
  readonly qualifier: Qualifier;
}

function phrasesByLastWord(): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  const entries: [Qualifier, readonly string[]][] = [
    ['about', wordsBefore.about],
    ['nearly', wordsBefore.nearly],
    ['more-than', wordsBefore['more-than']],
    ['at-least', wordsBefore['at-least']],
    ['fewer-than', wordsBefore['fewer-than']],
    ['at-most', wordsBefore['at-most']],
  ];
  for (const [qualifier, phrases] of entries) {
    for (const phrase of phrases) {
      const words = phrase.split(' ').reverse();
      const last = words[0] ?? '';
      table.set(last, [...(table.get(last) ?? []), { words, qualifier }]);
    }
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return table;
}
const before = phrasesByLastWord();

/** Verbs that take “over” with them, as in “handed over 38 people”. */
const verbsWithOver: ReadonlySet<string> = new Set(
  'hand handed handing hands take taken takes taking took turn turned turning turns'.split(' '),
);

function symbolBefore(tokens: TokenList, start: number): Qualified | undefined {
  const qualifier = symbolsBefore.get(tokens.symbol(start - 1));
  if (qualifier !== undefined) return { at: start - 1, qualifier };
  const angle = tokens.links(start - 1, '=') || tokens.joined(start - 1) ? tokens.symbol(start - 2) : '';
  if (tokens.symbol(start - 1) === '=' && angle === '>') return { at: start - 2, qualifier: 'at-least' };
  if (tokens.symbol(start - 1) === '=' && angle === '<') return { at: start - 2, qualifier: 'at-most' };
  const isAbbreviation =
    tokens.symbol(start - 1) === '.' &&
    tokens.joined(start - 1) &&
    tokens.spaced(start - 2) &&
    abbreviations.has(tokens.raw(start - 2));
  return isAbbreviation ? { at: start - 2, qualifier: 'about' } : undefined;
}

/** Finds the qualifying words that end directly before the token, if there are any. */
export function qualifierBefore(tokens: TokenList, start: number): Qualified | undefined {
  const last = tokens.word(start - 1);
  if (last === '') return symbolBefore(tokens, start);
  if (last === 'approx') return { at: start - 1, qualifier: 'about' };
  if (last === 'over' && verbsWithOver.has(tokens.word(start - 2))) return undefined;
  for (const { words, qualifier } of before.get(last) ?? []) {
    if (words.every((word, index) => tokens.word(start - 1 - index) === word)) {
      return { at: start - words.length, qualifier };
    }
  }
  return undefined;
}

/** Finds the qualifying words that begin directly after a number: “or more”, “-odd”, “+”. */
export function qualifierAfter(tokens: TokenList, end: number): Qualified | undefined {
  if (tokens.symbol(end) === '+' && tokens.joined(end)) return { at: end + 1, qualifier: 'at-least' };
  const next = tokens.afterHyphen(end);
  const hyphened = next > end ? hyphenedAfter.get(tokens.word(next)) : undefined;
  if (hyphened !== undefined) return { at: next + 1, qualifier: hyphened };
  // “1,000 and up to 2,000” are two numbers.
  const isLinked = tokens.word(end) === 'or' || tokens.word(end) === 'and';
  if (!isLinked || tokens.word(end + 2) === 'to') return undefined;
  const qualifier = wordsAfter.get(`${tokens.word(end)} ${tokens.word(end + 1)}`);
  return qualifier === undefined ? undefined : { at: end + 2, qualifier };
}
