import { cellText, type Row } from '../table.ts';

/** Rows that share a cell, in the order in which the cells first come; one nameless group without a column. */
export function groupRows(
  rows: readonly Row[],
  column: string | undefined,
): readonly { readonly name: string; readonly rows: readonly Row[] }[] {
  const groups = Map.groupBy(rows, (row) => (column === undefined ? '' : cellText(row, column)));
  return [...groups].map(([name, own]) => ({ name, rows: own }));
}
