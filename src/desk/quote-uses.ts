import { annotationFileSchema } from '../schema/annotation.ts';
import type { TextQuoteSelector } from '../schema/common.ts';
import { documentRecordSchema } from '../schema/document.ts';
import { figureFileSchema } from '../schema/figure.ts';
import { parseRecord, type RecordFile } from '../record/parse-record.ts';
import type { QuoteUse } from './choose-occurrence.ts';

/** A quote of a record about one document: where it stands and what it is for. */
export interface PlacedQuote {
  readonly quote: TextQuoteSelector;
  /** Keys and indices that lead to the quote in its file. */
  readonly path: readonly (string | number)[];
  readonly purpose: QuoteUse;
}

/** Every quote of a file of records about one document; none of a file that is not sound or is about something else. */
export function quotesOf(file: RecordFile): readonly PlacedQuote[] {
  if (file.path.startsWith('content/documents/')) {
    const parsed = parseRecord(file, documentRecordSchema);
    return parsed.ok
      ? parsed.value.links.map(({ quote, entity }, index) => ({
          quote,
          path: ['links', index, 'quote'],
          purpose: { use: 'link', entity },
        }))
      : [];
  }
  if (file.path.startsWith('content/annotations/')) {
    const parsed = parseRecord(file, annotationFileSchema);
    return parsed.ok
      ? parsed.value.notes.map(({ quote, figures }, index) => ({
          quote,
          path: ['notes', index, 'quote'],
          purpose: { use: 'note', figures },
        }))
      : [];
  }
  if (!file.path.startsWith('content/figures/')) return [];
  const parsed = parseRecord(file, figureFileSchema);
  if (!parsed.ok) return [];
  return [
    ...parsed.value.figures.map(({ quote }, index): PlacedQuote => ({
      quote,
      path: ['figures', index, 'quote'],
      purpose: { use: 'figure' },
    })),
    ...parsed.value.waivers.map(({ quote }, index): PlacedQuote => ({
      quote,
      path: ['waivers', index, 'quote'],
      purpose: { use: 'waiver' },
    })),
  ];
}
