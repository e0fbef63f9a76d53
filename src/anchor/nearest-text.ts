import search from 'approx-string-match';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** The place of a text that comes nearest to a quote that does not occur in it, if at most a fifth of its letters differ. */
export function nearestText(text: string, quote: string): Span | undefined {
  const folded = fold(text);
  const pattern = fold(quote).text;
  const matches = search(folded.text, pattern, Math.ceil(pattern.length / 5));
  const best = matches.toSorted((a, b) => a.errors - b.errors || a.start - b.start || b.end - a.end)[0];
  if (best === undefined || best.end <= best.start) return undefined;
  return { start: folded.toOriginal(best.start), end: folded.toOriginal(best.end) };
}
