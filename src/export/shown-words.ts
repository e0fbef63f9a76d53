import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { showsBlock } from '../corpus/display.ts';
import type { Span } from '../text/span.ts';

/** The words of a span in a block; null where the document shows excerpts only and not that block. */
export function shownWords(
  document: AnnotatedDocument,
  { start, end, block }: Span & { readonly block: string },
): string | null {
  return showsBlock(document, block) ? document.parsed.text.slice(start, end) : null;
}
