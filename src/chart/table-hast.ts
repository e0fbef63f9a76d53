import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ColumnType } from '../schema/series.ts';
import { formatCell } from './format.ts';
import type { ChartTable, Row } from './table.ts';
import type { Href } from './target.ts';

/** Most rows that a page holds; the files hold all. */
export const tableRowLimit = 1000;

function sourceLinks({ sources }: Row): readonly ElementContent[] {
  return sources.flatMap(({ url, title, publisher }, index) =>
    [...(index === 0 ? [] : [', ']), h('a', { href: url, title }, publisher)].map((part) =>
      typeof part === 'string' ? { type: 'text', value: part } : part,
    ),
  );
}

/** Heading of the column of values, with its unit unless the words name it already. */
function valueHeading({ label, unit }: NonNullable<ChartTable['value']>): string {
  return unit === '' || label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label} (${unit})`;
}

/** Quality and note of a row, as far as there are any. */
function remarks({ quality, note }: Row): string {
  return [quality, note].filter((part) => part !== null && part !== '').join('; ');
}

const cellClasses: Readonly<Partial<Record<ColumnType, string>>> = { number: 'c-number', date: 'c-date' };

/**
 * Writes the table of a chart as a real table: the value of each row links to its sentence or source, and
 * `data-row` joins it to its mark. Each cell carries the heading of its column, for pages that are too narrow for the
 * columns. Beyond `tableRowLimit` rows the caption says that the file holds the rest.
 */
export function tableToHast(table: ChartTable, options: { readonly caption: string; readonly href: Href }): Element {
  const { columns, value } = table;
  const rows = table.rows.slice(0, tableRowLimit);
  const remarked = rows.some((row) => remarks(row) !== '');
  const sourced = rows.some((row) => row.sources.length > 0);
  const heads = columns.map(({ label, description }) => h('th', { scope: 'col', title: description }, label));
  const valueLabel = value === undefined ? '' : valueHeading(value);
  if (value !== undefined) heads.push(h('th', { scope: 'col', class: 'c-number' }, valueLabel));
  if (remarked) heads.push(h('th', { scope: 'col' }, 'Remarks'));
  if (sourced) heads.push(h('th', { scope: 'col' }, 'Sources'));
  const body = rows.map((row) => {
    // Without a value the cell that holds the row's words carries the link.
    const linked = value === undefined ? columns.findIndex(({ key }) => row.cells[key] === row.text) : -1;
    const link = h('a', { href: options.href(row.target) }, row.text);
    const cells = columns.map(({ key, type, label }, index) => {
      const words = index === linked ? link : formatCell(row.cells[key] ?? null, type);
      const look = { class: cellClasses[type] };
      return index === 0 ? h('th', { scope: 'row', ...look }, words) : h('td', { 'data-label': label, ...look }, words);
    });
    if (value !== undefined) cells.push(h('td', { 'data-label': valueLabel, class: 'c-number' }, link));
    if (remarked) cells.push(h('td', { 'data-label': 'Remarks' }, remarks(row)));
    if (sourced) cells.push(h('td', { 'data-label': 'Sources' }, [...sourceLinks(row)]));
    return h('tr', { 'data-row': row.key }, cells);
  });
  const more =
    table.rows.length > rows.length
      ? ` The first ${rows.length} of ${table.rows.length} rows; the files hold all.`
      : '';
  return h('table', { class: heads.length > 6 ? 'c-table is-broad' : 'c-table' }, [
    h('caption', `${options.caption}${more}`),
    h('thead', h('tr', heads)),
    h('tbody', body),
  ]);
}
