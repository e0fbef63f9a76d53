import { cellText, rowValue, type ChartTable, type Row } from '../table.ts';

/** Joins words as in “a, b and c”. */
export function joinWords(words: readonly string[]): string {
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
  return `; no number was found for ${joinWords(gaps.map(({ name }) => name))}`;
}

/** Names the largest and the smallest row and, on an ordered axis, the latest. */
export function readExtremes({ rows, value }: ChartTable, ordered?: string): string {
  const sorted = byValue(rows);
  const [largest, smallest] = [sorted[0], sorted.at(-1)];
  if (largest === undefined || smallest === undefined) return 'There are no data to show.';
  const unit = value?.unit ?? '';
  if (largest === smallest) return `The only number is ${largest.text} ${unit}, for ${largest.name}${gapClause(rows)}.`;
  const latest = ordered === undefined ? undefined : rows.filter((row) => rowValue(row) !== null).toSorted((a, b) => (cellText(a, ordered) < cellText(b, ordered) ? -1 : 1)).at(-1);
  const last = latest === undefined || latest === largest || latest === smallest ? '' : `; the latest is ${latest.text}, for ${latest.name}`;
  return `The largest number is ${largest.text} ${unit}, for ${largest.name}, and the smallest ${smallest.text}, for ${smallest.name}${last}${gapClause(rows)}.`;
}
