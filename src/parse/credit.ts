import type { Span } from '../text/span.ts';
import { isWhite, skipWhite } from '../text/white.ts';

const agency =
  '(?:A(?:gence )?F(?:rance-)?P(?:resse)?|(?:The )?Associated Press|AP|Reuters|Getty(?: Images)?|EPA(?:-EFE)?|EFE|UPI|PA|DPA|ANSA|Xinhua|Kyodo|Bloomberg|Anadolu(?: Agency)?|Shutterstock|iStock|Alamy|ZUMA(?: Press)?|SIPA|NurPhoto|PTI|ANI|IANS|Al Jazeera|CNN|NPR|BBC|Pool)';
const picture = '(?:Photo(?:graph|s|graphs)?|Images?|Pictures?|Pic)';

// What stands in brackets.
const bracketed = [
  `^(?:${agency}\\s)?(?:[Ff]ile\\s)?${picture}(?:\\s?[:/]|\\s(?:[Bb]y|[Vv]ia|[Cc]ourtesy|from)\\b|$)`,
  '^[Ff]ile(?:\\s(?:photo|image|picture))?$',
  '^(?:(?:Photo\\s)?[Cc]redit:|[Cc]ourtesy(?:\\sof\\b|:)|[Hh]andout\\b)',
  '\\bGetty Images\\b',
  `(?:\\s?[/|]\\s?|\\bvia\\s)${agency}(?:\\s${picture}|\\s[Ff]ile)?$`,
];
const isBracketedCredit = new RegExp(bracketed.join('|'), 'u');
const isSquareCredit = new RegExp(`^(?:File: )?${agency}$`, 'u');
const brackets = /\((?<round>[^()[\]]{2,120})\)|\[(?<square>[^()[\]]{2,120})\]/gu;

// What may stand without brackets, at the end of a paragraph only.
const bare = [
  `(?:${agency}\\s)?(?:File\\s)?${picture}(?:\\s?[:/]\\s?|\\s(?:by|courtesy of|via)\\s)(?=\\p{Lu})`,
  'File (?:photo|photograph|image|picture)\\b',
  '(?:Photo )?[Cc]redit:\\s',
];
const bareCredit = new RegExp(`(?<!\\S)(?:${bare.join('|')})`, 'gu');
const mayHoldBare = /Photo|Image|Pic|File|redit/u;
const longestBare = 120;
const sentenceWithin = /\p{Ll}[.!?]\s/u;

/** End of the words before an offset, without the white space between. */
function wordsEnd(text: string, from: number, at: number): number {
  let index = at;
  while (index > from && isWhite(text, index - 1)) index -= 1;
  return index;
}

function endsSentence(text: string, from: number, at: number): boolean {
  let index = wordsEnd(text, from, at);
  while (index > from && '"”’\')]'.includes(text.charAt(index - 1))) index -= 1;
  return index === from || '.!?…'.includes(text.charAt(index - 1));
}

/**
 * Finds the photo credits of a paragraph: in brackets where a sentence ends (“(AP Photo/Jane Doe)”,
 * “[Reuters]”), and without brackets as its last words (“Photo: Jane Doe”). An agency alone in round brackets
 * is none, since reports end with one too.
 */
export function findCredits(text: string, span: Span): Span[] {
  const credits: Span[] = [];
  const body = text.slice(span.start, span.end);
  for (const match of body.matchAll(brackets)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const { round, square } = match.groups ?? {};
    const words = round ?? square ?? '';
    if (!isBracketedCredit.test(words) && !(square !== undefined && isSquareCredit.test(words))) continue;
    const stop = '.'.includes(text.charAt(end)) && end < span.end ? end + 1 : end;
    const isLast = skipWhite(text, stop, span.end) === span.end;
    if (isLast || endsSentence(text, span.start, start)) credits.push({ start, end: stop });
  }
  if (credits.at(-1)?.end === span.end) return credits;
  const tail = findBareCredit(text, span);
  return tail === undefined ? credits : [...credits.filter(({ end }) => end <= tail.start), tail];
}

function findBareCredit(text: string, span: Span): Span | undefined {
  const from = Math.max(span.start, span.end - longestBare);
  const tail = text.slice(from, span.end);
  if (!mayHoldBare.test(tail)) return undefined;
  for (const { index } of tail.matchAll(bareCredit)) {
    const start = from + index;
    const isWord = start === span.start || isWhite(text, start - 1);
    const isLast = !sentenceWithin.test(text.slice(start, span.end));
    if (isWord && isLast && endsSentence(text, span.start, start)) return { start, end: span.end };
  }
  return undefined;
}
