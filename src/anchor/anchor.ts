import type { TextQuoteSelector } from '../schema/common.ts';
import { fold, type FoldedText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** What became of a selector: one span, or none because its quote is not there or stands more than once. */
export type Anchored =
  | { readonly state: 'anchored'; readonly span: Span }
  | { readonly state: 'orphan' }
  | { readonly state: 'ambiguous'; readonly spans: readonly Span[] };

/**
 * Anchors a TextQuoteSelector in a folded text: exact but for typographic variants, never fuzzy. A prefix
 * or suffix must stand right beside the quote, white space aside. Offsets are of the original text.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function anchor(text: FoldedText, selector: TextQuoteSelector): Anchored {
  const exact = fold(selector.exact).text;
  const prefix = fold(selector.prefix ?? '').text.trim();
  const suffix = fold(selector.suffix ?? '').text.trim();
  if (exact.trim() === '') return { state: 'orphan' };
  const spans: Span[] = [];
  for (let index = text.text.indexOf(exact); index !== -1; index = text.text.indexOf(exact, index + 1)) {
    const end = index + exact.length;
    if (!endsWith(text.text, index, prefix) || !startsWith(text.text, end, suffix)) continue;
    spans.push({ start: text.toOriginal(index), end: endOf(text, end) });
  }
  const [first, ...others] = spans;
  if (first === undefined) return { state: 'orphan' };
  return others.length === 0 ? { state: 'anchored', span: first } : { state: 'ambiguous', spans };
}

/** Original offset just after the folded code unit before `end`, so that invisible characters after it stay out. */
function endOf(text: FoldedText, end: number): number {
  return text.toOriginal(end - 1) + 1;
}

function endsWith(text: string, end: number, words: string): boolean {
  if (words === '') return true;
  const trimmed = text
    .slice(0, end)
    .slice(-words.length - 20)
    .trimEnd();
  return trimmed.endsWith(words);
}

function startsWith(text: string, start: number, words: string): boolean {
  if (words === '') return true;
  return text
    .slice(start, start + words.length + 20)
    .trimStart()
    .startsWith(words);
}
