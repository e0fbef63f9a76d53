import type { Bundle, IndexName } from '../bundles.ts';
import type { StoredRecord } from '../stored-record.ts';

/** A record that an index found. */
export interface IndexHit {
  readonly id: string;
  readonly score: number;
}

/** The records of an index by row: in the order of their ids, as its tables are. */
export interface Rows {
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Where the engine gets what it reads: Pagefind and the files of the index. */
export interface Library {
  bundles(index: IndexName): Promise<readonly Bundle[]>;
  /**
   * Every record of a bundle that holds all words, best first. A word that the bundle does not have is taken for the
   * beginning of it, or left out, without a sign.
   */
  search(index: IndexName, bundle: Bundle, query: string): Promise<readonly IndexHit[]>;
  rows(index: IndexName): Promise<Rows>;
  /** The words that `search` does not know, since very many records hold them. */
  common(index: IndexName): Promise<readonly string[]>;
  /** What a common word, by its place among them, or another form of it says in each row: see `common-words.ts`. */
  weights(index: IndexName, place: number): Promise<Uint8Array>;
  /** The rows that hold each two words of a phrase one after the other: all that hold the phrase, and seldom others. */
  phrase(index: IndexName, tokens: readonly string[]): Promise<readonly number[]>;
  /** A file of the index, decompressed. */
  file(path: string): Promise<Uint8Array>;
  record(index: IndexName, id: string): Promise<StoredRecord>;
}
