import type { AnnotatedDocument, DocumentBlock, DocumentSentence } from '../../corpus/annotated-document.ts';
import { abbreviationKind } from '../../text/abbreviations.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { connectors, heads, isOrdinary, isTime, isTitle, namesNothing, numbered, opensNoName } from './name-words.ts';

/** Capitalised words that may be a name. */
export interface FoundName extends Span {
  /** The words without a title before them or a possessive behind. */
  readonly name: string;
  readonly sentence: DocumentSentence;
  /** True if it is one word that opens its sentence, where any word has a capital. */
  readonly isOpening: boolean;
}

interface Word extends Span {
  readonly text: string;
  /** In lower case, without points and possessive. */
  readonly key: string;
  readonly isPossessive: boolean;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.&'’‘-]*/gu;
const possessive = /(?:['’‘]s?|(?<=s)['’‘])$/u;
const capital = /^\p{Lu}/u;

/**
 * Finds the capitalised names of a document that no mention covers: runs of words with capitals, joined by
 * connectors (“Tren de Aragua”), without titles and function words at their head. Bylines, page furniture and headings
 * in title case are left out.
 */
export function findNames(document: AnnotatedDocument): readonly FoundName[] {
  const { text } = document.parsed;
  return document.blocks
    .filter(({ node }) => node.type !== 'byline' && node.type !== 'furniture')
    .filter((block) => !isTitleCase(text, block))
    .flatMap(({ sentences, ...block }) => {
      const covered = document.mentions.filter((mention) => overlaps(mention, block));
      return sentences.flatMap((sentence) => namesIn(text, sentence, covered));
    });
}

function wordsIn(text: string, { start, end }: Span): readonly Word[] {
  return [...text.slice(start, end).matchAll(wordPattern)].map(({ 0: matched, index }) => {
    const bare = matched.replace(/[.&'’‘-]+$/u, (tail) => (possessive.test(tail) ? tail : ''));
    const word = bare.replace(possessive, '');
    return {
      start: start + index,
      end: start + index + word.length,
      text: word,
      key: word.toLowerCase().replaceAll('.', ''),
      isPossessive: word !== bare,
    };
  });
}

/** Most words of a heading with capitals tell nothing about names. */
function isTitleCase(text: string, block: DocumentBlock): boolean {
  if (block.node.type !== 'heading' && block.node.type !== 'headline') return false;
  const words = wordsIn(text, block).filter(({ key }) => !connectors.has(key) && key.length > 3);
  return words.filter((word) => capital.test(word.text)).length * 3 > words.length * 2;
}

function namesIn(text: string, sentence: DocumentSentence, covered: readonly Span[]): readonly FoundName[] {
  const words = wordsIn(text, sentence);
  const opening = words[0];
  return runsOf(text, words, covered)
    .map(trim)
    .flatMap((run) => {
      const [first] = run;
      const last = run.at(-1);
      if (first === undefined || last === undefined) return [];
      const isOne = run.length === 1;
      if (isOne && (namesNothing(first.key) || first.key.length < 2)) return [];
      const name = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
      return [{ start: first.start, end: last.end, name, sentence, isOpening: isOne && first === opening }];
    });
}

/** Runs of words that may belong to one name. */
function runsOf(text: string, words: readonly Word[], covered: readonly Span[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const isPart = (word: Word | undefined): boolean =>
    word !== undefined && capital.test(word.text) && !isTime(word.key) && !covered.some((span) => overlaps(span, word));
  for (const [index, word] of words.entries()) {
    const before = run.at(-1);
    if (before !== undefined && !isJoined(text, before, word)) close();
    if (isPart(word)) {
      // A title parts the place or office before it from the person behind it.
      if (isTitle(word.key) && run.length > 0 && isPart(words[index + 1])) close();
      run.push(word);
      if (word.isPossessive) close();
    } else if (run.length > 0 && goesOn(words, index, isPart)) run.push(word);
    else if (/^\d+$/u.test(word.text) && numbered.has(run.at(-1)?.key ?? '')) run.push(word);
    else close();
  }
  close();
  return runs;
}

/** True if nothing but a space, or the point of an abbreviation, parts two words. */
function isJoined(text: string, before: Word, word: Word): boolean {
  const gap = text.slice(before.end, word.start);
  return /^\s$/u.test(gap) || (/^\.\s$/u.test(gap) && abbreviationKind(before.text) !== undefined);
}

/** True for connectors, at most two, with a capital behind them, and for the “and” between ordinary words of one office. */
function goesOn(words: readonly Word[], index: number, isPart: (word: Word | undefined) => boolean): boolean {
  const [word, next, afterNext] = words.slice(index, index + 3);
  if (word === undefined) return false;
  if (word.key === 'and') return isPart(next) && isOrdinary(words[index - 1]?.key ?? '') && isOrdinary(next?.key ?? '');
  if (!connectors.has(word.key)) return false;
  if ((word.key === 'of' || word.key === 'for') && !heads.has(words[index - 1]?.key ?? '')) return false;
  return isPart(next) || (next !== undefined && connectors.has(next.key) && isPart(afterNext));
}

/** A run without what opens no name, and without connectors at its end. */
function trim(run: readonly Word[]): readonly Word[] {
  let start = 0;
  let end = run.length;
  const opens = (word: Word | undefined): boolean => word !== undefined && opensNoName(word.key);
  // “Secretary of State” is an office and stays whole.
  while (start < end && opens(run[start]) && !(isTitle(run[start]?.key ?? '') && run[start + 1]?.key === 'of'))
    start += 1;
  while (end > start && connectors.has(run[end - 1]?.key ?? '')) end -= 1;
  return run.slice(start, end);
}
