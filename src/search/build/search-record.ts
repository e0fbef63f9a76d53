import type { EntityRef } from '../../schema/ids.ts';
import { dateToken, findDates } from '../dates.ts';
import type { FigureRow } from '../figure-match.ts';
import { hashForm } from '../pairs.ts';
import { baseForm, cutFields } from '../phrase-words.ts';
import { stopWords } from '../stop-words.ts';
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

/** A record cut into words: as the index reads it, and as phrases are looked for in it. */
export interface CutRecord {
  readonly indexed: IndexedRecord;
  /** The words of each text by their numbers, 0 behind each. */
  readonly forms: Uint32Array;
}

/**
 * Turns a record into what is indexed. Dates are indexed a second time, as one word each, after all text. A note has the
 * date and the title of its document for show only: they are not what it is about.
 */
export function cutRecord({ stored }: SearchRecord): CutRecord {
  const dates = stored.text.flatMap((text) => findDates(text).map(({ iso }) => iso));
  const isNote = stored.type === 'note';
  if (stored.date !== undefined && stored.date.length > 4 && !isNote) dates.unshift(stored.date);
  const fields = cutFields(stored);
  const by = stored.by === undefined ? 0 : 1;
  const names = fields.slice(1, isNote ? -1 - by : -1).flat();
  return {
    indexed: {
      content: [...indexable(fields.at(-1)), ...dates.map(dateToken)].join(' '),
      title: indexable(fields[0]).join(' '),
      names: indexable(names).join(' '),
    },
    forms: Uint32Array.from(fields.flatMap((tokens) => [...tokens.map((token) => hashForm(baseForm(token))), 0])),
  };
}

function indexable(tokens: readonly string[] = []): readonly string[] {
  return tokens.filter((token) => !stopWords.has(token));
}
