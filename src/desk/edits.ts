import type { Span } from '../text/span.ts';

/** A stretch of a text and what to write in its place. */
export interface Edit extends Span {
  readonly text: string;
}

/** Carries out edits that do not overlap, in whatever order they come. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: written } of edits.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + written + result.slice(end);
  }
  return result;
}

/** A file of the corpus that is to be changed, and each change in a sentence. */
export interface FileChange {
  readonly path: string;
  readonly text: string;
  readonly changes: readonly string[];
}
