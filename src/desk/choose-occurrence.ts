import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { EntityRef } from '../schema/ids.ts';
import { overlaps, type Span } from '../text/span.ts';

/** What an ambiguous quote is for. */
export type QuoteUse =
  | { readonly use: 'figure' }
  | { readonly use: 'waiver' }
  | { readonly use: 'note'; readonly figures: readonly string[] }
  | { readonly use: 'link'; readonly entity: EntityRef | null };

/**
 * Chooses the one occurrence of a quote that can be meant, or none if that is not certain. Certain is only what the
 * rest of the corpus leaves no choice about:
 * - a figure or waiver means the one occurrence that holds a number without a record, since every number needs one;
 * - a note that names figures means the one occurrence on their words;
 * - a forbidden link means the one occurrence where the linker found a mention, a forced one the only place where it
 *   did not find that entity;
 * - any of them means the one occurrence that no other record of its kind has taken.
 * Occurrences in the date line are never meant.
 */
export function chooseOccurrence(
  document: AnnotatedDocument,
  spans: readonly Span[],
  purpose: QuoteUse,
  taken: readonly Span[],
): Span | undefined {
  const start = document.blocks[0]?.start ?? 0;
  const inText = spans.filter((span) => span.start >= start);
  // Two overrides of mentions may not even overlap.
  const clash = (a: Span, b: Span): boolean =>
    purpose.use === 'link' ? overlaps(a, b) : a.start === b.start && a.end === b.end;
  const free = inText.filter((span) => !taken.some((other) => clash(span, other)));
  return onlyOne(free) ?? onlyOne(free.filter((span) => fits(document, span, purpose)));
}

function onlyOne(spans: readonly Span[]): Span | undefined {
  return spans.length === 1 ? spans[0] : undefined;
}

function fits(document: AnnotatedDocument, span: Span, purpose: QuoteUse): boolean {
  switch (purpose.use) {
    case 'figure':
    case 'waiver':
      return document.numbers.some(({ match, state }) => state === 'open' && overlaps(match, span));
    case 'note':
      return document.figures.some((figure) => purpose.figures.includes(figure.record.id) && overlaps(figure, span));
    case 'link': {
      const found = document.mentions.filter((mention) => overlaps(mention, span));
      return purpose.entity === null ? found.length > 0 : !found.some(({ entity }) => entity === purpose.entity);
    }
  }
}
