import type { TextQuoteSelector } from '../schema/common.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { anchor } from './anchor.ts';

const longestContext = 400;

/**
 * Describes a span of a text by the shortest TextQuoteSelector that anchors there and nowhere else: the
 * quote alone, or with as many whole words before and after it as it takes. The inverse of `anchor`.
 */
export function describe(text: string, span: Span): TextQuoteSelector {
  const folded = fold(text);
  const exact = text.slice(span.start, span.end);
  for (let length = 0; length <= longestContext; length = length === 0 ? 12 : length * 2) {
    const prefix = contextBefore(text, span.start, length);
    const suffix = contextAfter(text, span.end, length);
    const selector = {
      exact,
      ...(prefix.trim() === '' ? {} : { prefix }),
      ...(suffix.trim() === '' ? {} : { suffix }),
    };
    if (anchor(folded, selector).state === 'anchored') return selector;
  }
  return { exact };
}

/** Up to `length` characters before the offset, begun at a word. */
function contextBefore(text: string, offset: number, length: number): string {
  if (length === 0) return '';
  const slice = text.slice(Math.max(0, offset - length), offset);
  return offset > length ? slice.replace(/^\S+\s?/u, '') || slice : slice;
}

/** Up to `length` characters after the offset, ended at a word. */
function contextAfter(text: string, offset: number, length: number): string {
  if (length === 0) return '';
  const slice = text.slice(offset, offset + length);
  return offset + length < text.length ? slice.replace(/\s?\S+$/u, '') || slice : slice;
}
