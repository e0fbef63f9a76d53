import type { RecordType } from './record-types.ts';

/** What a result shows, as it is fetched for each hit: `/search/index/<index>/text/<id>.bin`, compressed. */
export interface StoredRecord {
  readonly type: RecordType;
  /** Path of the page under the base path of the site. */
  readonly href: string;
  readonly title: string;
  /** Other names, as they are written. */
  readonly names?: readonly string[];
  /** As precise as it is known. */
  readonly date?: string;
  /** Publisher, role or speaker: one line. */
  readonly by?: string;
  /** Where the sentence of a figure stands: path and fragment. */
  readonly source?: string;
  /** The sentences in order; the index has their words, then its dates as one word each. */
  readonly text: readonly string[];
  /** Number of the first sentence on the page, if sentences have addresses (`#s12`) and follow each other. */
  readonly first?: number;
  /** Numbers of the sentences, if some are left out. */
  readonly numbers?: readonly number[];
}
