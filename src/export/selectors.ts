import { compileCodePoints } from '../text/position.ts';
import type { Span } from '../text/span.ts';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface PublishedQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector, in Unicode code points. */
export interface PublishedPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Code points of context on each side of a quote. */
const contextLength = 32;

/**
 * Compiles a text into a function that describes its spans: the quote with 32 code points before and after
 * it, twice as many where those do not tell it from another place, and the position. Context is taken from the
 * whole text, or from the one of `parts` in which the span begins.
 */
export function compileSelectors(
  text: string,
  parts?: readonly Span[],
): (span: Span) => readonly [PublishedQuoteSelector, PublishedPositionSelector] {
  const toCodePoint = compileCodePoints(text);
  return ({ start, end }) => {
    const exact = text.slice(start, end);
    const part = parts?.find((each) => each.start <= start && start < each.end) ?? { start: 0, end: text.length };
    let length = contextLength;
    let [prefix, suffix] = contextOf(text, { start, end }, part, length);
    while (length < text.length && !standsOnce(text, prefix + exact + suffix)) {
      length *= 2;
      [prefix, suffix] = contextOf(text, { start, end }, part, length);
    }
    return [
      { type: 'TextQuoteSelector', exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) },
      { type: 'TextPositionSelector', start: toCodePoint(start), end: toCodePoint(end) },
    ];
  };
}

function standsOnce(text: string, part: string): boolean {
  const first = text.indexOf(part);
  return text.indexOf(part, first + 1) === -1;
}

/** So many code points of a part before and after a span; twice as many code units hold them. */
function contextOf(text: string, { start, end }: Span, part: Span, length: number): [prefix: string, suffix: string] {
  const before = Array.from(text.slice(Math.max(part.start, start - 2 * length), start)).slice(-length);
  const after = Array.from(text.slice(end, Math.min(part.end, end + 2 * length))).slice(0, length);
  return [before.join(''), after.join('')];
}
