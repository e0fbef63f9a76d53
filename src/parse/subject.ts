import { abbreviationKind, isSentenceStarter } from '../text/abbreviations.ts';
import type { Span } from '../text/span.ts';
import {
  pronouns,
  determiners,
  owners,
  adverbs,
  conjunctions,
  linking,
  otherPrepositions,
  placing,
  timeWords,
  particles,
  afterAnd,
  states,
} from './subject-words.ts';

interface Token extends Span {
  readonly word: string;
}

/** Tokens `first` to `last` that name someone; a name is of capitals alone, such as “Karoline Leavitt”. */
interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly isName: boolean;
}

const tokenPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘.&-]*|[^\s\p{L}\p{N}]/gu;
const wordPattern = /^[\p{L}\p{N}]/u;
const capital = /^\p{Lu}/u;
const possessive = /(?:['’‘]s|s['’‘])$/u;
const finiteVerb =
  /^(?:\p{Ll}+ed|came|gave|held|left|made|met|rose|sent|spoke|stood|told|took|went|wept|is|was|were)$/u;
const longestPhrase = 14;

function tokenise(text: string, span: Span): Token[] {
  return Array.from(text.slice(span.start, span.end).matchAll(tokenPattern), ({ 0: match, index }) => {
    // The stop of an abbreviation is part of the word, the stop of the sentence is not.
    const isEnd = match.endsWith('.') && match.length > 1 && abbreviationKind(match.slice(0, -1)) === undefined;
    const word = isEnd ? match.slice(0, -1) : match;
    const start = span.start + index;
    return { word, start, end: start + word.length };
  });
}

function toSpan(tokens: readonly Token[], phrase: Phrase | undefined): Span | undefined {
  const start = tokens[phrase?.first ?? -1]?.start;
  const end = tokens[phrase?.last ?? -1]?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The name that ends at a token, not before token `least`. */
function nameEnding(words: readonly string[], last: number, least: number): Phrase | undefined {
  const isCapital = (index: number): boolean => index >= least && capital.test(words[index] ?? '');
  let first = last + 1;
  for (let index = last; index >= least; index--) {
    const word = words[index] ?? '';
    if (isCapital(index)) first = index;
    else if (!isCapital(index - 1) || index === last) break;
    else if (!particles.has(word) && !(word === 'and' && afterAnd.has(words[index + 1] ?? ''))) break;
  }
  let isPlaced = false;
  while (
    first <= last &&
    (isSentenceStarter(words[first] ?? '') || timeWords.has(words[first] ?? '') || placing.has(words[first] ?? ''))
  ) {
    // “In Newark Baraka said”: where the place ends and the name begins cannot be told.
    isPlaced = placing.has(words[first] ?? '') && !timeWords.has(words[first + 1] ?? '');
    first += 1;
  }
  if (first > last || isPlaced || possessive.test(words[last] ?? '')) return undefined;
  return { first, last, isName: true };
}

/** The token after the mark or conjunction that begins the piece of a clause up to `last`. */
function pieceStart(words: readonly string[], last: number): number {
  let first = last;
  while (first > 0 && last - first < longestPhrase) {
    const before = words[first - 1] ?? '';
    if (
      !wordPattern.test(before) ||
      (conjunctions.has(before.toLowerCase()) && !(before === 'and' && afterAnd.has(words[first] ?? '')))
    )
      break;
    first -= 1;
  }
  return first;
}

/** Goes on to the left over a phrase that describes: from “Newark” to “the mayor of Newark”. */
function described(words: readonly string[], inner: Phrase, least: number): Phrase | undefined {
  const before = inner.first > least ? (words[inner.first - 1] ?? '') : '';
  if (otherPrepositions.has(before)) return undefined;
  if (!linking.has(before)) return inner;
  const outer = phraseEnding(words, inner.first - 2, least);
  return outer === undefined || outer.isName ? outer : { ...outer, last: inner.last };
}

/** A plural without a determiner: “officials”, “Immigration lawyers”. */
function barePlural(words: readonly string[], last: number, least: number): Phrase | undefined {
  const word = words[last] ?? '';
  const isPlural =
    word === 'police' || (/^\p{L}\p{Ll}{4,}s$/u.test(word) && !otherPrepositions.has(word.toLowerCase()));
  return isPlural && last - least < 4 ? { first: least, last, isName: false } : undefined;
}

/** The phrase of common nouns that ends at a token: “the agency”, “Trump's press secretary”, “officials”. */
function nounEnding(words: readonly string[], last: number, least: number): Phrase | undefined {
  for (let first = last; first >= least; first--) {
    const word = words[first] ?? '';
    if (linking.has(word)) {
      const outer = first < last ? phraseEnding(words, first - 1, least) : undefined;
      return outer === undefined || outer.isName ? outer : { ...outer, last };
    }
    if (otherPrepositions.has(word)) return undefined;
    if (first === last) continue;
    if (finiteVerb.test(word)) return barePlural(words, last, first + 1);
    if (determiners.has(word.toLowerCase())) return { first, last, isName: false };
    if (possessive.test(word)) {
      const owner = words.slice(0, first).concat(word.replace(/['’‘].*$/u, ''));
      return {
        first: nameEnding(owner, first, least)?.first ?? nounEnding(words, first, least)?.first ?? first,
        last,
        isName: false,
      };
    }
  }
  return barePlural(words, last, least);
}

function phraseEnding(words: readonly string[], last: number, least: number): Phrase | undefined {
  if (last < least) return undefined;
  const name = nameEnding(words, last, least);
  if (name !== undefined) return described(words, name, least);
  const isFirst = last === least && !possessive.test(words[last] ?? '');
  const noun = !capital.test(words[last] ?? '') || isFirst ? nounEnding(words, last, least) : undefined;
  return noun === undefined ? undefined : described(words, noun, least);
}

/** “In San Salvador, El Salvador”: a name after a place and a comma is the place's country or state. */
function isRegion(words: readonly string[], { first, last }: Phrase): boolean {
  if (states.has(words[last] ?? '')) return true;
  const before = words.slice(pieceStart(words, first - 2), Math.max(0, first - 1));
  return (
    words[first - 1] === ',' && placing.has(before[0] ?? '') && before.slice(1).every((word) => capital.test(word))
  );
}

/** From “Karoline Leavitt, Trump's press secretary” the name; a phrase without a name before it stays. */
function named(words: readonly string[], phrase: Phrase): Phrase {
  const isOwned = words.slice(phrase.first, phrase.last).some((word) => owners.has(word) || possessive.test(word));
  if (phrase.isName || !isOwned || words[phrase.first - 1] !== ',') return phrase;
  const before = phrase.first - 2;
  const name = nameEnding(words, before, pieceStart(words, before));
  return name !== undefined && name.last > name.first && !isRegion(words, name) ? name : phrase;
}

/** The phrase before a comma that closes an insertion: “Ras Baraka, the mayor,”, “one of them, attorney Lee Noe,”. */
function inserted(words: readonly string[], comma: number): Phrase | undefined {
  const opening = words.lastIndexOf(',', comma - 1);
  if (comma === 0 || opening < 1) return undefined;
  const outer = phraseEnding(words, opening - 1, pieceStart(words, opening - 1));
  const inner = phraseEnding(words, comma - 1, opening + 1);
  // “The mayor, citing Trump, said”: the name is not the mayor's.
  const isCited = /ing$/u.test(words[(inner?.first ?? 0) - 1] ?? '');
  return outer?.isName !== true && inner?.isName === true && !isCited ? inner : outer;
}

/** The subject of the clause that goes on with “and”: from “Ras Baraka condemned the action and” the name. */
function mainSubject(words: readonly string[], until: number): Phrase | undefined {
  const verb = words.findIndex((word, index) => index > 0 && index < until && finiteVerb.test(word));
  const before = verb - 1;
  if (pronouns.has(words[before] ?? '')) return { first: before, last: before, isName: false };
  return verb === -1 ? undefined : phraseEnding(words, before, pieceStart(words, before));
}

/**
 * Finds the words that name who does what the verb after the span says: a name (“Karoline Leavitt”, without
 * what she is), a pronoun, or a phrase (“the agency”, “officials”). Undefined where the words leave it open.
 */
export function subjectBefore(text: string, span: Span): Span | undefined {
  const tokens = tokenise(text, span);
  const words = tokens.map(({ word }) => word);
  let last = words.length - 1;
  while (last >= 0 && (adverbs.has(words[last] ?? '') || /^\p{Ll}+ly$/u.test(words[last] ?? ''))) last -= 1;
  if (words[last] === ')') last = words.lastIndexOf('(', last) - 1;
  const word = words[last] ?? '';
  if (pronouns.has(word)) return toSpan(tokens, { first: last, last, isName: false });
  if (word === ',') return toSpan(tokens, inserted(words, last));
  if (word === 'and' || word === 'but') return toSpan(tokens, mainSubject(words, last));
  if (word === 'who') last -= words[last - 1] === ',' ? 2 : 1;
  const phrase = phraseEnding(words, last, last < 0 ? 0 : pieceStart(words, last));
  return phrase === undefined ? undefined : toSpan(tokens, named(words, phrase));
}

/** The name that begins at a token. */
function nameFrom(words: readonly string[], first: number): Phrase | undefined {
  let last = first - 1;
  for (let index = first; index < words.length; index++) {
    const word = words[index] ?? '';
    if (capital.test(word) && !timeWords.has(word) && !possessive.test(word)) last = index;
    else if (!particles.has(word) || !capital.test(words[index + 1] ?? '')) break;
  }
  return last < first ? undefined : { first, last, isName: true };
}

/**
 * Finds the words that name who is meant right at the start of the span, as after “said” or “according to”:
 * a name, its title left out, a pronoun, or a phrase. Undefined where there is none.
 */
export function subjectAfter(text: string, span: Span): Span | undefined {
  const tokens = tokenise(text, span);
  const words = tokens.map(({ word }) => word);
  const [first = ''] = words;
  if (pronouns.has(first)) return toSpan(tokens, { first: 0, last: 0, isName: false });
  let end = 0;
  let isDescribed = false;
  while (end < words.length && end < longestPhrase) {
    const word = words[end] ?? '';
    if (!wordPattern.test(word) || timeWords.has(word) || conjunctions.has(word) || otherPrepositions.has(word)) break;
    const name = isDescribed ? undefined : nameFrom(words, end);
    if (name !== undefined) return toSpan(tokens, name);
    if (linking.has(word)) {
      if (end === 0 || (word !== 'of' && word !== 'for')) break;
      isDescribed = true;
    }
    end += 1;
  }
  if (end === 0) return undefined;
  const isPhrase = determiners.has(first) || possessive.test(first) || /^\p{Ll}+s$/u.test(words[end - 1] ?? '');
  return isPhrase ? toSpan(tokens, { first: 0, last: end - 1, isName: false }) : undefined;
}
