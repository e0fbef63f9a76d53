import type { Bundle, IndexName } from './bundles.ts';

/** What the browser has to know of the index before it searches: `/search/index/manifest.json`. */
export interface Manifest {
  /** Digest of the index; it changes with any of its files. */
  readonly version: string;
  /** Path under which the site is served, with slashes at both ends. */
  readonly base: string;
  /** The bundles of each index, in the order of its rows. */
  readonly bundles: Readonly<Record<IndexName, readonly Bundle[]>>;
  /** Rows of each index. */
  readonly rows: Readonly<Record<IndexName, number>>;
  /** Compressed size of the sets of entities of each index, in bytes. */
  readonly sets: Readonly<Record<IndexName, number>>;
  /** How many words of each index are kept apart from Pagefind: see `commonFile`. */
  readonly common: Readonly<Record<IndexName, number>>;
  /** Files in which the words of phrases are looked up; none if the index is so small that its texts are compared. */
  readonly pairs: Readonly<Record<IndexName, number>>;
  readonly publishers: readonly Labelled[];
  readonly measures: readonly MeasureWords[];
  readonly reviews: readonly Labelled[];
  readonly shards: readonly FigureShard[];
  /** Paths of every file that the engine reads, if the index is so small that it is fetched at once; then search goes on without the network. */
  readonly whole: readonly string[];
}

export interface Labelled {
  readonly value: string;
  readonly label: string;
}

/** A measure and the words by which a query may name it, each as index words joined by spaces. */
export interface MeasureWords extends Labelled {
  readonly words: readonly string[];
}

/** A file of figures and what lies in it, so that only those are fetched that can answer. */
export interface FigureShard {
  readonly file: string;
  readonly rows: number;
  /** First and last measure in it, from 1 in the order of the manifest. */
  readonly measures: readonly [first: number, last: number];
  /** First and last day of its periods, `YYYY-MM-DD`; null if none of its figures states a period. */
  readonly days: readonly [first: string, last: string] | null;
  /** Least and greatest value. */
  readonly values: readonly [least: number, greatest: number];
}

/** Path of the words that are kept apart, parted by spaces. */
export function commonFile(index: IndexName): string {
  return `${index}/common.bin`;
}

/** Path of what one of them says in each row, by its place among them. */
export function weightsFile(index: IndexName, place: number): string {
  return `${index}/words/${place}.bin`;
}

/** Path of a file of pairs of words. */
export function pairsFile(index: IndexName, file: number): string {
  return `${index}/pairs/${file}.bin`;
}
