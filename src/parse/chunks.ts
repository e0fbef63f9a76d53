import { trimSpan } from '../text/white.ts';
import type { Span } from '../text/span.ts';

/** Lines that follow each other without a blank one between, each without white space at its ends. */
export interface Chunk extends Span {
  readonly lines: readonly Span[];
}

/** Splits the text from an offset on at its blank lines; lines of white space alone are blank. */
export function splitChunks(text: string, from: number): Chunk[] {
  const chunks: Chunk[] = [];
  let lines: Span[] = [];
  const close = (): void => {
    const first = lines[0];
    const last = lines.at(-1);
    if (first !== undefined && last !== undefined) chunks.push({ start: first.start, end: last.end, lines });
    lines = [];
  };
  let start = from;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = trimSpan(text, { start, end });
    if (line.start < line.end) lines.push(line);
    else close();
    start = end + 1;
  }
  close();
  return chunks;
}
