import type { IndexName } from '../bundles.ts';
import { unpackColumns, unpackSets, type Columns } from '../columns.ts';
import { dayCode, monthOf, yearOf } from '../day-code.ts';
import { entityFacets } from '../facet-names.ts';
import type { Facet } from '../facets.ts';
import type { Manifest } from '../manifest.ts';
import { typeCode, typeOf, type RecordType } from '../record-types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Library, Rows } from './library.ts';

/** An index with its tables. */
export interface RecordIndex extends Rows {
  readonly name: IndexName;
  readonly columns: Columns;
  typeAt(row: number): RecordType;
  /** What rows are filtered by; with `all`, also what is fetched only when it is wanted. */
  facets(all: boolean): Promise<readonly Facet[]>;
}

/** Tables up to this size, in bytes as fetched, are fetched with the first search. */
const smallTable = 8_000;

/** Opens an index: which ids it has, and its tables. */
export async function openIndex(
  name: IndexName,
  library: Library,
  manifest: Manifest,
  vocabulary: Promise<Vocabulary>,
): Promise<RecordIndex> {
  const [{ ids, rowOf }, packed] = await Promise.all([library.rows(name), library.file(`${name}/columns.bin`)]);
  const columns = unpackColumns(packed);
  const codes = codeFacets(columns, manifest);
  let sets: Promise<readonly Facet[]> | undefined;
  return {
    name,
    ids,
    rowOf,
    columns,
    typeAt: (row) => typeOf(columns.type[row] ?? 0).value,
    async facets(wanted) {
      if (!wanted && manifest.sets[name] > smallTable) return codes;
      sets ??= Promise.all([library.file(`${name}/sets.bin`), vocabulary]).then(([bytes, words]) =>
        setFacets(unpackSets(bytes, ids.length), words, manifest),
      );
      return [...codes, ...(await sets)];
    },
  };
}

/** An index of a few records that are known already, so that nothing has to be fetched for them. */
export function listIndex(
  name: IndexName,
  type: RecordType,
  records: readonly { readonly id: string; readonly date: string | undefined }[],
  manifest: Manifest,
): RecordIndex {
  const column = (value: (record: (typeof records)[number]) => number): Uint16Array => Uint16Array.from(records, value);
  const none = column(() => 0);
  const columns: Columns = {
    type: column(() => typeCode(type)),
    date: column(({ date }) => dayCode(date)),
    publisher: none,
    review: none,
  };
  const ids = records.map(({ id }) => id);
  const facets = codeFacets(columns, manifest);
  return {
    name,
    ids,
    rowOf: new Map(ids.map((id, row) => [id, row])),
    columns,
    typeAt: () => type,
    facets: () => Promise.resolve(facets),
  };
}

function codeFacets(columns: Columns, { publishers, reviews }: Manifest): readonly Facet[] {
  return [
    { name: 'type', kind: 'code', code: (row) => columns.type[row] ?? 0, value: (code) => typeOf(code).value },
    {
      name: 'year',
      kind: 'code',
      code: (row) => yearOf(columns.date[row] ?? 0),
      value: (code) => (code === 0 ? undefined : String(code)),
    },
    {
      name: 'month',
      kind: 'code',
      code: (row) => monthOf(columns.date[row] ?? 0),
      value: (code) => (code === 0 ? undefined : `${Math.floor(code / 100)}-${String(code % 100).padStart(2, '0')}`),
    },
    {
      name: 'publisher',
      kind: 'code',
      code: (row) => columns.publisher[row] ?? 0,
      value: (code) => publishers[code - 1]?.value,
    },
    {
      name: 'review',
      kind: 'code',
      code: (row) => columns.review[row] ?? 0,
      value: (code) => reviews[code - 1]?.value,
    },
  ];
}

/** The sets stand in the order of the vocabulary's entities, then of the manifest's measures. */
function setFacets(
  sets: readonly (readonly number[])[],
  { entities }: Vocabulary,
  { measures }: Manifest,
): readonly Facet[] {
  const named = [
    ...entities.map(({ facet, id }) => ({ name: facet, value: id })),
    ...measures.map(({ value }) => ({ name: 'measure' as const, value })),
  ];
  return [...entityFacets, 'measure' as const].map((name) => ({
    name,
    kind: 'sets',
    sets: named.flatMap((each, index) => (each.name === name ? [{ value: each.value, rows: sets[index] ?? [] }] : [])),
  }));
}
