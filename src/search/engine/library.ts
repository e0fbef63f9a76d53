import type { StoredRecord } from '../stored-record.ts';

export type IndexName = 'records' | 'figures';

/** A record that an index found. */
export interface IndexHit {
  readonly id: string;
  readonly score: number;
}

/** Where the engine gets what it reads: Pagefind and the files of the index. */
export interface Library {
  /** Every record that holds all words, best first; all records for null. A query in quotation marks is a phrase. */
  search(index: IndexName, query: string | null): Promise<readonly IndexHit[]>;
  /** A file of the index, decompressed. */
  file(path: string): Promise<Uint8Array>;
  record(index: IndexName, id: string): Promise<StoredRecord>;
}
