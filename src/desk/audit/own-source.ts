import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import type { Source } from '../../schema/common.ts';

/** True for a source that is the document itself: its address, or another page of its publisher with its date. */
export function isOwnSource(
  source: Source,
  { record, publisher, date }: Pick<AnnotatedDocument, 'record' | 'publisher' | 'date'>,
): boolean {
  return source.url === record?.url || (source.publisher === publisher && source.date === date);
}
