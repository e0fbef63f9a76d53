import { csvFormatRows } from 'd3';
import type { ChartTable, Row } from './table.ts';
import type { Href } from './target.ts';

/** A number as programs write it; such a cell is data even where it begins with a sign. */
const numeric = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

/**
 * Guards a cell of a CSV file: spreadsheets run a text that begins like a formula, so an apostrophe is put before it.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /^[=+\-@\t\r]/u.test(cell) && !numeric.test(cell) ? `'${cell}` : cell;
}

function rowCells(row: Row, table: ChartTable, href: Href): readonly (string | number | null)[] {
  const { value, low, high, modality } = row.estimate;
  const [source, ...others] = row.sources;
  const amounts = table.value === undefined ? [] : [value, low, high, modality];
  return [
    row.key,
    ...table.columns.map(({ key }) => row.cells[key] ?? null),
    ...amounts,
    row.text,
    row.quality,
    row.note,
    row.quote ?? null,
    href(row.target),
    source?.title ?? null,
    source?.publisher ?? null,
    source?.url ?? null,
    others.map(({ url }) => url).join(' '),
  ];
}

/**
 * Writes the table of a chart as CSV (RFC 4180 with line feeds). `link` is what the chart's mark leads to: for a
 * figure the address of its sentence, whose words stand in `quote`.
 */
export function tableToCsv(table: ChartTable, href: Href): string {
  const amounts = table.value === undefined ? [] : ['value', 'low', 'high', 'modality'];
  const names = [
    'key',
    ...table.columns.map(({ key }) => key),
    ...amounts,
    'words',
    'quality',
    'note',
    'quote',
    'link',
    'source_title',
    'source_publisher',
    'source_url',
    'further_source_urls',
  ];
  const rows = table.rows.map((row) => rowCells(row, table, href).map(guardCell));
  return `${csvFormatRows([names, ...rows])}\n`;
}
