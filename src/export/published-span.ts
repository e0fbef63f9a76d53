import { compileCodePoints } from '../text/position.ts';
import type { Span } from '../text/span.ts';

/** Turns UTF-16 spans of one text into published ones, in Unicode code points. */
export function publishedSpan(text: string): (span: Span) => { start: number; end: number } {
  const toCodePoint = compileCodePoints(text);
  return ({ start, end }) => ({ start: toCodePoint(start), end: toCodePoint(end) });
}
