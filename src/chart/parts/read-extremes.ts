import { groupRows } from './group-rows.ts';
import { cellText, rowValue, type ChartTable, type Row } from '../table.ts';

/** Joins words as in “a, b and c”, or with semicolons where one holds a comma. */
export function joinWords(words: readonly string[]): string {
  if (words.some((word) => word.includes(','))) return words.join('; ');
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** Rows with a value from the largest to the smallest; equal ones keep their order. */
export function byValue(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => rowValue(row) !== null).toSorted((a, b) => (rowValue(b) ?? 0) - (rowValue(a) ?? 0));
}

/** How many rows are gaps, in words that follow a sentence; empty if none is. */
export function gapClause(rows: readonly Row[]): string {
  const gaps = rows.filter((row) => rowValue(row) === null);
  if (gaps.length === 0) return '';
  return `, with no number found for ${joinWords(gaps.map(({ name }) => name))}`;
}

/** A row's value with all rows that share it: “538 people (A and B)”. */
function withNames(row: Row, rows: readonly Row[], unit: string): string {
  const same = rows.filter((other) => rowValue(other) === rowValue(row) && other.text === row.text);
  return `${row.text}${unit === '' ? '' : ` ${unit}`} (${joinWords(same.map(({ name }) => name))})`;
}

/** Names the largest and the smallest row and, on an ordered axis, the latest. */
export function readExtremes({ rows, value }: ChartTable, ordered?: string): string {
  const sorted = byValue(rows);
  const [largest, smallest] = [sorted[0], sorted.at(-1)];
  if (largest === undefined || smallest === undefined) return 'There are no data to show.';
  const unit = value?.unit ?? '';
  if (largest === smallest) return `The only number is ${withNames(largest, rows, unit)}${gapClause(rows)}.`;
  const inOrder =
    ordered === undefined ? [] : sorted.toSorted((a, b) => (cellText(a, ordered) < cellText(b, ordered) ? -1 : 1));
  const latest = inOrder.at(-1);
  const shown =
    latest === undefined || latest === largest || latest === smallest
      ? ''
      : `; the latest ${withNames(latest, [latest], '')}`;
  return `The largest number is ${withNames(largest, rows, unit)}, the smallest ${withNames(smallest, rows, '')}${shown}${gapClause(rows)}.`;
}

/** Reads every section by itself, since its rows may measure something else than those of the others. */
export function readSections(table: ChartTable, section: string): string {
  const parts = groupRows(table.rows, section).map(({ name, rows }) => {
    const own = rows.map((row) => ({
      ...row,
      name: row.name.startsWith(`${name}, `) ? row.name.slice(name.length + 2) : row.name,
    }));
    return `${name}: ${readExtremes({ ...table, rows: own })
      .replace(/^T/u, 't')
      .slice(0, -1)}`;
  });
  return `${parts.join('; ')}.`;
}
