/** Figures stand apart, since there may be many more of them than of all else. */
export type IndexName = 'records' | 'figures';

/**
 * An index may lie in several bundles, each a folder with a search index of its own; the only bundle of an index that is
 * not divided is the empty path. Ids of records are short and unique within a bundle alone, so the whole index knows a
 * record by its bundle and its id: `2025/en_1a2b3c4`.
 */
export type Bundle = '' | `${string}/`;

/** How an index is divided: not at all, or what belongs to documents by their year and all else apart. */
export type Sharding = 'none' | 'year';

/** The bundle that a record lies in; `year` is that of the document it belongs to. */
export function bundleOf(year: string | undefined, sharding: Sharding): Bundle {
  return sharding === 'none' ? '' : `${year ?? 'shared'}/`;
}

/** Path, without its ending, of what a record shows. */
export function textPath(index: IndexName, id: string): string {
  const own = id.lastIndexOf('/') + 1;
  return `${id.slice(0, own)}${index}/text/${id.slice(own)}`;
}
