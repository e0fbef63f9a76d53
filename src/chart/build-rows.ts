import type { ChartData, Tone } from '../schema/chart.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { ColumnType } from '../schema/series.ts';
import type { ChartFault } from './chart-error.ts';
import type { ChartInput } from './chart-input.ts';
import { estimateFigure } from './estimate-figure.ts';
import { formatCell } from './format.ts';
import type { Series, SeriesRow } from './series.ts';
import { suggestName } from './suggest-name.ts';
import type { Cell, Row } from './table.ts';

type Complain = (path: readonly (string | number)[], message: string, rule?: ChartFault['rule']) => void;
type Cells = Readonly<Record<string, Cell>>;
/** A row before it has its name, which the kind of the chart decides. */
export type UnnamedRow = Omit<Row, 'name'>;

function fillIn(template: string, cells: Cells, typeOf: (column: string) => ColumnType): string {
  return template.replace(/\{(?<column>[a-z_0-9]+)\}/gu, (whole, column: string) => {
    const cell = cells[column];
    return cell === undefined ? whole : formatCell(cell, typeOf(column));
  });
}

function withCells(
  cells: Cells,
  added: Readonly<Record<string, string>> | undefined,
  typeOf: (column: string) => ColumnType,
): Cells {
  const filled = Object.entries(added ?? {}).map(
    ([column, template]) => [column, fillIn(template, cells, typeOf)] as const,
  );
  return { ...cells, ...Object.fromEntries(filled) };
}

function seriesRows(
  entry: Extract<ChartData, { series: string }>,
  { record, rows }: Series,
  prefix: string,
  complain: Complain,
): readonly UnnamedRow[] {
  const typeOf = (column: string): ColumnType => record.columns[column]?.type ?? 'text';
  for (const column of Object.keys(entry.where ?? {})) {
    if (!(column in record.columns))
      complain(
        ['where', column],
        `The series “${record.id}” has no column “${column}”.${suggestName(column, Object.keys(record.columns))}`,
      );
  }
  for (const [index, key] of (entry.except ?? []).entries()) {
    if (!rows.some((row) => row.key === key))
      complain(
        ['except', index],
        `The series “${record.id}” has no row “${key}”.${suggestName(
          key,
          rows.map((row) => row.key),
        )}`,
        'chart/reference',
      );
  }
  const kept = rows.filter(
    ({ key, cells }) =>
      !(entry.except ?? []).includes(key) &&
      Object.entries(entry.where ?? {}).every(([column, wanted]) => wanted.includes(String(cells[column] ?? ''))),
  );
  if (kept.length === 0 && rows.length > 0) complain([], `The series “${record.id}” has no row that this entry keeps.`);
  return kept.map((row) => ({
    ...observationRow(row, entry.tone),
    key: prefix + row.key,
    cells: withCells(row.cells, entry.cells, typeOf),
  }));
}

/** An observation of a series as a row that leads to its first source. */
export function observationRow(row: SeriesRow, tone: Tone): UnnamedRow {
  const { key, cells, estimate, text, sources, quality, note } = row;
  const target = { kind: 'source', url: sources[0].url, title: sources[0].title } as const;
  return { key, cells, estimate, text, tone, target, sources, quality, note };
}

function figureRow(entry: Extract<ChartData, { figure: string }>, figure: FigureRecord): UnnamedRow {
  const period: Cells = {
    period_start: figure.period?.start ?? null,
    date: figure.period?.end ?? figure.as_of ?? null,
  };
  return {
    key: figure.id,
    cells: withCells(period, entry.cells, (column) =>
      column === 'date' || column === 'period_start' ? 'date' : 'text',
    ),
    estimate: estimateFigure(figure.value),
    text: figure.value.display,
    tone: entry.tone,
    target: { kind: 'figure', id: figure.id },
    quote: figure.quote.exact,
    sources: figure.sources,
    quality: figure.garbled ? 'as printed, in a garbled sentence' : 'as printed',
    note: figure.gist,
  };
}

function checkRow({ key, estimate }: UnnamedRow, signed: boolean, complain: Complain): void {
  for (const [bound, number] of Object.entries({ value: estimate.value, low: estimate.low, high: estimate.high })) {
    if (number === null) continue;
    if (!Number.isFinite(number))
      complain(
        [],
        `The row “${key}” has ${number} as its ${bound}, which is no number that can be drawn. Leave the cell empty if the number is not known.`,
      );
    else if (number < 0 && !signed)
      complain([], `The row “${key}” has ${number} as its ${bound}. A count cannot lie below zero.`);
  }
}

/**
 * Gathers the rows of a chart from its data entries, in their order, and checks every number. Reports
 * faults with paths within the specification and leaves out what it cannot read. Where rows come from
 * several series, their keys begin with the id of the series.
 */
export function buildRows(data: readonly ChartData[], input: ChartInput, faults: ChartFault[]): readonly UnnamedRow[] {
  const seen = new Set<string>();
  const several =
    new Set(data.map((entry) => ('series' in entry ? entry.series : undefined)).filter((id) => id !== undefined)).size >
    1;
  return data.flatMap((entry, index) => {
    const complain: Complain = (path, message, rule = 'chart/data') =>
      faults.push({ rule, path: ['data', index, ...path], message });
    let rows: readonly UnnamedRow[];
    let signed = false;
    if ('series' in entry) {
      const series = input.series.get(entry.series);
      if (series === undefined) {
        complain(
          ['series'],
          `There is no series “${entry.series}” in content/series.${suggestName(entry.series, [...input.series.keys()])}`,
          'chart/reference',
        );
        return [];
      }
      signed = series.record.signed;
      rows = seriesRows(entry, series, several ? `${entry.series}/` : '', complain);
    } else {
      const figure = input.figures.get(entry.figure);
      if (figure === undefined) {
        complain(
          ['figure'],
          `There is no figure “${entry.figure}” in the ledger of figures.${suggestName(entry.figure, [...input.figures.keys()])}`,
          'chart/reference',
        );
        return [];
      }
      rows = [figureRow(entry, figure)];
    }
    for (const row of rows) {
      checkRow(row, signed, complain);
      if (seen.has(row.key))
        complain([], `The row “${row.key}” stands in the chart twice. Leave one of the two out with \`except\`.`);
      seen.add(row.key);
    }
    return rows;
  });
}
