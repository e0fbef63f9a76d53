import { observationRow } from '../chart/build-rows.ts';
import { formatCell } from '../chart/format.ts';
import type { Series, SeriesRow } from '../chart/series.ts';
import type { ChartTable } from '../chart/table.ts';
import { fiscalYear, toDayRange, type DayRange } from '../chart/time.ts';
import type { Chart } from './charts.ts';
import type { PlacedFigure } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { figurePeriod } from './periods.ts';

/** Rows of a reference series that count what a figure counts. */
export interface ReferenceRows {
  readonly series: Series;
  readonly table: ChartTable;
  /** Whether the rows are of the figure's time, the nearest to it, or, for a figure without a time, the latest. */
  readonly when: 'then' | 'nearest' | 'latest';
  /** Charts that draw the series. */
  readonly charts: readonly Chart[];
}

/** Rows shown where a figure states no time. */
const latestRows = 3;

/** What the reference series say of a figure's measure at its time, in the order of the series' ids. */
export function referenceRows(
  { series, charts }: Pick<Corpus, 'series' | 'charts'>,
  { figure }: PlacedFigure,
): readonly ReferenceRows[] {
  const period = figurePeriod(figure.record);
  const days =
    period === undefined ? undefined : { first: toDayRange(period.start).first, last: toDayRange(period.end).last };
  return [...series.values()].flatMap((each) => {
    const counted = each.record.measures.filter(({ measure }) => measure === figure.record.measure);
    const rows = each.rows.filter(({ cells }) =>
      counted.some(({ where }) => Object.entries(where).every(([column, cell]) => cells[column] === cell)),
    );
    if (rows.length === 0) return [];
    const { when, kept } = selectRows(rows, each, days);
    return [{ series: each, when, table: toTable(each, kept), charts: charts.filter((chart) => draws(chart, each)) }];
  });
}

function selectRows(
  rows: readonly SeriesRow[],
  series: Series,
  days: DayRange | undefined,
): { readonly when: ReferenceRows['when']; readonly kept: readonly SeriesRow[] } {
  if (days === undefined) return { when: 'latest', kept: rows.slice(-latestRows) };
  const dated = rows.map((row) => ({ row, own: rowDays(row, series) }));
  const then = dated.filter(({ own }) => own.first <= days.last && days.first <= own.last);
  if (then.length > 0) return { when: 'then', kept: then.map(({ row }) => row) };
  const before = dated.filter(({ own }) => own.last < days.first).toSorted((a, b) => b.own.last - a.own.last);
  const after = dated.filter(({ own }) => own.first > days.last).toSorted((a, b) => a.own.first - b.own.first);
  const near = new Set([before[0]?.row, after[0]?.row]);
  return { when: 'nearest', kept: rows.filter((row) => near.has(row)) };
}

/** The days that a row covers: all that its columns of time name, from the first to the last. */
function rowDays({ cells }: SeriesRow, { record }: Series): DayRange {
  const ranges = Object.entries(record.columns).flatMap(([name, { type }]): readonly DayRange[] => {
    const cell = cells[name] ?? null;
    if (cell === null) return [];
    if (type === 'date' || type === 'year') return [toDayRange(String(cell))];
    if (type !== 'fiscal-year') return [];
    const year = fiscalYear(String(cell));
    return [{ first: toDayRange(`${year - 1}-10-01`).first, last: toDayRange(`${year}-09-30`).last }];
  });
  return {
    first: Math.min(...ranges.map(({ first }) => first)),
    last: Math.max(...ranges.map(({ last }) => last)),
  };
}

function toTable({ record }: Series, rows: readonly SeriesRow[]): ChartTable {
  const columns = Object.entries(record.columns).map(([key, column]) => ({ key, ...column }));
  const nameOf = ({ cells }: SeriesRow): string =>
    record.key.map((key) => formatCell(cells[key] ?? null, record.columns[key]?.type ?? 'text')).join(', ');
  return {
    columns,
    value: { label: record.measure, unit: record.unit },
    rows: rows.map((row) => ({ ...observationRow(row, 'filled'), name: nameOf(row) })),
    caveats: record.caveats,
  };
}

function draws({ spec }: Chart, { record }: Series): boolean {
  return 'data' in spec && spec.data.some((entry) => 'series' in entry && entry.series === record.id);
}
