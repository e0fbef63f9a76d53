import type { Span } from './span.ts';

const white = /\s/u;

/** True if the code unit at the index is white space as `trim()` and `\s` have it. */
export function isWhite(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : white.test(text.charAt(index));
}

/** Returns the first offset from `from` on that holds no white space, at most `end`. */
export function skipWhite(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && isWhite(text, index)) index += 1;
  return index;
}

/** Returns the span without white space at its ends; an empty span at its end if it holds nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const start = skipWhite(text, span.start, span.end);
  let end = span.end;
  while (end > start && isWhite(text, end - 1)) end -= 1;
  return { start, end };
}
