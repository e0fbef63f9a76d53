import type { EntityRef } from '../../schema/ids.ts';
import { dateToken, findDates } from '../dates.ts';
import { indexWords } from '../index-words.ts';
import type { FigureRow } from '../figure-match.ts';
import type { StoredRecord } from '../stored-record.ts';

/** What a record is filtered by. */
export interface RecordFacets {
  readonly entities: readonly EntityRef[];
  readonly measures: readonly string[];
  readonly publisher?: string | undefined;
  readonly review?: string | undefined;
}

/** Anything that search can find: what it shows, and what it is filtered by. */
export interface SearchRecord {
  readonly stored: StoredRecord;
  readonly facets: RecordFacets;
  /** Year of the document that it belongs to, if it belongs to one. */
  readonly year?: string;
  /** For a figure: its bounds and days; id and measure are added when the index is made. */
  readonly figure?: FigureValues;
}

/** Bounds and days of a figure. */
export type FigureValues = FigureRow extends readonly [string, number, ...infer Values] ? Values : never;

/** The record as the index reads it: words only, cut as queries are. */
export interface IndexedRecord {
  readonly content: string;
  readonly title: string;
  readonly names: string;
}

/**
 * Turns a record into what is indexed. Dates are indexed a second time, as one word each, after all text. A note has the
 * date and the title of its document for show only: they are not what it is about.
 */
export function toIndexed({ stored }: SearchRecord): IndexedRecord {
  const dates = stored.text.flatMap((text) => findDates(text).map(({ iso }) => iso));
  const isNote = stored.type === 'note';
  if (stored.date !== undefined && stored.date.length > 4 && !isNote) dates.unshift(stored.date);
  return {
    content: [...stored.text.map(toWords), ...dates.map(dateToken)].filter((words) => words !== '').join(' '),
    title: toWords(stored.title),
    names: toWords([...(stored.names ?? []), isNote ? '' : (stored.by ?? '')].join('. ')),
  };
}

function toWords(text: string): string {
  return indexWords(text)
    .map(({ token }) => token)
    .join(' ');
}
