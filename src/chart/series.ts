import type { Source } from '../schema/common.ts';
import type { SeriesRecord } from '../schema/series.ts';
import type { Estimate } from './format.ts';

/** One observation of a reference series. */
export interface SeriesRow {
  /** The cells of the key columns, joined by `/`. */
  readonly key: string;
  /** Line of the CSV file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string | number | null>>;
  readonly estimate: Estimate;
  readonly text: string;
  /** At least one, the one to link to first. */
  readonly sources: readonly [Source, ...Source[]];
  readonly quality: string | null;
  readonly note: string | null;
}

/** A reference series after reading: its record and its rows in the order of the file. */
export interface Series {
  readonly record: SeriesRecord;
  readonly rows: readonly SeriesRow[];
}

/** One thing that is wrong in the CSV file of a series; the caller knows the file. */
export interface SeriesProblem {
  readonly rule:
    'series/syntax' | 'series/column' | 'series/value' | 'series/duplicate-key' | 'series/source' | 'series/empty';
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
