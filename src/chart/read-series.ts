import { CsvError, parse } from 'csv-parse/sync';
import type { Source } from '../schema/common.ts';
import { observationColumns, type SeriesRecord } from '../schema/series.ts';
import { readCell, readEstimate } from './read-cell.ts';
import type { Series, SeriesProblem, SeriesRow } from './series.ts';

interface CsvLine {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

type Complain = (rule: SeriesProblem['rule'], line: number, column: number, message: string) => void;

function parseCsv(text: string, complain: Complain): readonly CsvLine[] {
  try {
    // `info` wraps each record, which the package's types do not follow.
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly CsvLine[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    complain(
      'series/syntax',
      line,
      1,
      `The file is not well-formed CSV: ${error.message}. Put cells that hold commas or quotation marks between quotation marks.`,
    );
    return [];
  }
}

function checkHeader(header: readonly string[], record: SeriesRecord, complain: Complain): boolean {
  const declared = Object.keys(record.columns);
  const known = new Set<string>([...declared, ...observationColumns]);
  let usable = true;
  for (const [index, name] of header.entries()) {
    const again = header.indexOf(name) !== index;
    if (!again && known.has(name)) continue;
    usable = false;
    const hint =
      header.length === 1 && name.includes(';')
        ? ' Divide the cells by commas, not by semicolons.'
        : ` Known columns are ${[...known].join(', ')}.`;
    complain(
      'series/column',
      1,
      index + 1,
      again
        ? `The column “${name}” stands twice.`
        : `The column “${name}” is not declared in ${record.id}.yaml.${hint}`,
    );
  }
  for (const name of [...declared, 'value', 'sources']) {
    if (header.includes(name)) continue;
    usable = false;
    complain('series/column', 1, 1, `The column “${name}” is missing.`);
  }
  return usable;
}

/** Says what is wrong with the cell of a column. */
type Objection = (column: string, rule: SeriesProblem['rule'], message: string) => void;

function readColumns(cells: ReadonlyMap<string, string>, record: SeriesRecord, object: Objection): SeriesRow['cells'] {
  const read: Record<string, string | number | null> = {};
  for (const [name, { type }] of Object.entries(record.columns)) {
    const cell = readCell(cells.get(name) ?? '', type);
    if (cell instanceof Error) object(name, 'series/value', `${cell.message} The cell stands in the column “${name}”.`);
    else read[name] = cell;
  }
  const missing = record.key.find((name) => read[name] === null);
  if (missing !== undefined) {
    object(missing, 'series/value', `The cell “${missing}” is empty, but it is needed to name the row.`);
  }
  return read;
}

function readSources(cell: string, key: string, { id, sources }: SeriesRecord, object: Objection): readonly Source[] {
  const names = cell.split(' ').filter(Boolean);
  if (names.length === 0) {
    object('sources', 'series/source', `Row ${key} has no source. Name at least one of the sources in ${id}.yaml.`);
  }
  return names.flatMap((name) => {
    const source = sources[name];
    if (source !== undefined) return [source];
    const known = Object.keys(sources).join(', ');
    object('sources', 'series/source', `Row ${key} names the source “${name}”; ${id}.yaml lists only ${known}.`);
    return [];
  });
}

function readRow(
  cells: ReadonlyMap<string, string>,
  line: number,
  record: SeriesRecord,
  object: Objection,
): SeriesRow | undefined {
  const read = readColumns(cells, record, object);
  const key = record.key.map((name) => read[name] ?? '').join('/');
  const estimate = readEstimate(cells, record.signed);
  if (estimate instanceof Error) object('value', 'series/value', `Row ${key}: ${estimate.message}`);
  const [first, ...others] = readSources(cells.get('sources') ?? '', key, record, object);
  if (first === undefined || estimate instanceof Error) return undefined;
  const words = (name: string): string | null => cells.get(name) || null;
  return {
    key,
    line,
    cells: read,
    ...estimate,
    sources: [first, ...others],
    quality: words('quality'),
    note: words('note'),
  };
}

/**
 * Reads the CSV file of a series against its record. Columns of problems count cells from 1. Rows with a
 * problem are left out, so a caller must not use the series if there is any.
 */
export function readSeries(
  text: string,
  record: SeriesRecord,
): { readonly series: Series; readonly problems: readonly SeriesProblem[] } {
  const problems: SeriesProblem[] = [];
  const complain: Complain = (rule, line, column, message) => problems.push({ rule, line, column, message });
  const [head, ...lines] = parseCsv(text, complain);
  const rows: SeriesRow[] = [];
  const series = { record, rows };
  if (head === undefined) {
    if (problems.length === 0)
      complain('series/empty', 1, 1, 'The file is empty. Write the names of the columns on its first line.');
    return { series, problems };
  }
  const header = head.record.map((name) => name.trim());
  if (!checkHeader(header, record, complain)) return { series, problems };
  const firstLine = new Map<string, number>();
  for (const { record: cells, info } of lines) {
    const line = info.lines;
    if (cells.length !== header.length) {
      const advice = 'Put a cell that holds a comma between quotation marks.';
      complain(
        'series/syntax',
        line,
        1,
        `The row has ${cells.length} cells, the first line ${header.length}. ${advice}`,
      );
      continue;
    }
    const byName = new Map(header.map((name, index) => [name, (cells[index] ?? '').trim()]));
    const row = readRow(byName, line, record, (name, rule, message) =>
      complain(rule, line, header.indexOf(name) + 1, message),
    );
    if (row === undefined) continue;
    const before = firstLine.get(row.key);
    if (before === undefined) {
      firstLine.set(row.key, line);
      rows.push(row);
    } else {
      const key = record.key.join(', ');
      complain(
        'series/duplicate-key',
        line,
        1,
        `The row ${row.key} stands on line ${before} already; ${key} must tell it apart.`,
      );
    }
  }
  if (lines.length === 0)
    complain('series/empty', 1, 1, 'The series has no rows. Add at least one below the line of column names.');
  return { series, problems };
}
