import { formatCell, formatRounded } from '../format.ts';
import { groupRows } from './group-rows.ts';
import { byValue, gapClause } from './read-extremes.ts';
import { cellText, rowValue, type ChartTable, type Row } from '../table.ts';

function change(from: Row, to: Row): string {
  const [before, after] = [rowValue(from), rowValue(to)];
  if (before === null || after === null || before === 0 || from === to) return '';
  const share = ((after - before) / before) * 100;
  if (Math.abs(share) < 0.5) return ', almost unchanged';
  return `, ${share > 0 ? 'up' : 'down'} ${formatRounded(Math.abs(Math.round(share)))} per cent`;
}

/** Reads each line from its first to its last value, with the highest between. */
export function readLines(
  { x, group }: { readonly x: string; readonly group?: string | undefined },
  { rows, columns, value }: ChartTable,
): string {
  const type = columns.find(({ key }) => key === x)?.type ?? 'text';
  const when = (row: Row): string => formatCell(cellText(row, x), type);
  const parts = groupRows(rows, group).flatMap(({ name, rows: own }) => {
    const known = own
      .filter((row) => rowValue(row) !== null)
      .toSorted((a, b) => (cellText(a, x) < cellText(b, x) ? -1 : 1));
    const [first, last, highest] = [known[0], known.at(-1), byValue(known)[0]];
    if (first === undefined || last === undefined || highest === undefined) return [];
    const subject = name === '' ? (value?.label ?? '') : name;
    if (first === last) return [`${subject}: ${first.text} in ${when(first)}`];
    const peak =
      highest === first || highest === last ? '' : `, with ${highest.text} as the highest (${when(highest)})`;
    return [
      `${subject}: from ${first.text} (${when(first)}) to ${last.text} (${when(last)})${change(first, last)}${peak}${gapClause(own)}`,
    ];
  });
  return parts.length === 0 ? 'There are no data to show.' : `${parts.join('; ')}.`;
}
