import type { Corpus } from '../../corpus/corpus.ts';
import type { ReviewState } from '../../schema/common.ts';
import { packColumns, packSets } from '../columns.ts';
import { dayCode } from '../day-code.ts';
import type { FigureRow } from '../figure-match.ts';
import { typeCode } from '../record-types.ts';
import { compareText } from '../../text/compare.ts';
import type { SearchRecord } from './search-record.ts';

/** Values of the corpus in the order in which the tables refer to them. */
export interface Dictionary {
  readonly entities: readonly string[];
  readonly measures: readonly string[];
  readonly publishers: readonly string[];
  readonly reviews: readonly ReviewState[];
}

/** Everything that facets of this corpus may hold. */
export function compileDictionary(corpus: Corpus): Dictionary {
  const publishers = new Set(corpus.documents.flatMap(({ publisher }) => publisher ?? []));
  return {
    entities: [...corpus.entities.keys()],
    measures: [...corpus.measures.keys()].toSorted(),
    publishers: [...publishers].toSorted(),
    reviews: ['reviewed', 'in-review', 'unreviewed'],
  };
}

/** The tables of one index; the records are given in the order of its rows. */
export function packTables(
  records: readonly SearchRecord[],
  dictionary: Dictionary,
): { readonly columns: Uint8Array<ArrayBuffer>; readonly sets: Uint8Array<ArrayBuffer> } {
  const column = (value: (record: SearchRecord) => number): Uint16Array => Uint16Array.from(records, value);
  const columns = packColumns({
    type: column(({ stored }) => typeCode(stored.type)),
    date: column(({ stored }) => dayCode(stored.date)),
    publisher: column(({ facets }) => dictionary.publishers.indexOf(facets.publisher ?? '') + 1),
    review: column(({ facets }) => dictionary.reviews.findIndex((review) => review === facets.review) + 1),
  });
  const rowsOf = new Map<string, number[]>(
    [...dictionary.entities, ...dictionary.measures].map((value) => [value, []]),
  );
  for (const [row, { facets }] of records.entries()) {
    for (const value of new Set<string>([...facets.entities, ...facets.measures])) rowsOf.get(value)?.push(row);
  }
  return { columns, sets: packSets([...rowsOf.values()], records.length) };
}

/** Figures as they stand in the shards, by measure and then by time; `ids` are those of the index, in the order of the records. */
export function figureRows(
  records: readonly SearchRecord[],
  ids: readonly string[],
  { measures }: Dictionary,
): readonly FigureRow[] {
  return records
    .flatMap(({ figure, facets }, row): FigureRow[] =>
      figure === undefined ? [] : [[ids[row] ?? '', measures.indexOf(facets.measures[0] ?? '') + 1, ...figure]],
    )
    .toSorted((a, b) => a[1] - b[1] || compareText(a[4] ?? '', b[4] ?? '') || compareText(a[0], b[0]));
}
