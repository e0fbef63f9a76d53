import type { Chosen, FacetName } from './facet-names.ts';

/** A facet over the rows of an index: one value for each row, or for each value its rows. */
export type Facet = { readonly name: FacetName } & (
  | { readonly kind: 'code'; code(row: number): number; value(code: number): string | undefined }
  | { readonly kind: 'sets'; readonly sets: readonly { readonly value: string; readonly rows: readonly number[] }[] }
);

/** How many rows have a value of a facet, if what is chosen in all other facets holds. */
export type Counts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

export interface Filtered {
  /** The rows that pass, in the order given. */
  readonly rows: readonly number[];
  readonly counts: Counts;
}

/** Keeps the rows that have what is chosen, and counts every value as a reader would find it after choosing it too. */
export function filterRows(rows: readonly number[], facets: readonly Facet[], chosen: Chosen, total: number): Filtered {
  // A row that fails in one facet alone still counts in that facet: it is what another choice there would bring.
  const absent = 0xff;
  const fails = new Uint8Array(total).fill(absent);
  const failedIn = new Int8Array(total).fill(-1);
  for (const row of rows) fails[row] = 0;
  for (const [index, facet] of facets.entries()) {
    const values = new Set(chosen[facet.name]);
    if (values.size === 0) continue;
    const passing =
      facet.kind === 'sets' ? new Set(facet.sets.flatMap((set) => (values.has(set.value) ? set.rows : []))) : undefined;
    for (const row of rows) {
      const passes =
        facet.kind === 'sets' ? passing?.has(row) === true : values.has(facet.value(facet.code(row)) ?? '');
      if (passes) continue;
      fails[row] = (fails[row] ?? 0) + 1;
      failedIn[row] = index;
    }
  }
  // A choice in a facet that is not known here, or not loaded, passes nothing.
  const known = new Set<string>(facets.map(({ name }) => name));
  if (Object.entries(chosen).some(([name, values]) => values.length > 0 && !known.has(name))) fails.fill(absent);
  const counts = new Map(
    facets.map(
      (facet, index) =>
        [
          facet.name,
          countValues(rows, facet, (row) => fails[row] === 0 || (fails[row] === 1 && failedIn[row] === index)),
        ] as const,
    ),
  );
  return { rows: rows.filter((row) => fails[row] === 0), counts };
}

function countValues(
  rows: readonly number[],
  facet: Facet,
  counts: (row: number) => boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (facet.kind === 'sets') {
    for (const { value, rows: members } of facet.sets) {
      let count = 0;
      for (const row of members) if (counts(row)) count++;
      if (count > 0) found.set(value, count);
    }
    return found;
  }
  const byCode = new Map<number, number>();
  for (const row of rows) {
    if (!counts(row)) continue;
    const code = facet.code(row);
    byCode.set(code, (byCode.get(code) ?? 0) + 1);
  }
  for (const [code, count] of byCode) {
    const value = facet.value(code);
    if (value !== undefined) found.set(value, count);
  }
  return found;
}

/** Adds the counts of two indexes. */
export function addCounts(a: Counts, b: Counts): Counts {
  const sum = new Map([...a].map(([name, values]) => [name, new Map(values)] as const));
  for (const [name, values] of b) {
    const into = sum.get(name) ?? new Map<string, number>();
    sum.set(name, into);
    for (const [value, count] of values) into.set(value, (into.get(value) ?? 0) + count);
  }
  return sum;
}
