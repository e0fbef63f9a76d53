import type { z } from 'zod';
import type { chartBase, observationBase } from '../schema/chart.ts';
import { buildRows, type UnnamedRow } from './build-rows.ts';
import { ChartError, type ChartFault } from './chart-error.ts';
import { checkAnnotations } from './check-annotations.ts';
import type { ChartInput } from './chart-input.ts';
import { checkRows, type RowRules } from './check-rows.ts';
import { formatCell } from './format.ts';
import { periodLength, ratePerDay } from './rate.ts';
import type { SeriesRecord } from '../schema/series.ts';
import type { Cell, ChartTable, Column, Row } from './table.ts';

type Fields<Shape extends z.core.$ZodShape> = z.infer<z.ZodObject<Shape>>;

/** What every specification holds, whatever its kind. */
export type BaseSpec = Fields<typeof chartBase>;
/** What a specification of rows holds beside. */
export type ObservationSpec = BaseSpec & Fields<typeof observationBase>;

/** What the kind of a chart decides about its table. */
export interface ObservationRules extends RowRules {
  /** Columns whose cells make up a row's name. */
  readonly naming: readonly (string | undefined)[];
  /** Column along the width, if annotations can stand at a place on it. */
  readonly axis?: string | undefined;
  /** Column of headings, if annotations can stand under one. */
  readonly section?: string | undefined;
}

function recordsOf({ data }: ObservationSpec, { series }: ChartInput): readonly SeriesRecord[] {
  return data.flatMap((entry) => ('series' in entry ? (series.get(entry.series)?.record ?? []) : []));
}

function buildColumns(
  spec: ObservationSpec,
  records: readonly SeriesRecord[],
  faults: ChartFault[],
): readonly Column[] {
  const given = Object.keys(spec.columns);
  const names = given.length > 0 ? given : [...new Set(records.flatMap(({ columns }) => Object.keys(columns)))];
  const columns = names.map((key): Column => {
    const declared = records.find((record) => key in record.columns)?.columns[key];
    const { label = declared?.label, type = declared?.type, unit = declared?.unit, ...own } = spec.columns[key] ?? {};
    if (label === undefined) {
      const message = `Give the column “${key}” a label: no series of this chart has it.`;
      faults.push({ rule: 'chart/data', path: ['columns', key], message });
    }
    return {
      key,
      label: label ?? key,
      type: type ?? 'text',
      unit,
      description: own.description ?? declared?.description,
    };
  });
  if (spec.rate === undefined) return columns;
  return [
    ...columns,
    { key: 'days', label: 'Days', type: 'text' },
    { key: 'per_day', label: 'A day', type: 'text', unit: spec.unit },
  ];
}

function rateCells({ estimate, cells }: UnnamedRow, { rate }: ObservationSpec): Readonly<Record<string, Cell>> {
  if (rate === undefined) return {};
  const [start, end] = [cells[rate.start] ?? null, cells[rate.end] ?? null];
  return { days: periodLength(start, end), per_day: ratePerDay(estimate, start, end) };
}

/** Builds the table of a chart whose rows are observations; throws a ChartError that holds every fault. */
export function observationTable(spec: ObservationSpec, input: ChartInput, rules: ObservationRules): ChartTable {
  const faults: ChartFault[] = [];
  const records = recordsOf(spec, input);
  const unnamed = buildRows(spec.data, input, faults);
  // Where a series or figure is missing, so are its columns: that would be told twice.
  const complete = faults.every(({ rule }) => rule !== 'chart/reference');
  const columns = buildColumns(spec, records, faults);
  if (complete) faults.push(...checkRows(unnamed, columns, rules));
  const axis = columns.find(({ key }) => key === rules.axis);
  faults.push(...checkAnnotations(spec.annotations, unnamed, { axis, section: rules.section }, input));
  if (faults.length > 0) throw new ChartError(spec.id, faults);
  const naming = rules.naming.flatMap((name) => columns.find(({ key }) => key === name) ?? []);
  const toRow = (row: UnnamedRow): Row => {
    const all = { ...row.cells, ...rateCells(row, spec) };
    const cells = Object.fromEntries(columns.map(({ key }) => [key, all[key] ?? null]));
    const words = naming.map(({ key, type }) => formatCell(cells[key] ?? null, type)).filter(Boolean);
    return { ...row, name: words.join(', ') || row.key, cells };
  };
  const caveats = [...new Set(records.flatMap((record) => record.caveats))];
  return { columns, value: { label: spec.measure, unit: spec.unit }, rows: unnamed.map(toRow), caveats };
}
