import type { Bundle, IndexName } from '../bundles.ts';
import type { StoredRecord } from '../stored-record.ts';

/** A record that an index found. */
export interface IndexHit {
  readonly id: string;
  readonly score: number;
}

/** Where the engine gets what it reads: Pagefind and the files of the index. */
export interface Library {
  bundles(index: IndexName): Promise<readonly Bundle[]>;
  /**
   * Every record of a bundle that holds all words, best first; all records for null. A query in quotation marks is a phrase.
   * A word that the bundle does not have is taken for the beginning of it, or left out, without a sign.
   */
  search(index: IndexName, bundle: Bundle, query: string | null): Promise<readonly IndexHit[]>;
  /** A file of the index, decompressed. */
  file(path: string): Promise<Uint8Array>;
  record(index: IndexName, id: string): Promise<StoredRecord>;
}
