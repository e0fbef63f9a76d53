import { abbreviationKind, isSentenceStarter } from './abbreviations.ts';
import type { Span } from './span.ts';
import { isWhite, skipWhite, trimSpan } from './white.ts';

// These end a sentence whether or not white space follows.
const wideStops = '。！？؟।';
const closers = '"”’\'»›)]}';
const openers = '"“„‘\'«‹([{';
const letterOrDigit = /[\p{L}\p{N}]/u;
// A word before a stop or after it is read this far only, so that work stays linear in any text.
const longestWord = 24;

const speech =
  'said|says|asked|asks|told|added|adds|wrote|writes|replied|replies|shouted|shouts|cried|exclaimed|read|reads';
const attribution = new RegExp(
  `^(?:(?:${speech})\\s|\\p{Lu}[\\p{L}'’.\\-]{0,23}\\s(?:\\p{Lu}[\\p{L}'’.\\-]{0,23}\\s){0,3}(?:${speech})\\b)`,
  'u',
);

function isStop(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f;
  return code === 0x2026 || code === 0x061f || code === 0x0964 || code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

/** The word that ends at `end`, without opening marks before it. */
function wordBefore(text: string, end: number, limit: number): Span {
  let start = end;
  const least = Math.max(limit, end - longestWord);
  while (start > least && !isWhite(text, start - 1) && !openers.includes(text.charAt(start - 1))) start -= 1;
  return { start, end };
}

function wordAfter(text: string, from: number, limit: number): string {
  let start = from;
  const most = Math.min(limit, from + longestWord);
  while (start < most && openers.includes(text.charAt(start))) start += 1;
  let end = start;
  while (end < most && letterOrDigit.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

function beginsLower(word: string): boolean {
  const first = word.charAt(0);
  return first.toUpperCase() !== first && first.toLowerCase() === first;
}

/** A run of stops with the closing marks after it, and the text on both sides. */
interface Stop {
  readonly text: string;
  readonly sentenceStart: number;
  readonly start: number;
  readonly marks: string;
  readonly isClosed: boolean;
  /** Where the next word begins, its opening marks included. */
  readonly next: number;
  readonly limit: number;
}

function fullStopEnds({ text, sentenceStart, start, isClosed, next, limit }: Stop): boolean {
  const word = wordBefore(text, start, sentenceStart);
  const before = text.slice(word.start, word.end);
  const after = wordAfter(text, next, limit);
  const kind = abbreviationKind(before);
  if (before === '' && !isClosed) return !beginsLower(after);
  // “1. Raids” and “(b) Returns”: a number or letter that opens the sentence counts it.
  if (!isClosed && word.start - sentenceStart <= 1 && /^(?:\d{1,2}|\p{L})$/u.test(before)) return false;
  if (beginsLower(after)) return !isClosed && kind === undefined;
  if (kind === undefined) return true;
  if (kind === 'before-number') return !/^\p{N}/u.test(after);
  if (before === 'etc') return true;
  return (kind === 'open' || isClosed) && isSentenceStarter(after);
}

function ends(stop: Stop): boolean {
  const { text, marks, isClosed, next, limit } = stop;
  // An ellipsis may be spaced: “. . .”
  if (isStop(text.charCodeAt(next))) return false;
  if (marks === '.') return fullStopEnds(stop);
  if (beginsLower(wordAfter(text, next, limit))) return false;
  // “Why?” Mr Baraka asked: the sentence goes on after the quotation.
  return !isClosed || !attribution.test(text.slice(next, Math.min(limit, next + 4 * longestWord)));
}

// Own rules, not Intl.Segmenter: it needs as many rules again for abbreviations and lower-case beginnings, is
// slower, and its answers change with the version of Unicode's data that the runtime carries.

/**
 * Splits the text of a span into sentences, in order; between them and around them is white space only.
 * A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the closing quotation
 * marks and brackets after it. It does not end within a number, after an abbreviation that goes on
 * (“Mr. Baraka”, “No. 25”, “U.S. Border Patrol”), nor where a question or ellipsis goes on in lower case; a
 * full stop after any other word ends it even if the next word begins in lower case. Takes linear time.
 */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  const trimmed = trimSpan(text, span);
  const limit = trimmed.end;
  let { start } = trimmed;
  let index = start;
  while (index < limit) {
    if (!isStop(text.charCodeAt(index))) {
      index += 1;
      continue;
    }
    const first = index;
    while (index < limit && isStop(text.charCodeAt(index))) index += 1;
    const marks = text.slice(first, index);
    while (index < limit && (closers.includes(text.charAt(index)) || isStop(text.charCodeAt(index)))) index += 1;
    const isWide = wideStops.includes(marks.charAt(0));
    if (index < limit && !isWide && !isWhite(text, index)) continue;
    const next = skipWhite(text, index, limit);
    const isClosed = index > first + marks.length;
    const isEnd =
      next === limit || isWide || ends({ text, sentenceStart: start, start: first, marks, isClosed, next, limit });
    if (isEnd) {
      sentences.push({ start, end: index });
      start = next;
    }
    index = next;
  }
  if (start < limit) sentences.push({ start, end: limit });
  return sentences;
}
