import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { formatDate } from '../text/format-date.ts';
import { plainText } from './format/plain-text.ts';

/** The editors’ summary as plain words; undefined if there is none. */
export function summaryOf({ record }: AnnotatedDocument): string | undefined {
  return record?.summary === undefined ? undefined : plainText(record.summary);
}

/** Byline, publisher and date, as far as they are known. */
export function describeOrigin({ record, publisher, date }: AnnotatedDocument): string {
  return [record?.byline, publisher, formatDate(date)].filter((part) => part !== undefined).join(', ');
}
