import { functionWords } from '../../link/common-words.ts';
import type { Span } from '../../text/span.ts';

const mostWords = 7;
const verbs = new Set(
  'arrived came crossed detained deported died entered faced fled held left lived live living lost moved received remained removed returned sent stayed took went arrested including stated said claimed'.split(
    ' ',
  ),
);
const within = new Set(['of', 'the', 'other', 'more', 'such']);

/**
 * The words behind a number that say what it counts: “National Guard members” behind “about 2,000”, up to the next mark,
 * function word or verb; empty if none follow.
 */
export function countedWords(text: string, number: Span, end: number): Span {
  let last = number.end;
  let index = number.end;
  for (let count = 0; count < mostWords; count += 1) {
    const found = /^(?<gap>\s+["“‘'(]?)(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*)(?<close>["”’]?)/u.exec(
      text.slice(index, end),
    );
    const word = found?.groups?.['word'];
    if (found === null || word === undefined || found.groups?.['gap']?.includes('(') === true) break;
    const key = word.toLowerCase();
    const next = index + found[0].length;
    if (within.has(key)) {
      index = next;
      continue;
    }
    if (functionWords.has(key) || verbs.has(key) || /^(?:had|has|have|was|who|is|are)$/u.test(key)) break;
    last = next;
    index = next;
  }
  return { start: number.end, end: last };
}
