import type { ElementContent } from 'hast';
import { formatCell } from '../chart/format.ts';
import type { ChartTable } from '../chart/table.ts';
import type { Href } from '../chart/target.ts';
import { element } from '../render/element.ts';

/** Most rows that an embed holds; the page of the chart holds more. */
const rowLimit = 200;

/**
 * The data of a chart as a table for an embed: its columns and values, each value a link to its sentence or
 * source. Remarks and sources of every row stand on the page of the chart, so that an embed stays small.
 */
export function embedTable(table: ChartTable, caption: string, href: Href): ElementContent {
  const { columns, value } = table;
  const rows = table.rows.slice(0, rowLimit);
  const heads = columns.map(({ label }) => element('th', { scope: 'col' }, label));
  if (value !== undefined) {
    const words = value.unit === '' ? value.label : `${value.label} (${value.unit})`;
    heads.push(element('th', { scope: 'col', className: ['c-number'] }, words));
  }
  const body = rows.map((row) => {
    const linked = value === undefined ? columns.findIndex(({ key }) => row.cells[key] === row.text) : -1;
    const link = element('a', { href: href(row.target) }, row.text);
    const cells = columns.map(({ key, type }, index) => {
      const words = index === linked ? link : formatCell(row.cells[key] ?? null, type);
      return index === 0 ? element('th', { scope: 'row' }, words) : element('td', {}, words);
    });
    if (value !== undefined) cells.push(element('td', { className: ['c-number'] }, link));
    return element('tr', {}, ...cells);
  });
  const more = table.rows.length > rows.length ? `The first ${rows.length} of ${table.rows.length} rows. ` : '';
  return element(
    'table',
    {},
    element('caption', {}, more + caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...body),
  );
}
