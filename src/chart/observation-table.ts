import type { z } from 'zod';
import type { chartBase, observationBase } from '../schema/chart.ts';
import { buildRows, type UnnamedRow } from './build-rows.ts';
import { ChartError, type ChartFault } from './chart-error.ts';
import type { ChartInput } from './chart-input.ts';
import { formatCell } from './format.ts';
import { periodLength, ratePerDay } from './rate.ts';
import type { ChartTable, Column, Row } from './table.ts';

type Fields<Shape extends z.core.$ZodShape> = z.infer<z.ZodObject<Shape>>;
export type BaseSpec = Fields<typeof chartBase>;
export type ObservationSpec = BaseSpec & Fields<typeof observationBase>;

function buildColumns(spec: ObservationSpec, input: ChartInput, faults: ChartFault[]): readonly Column[] {
  const records = spec.data.flatMap((entry) => ('series' in entry ? (input.series.get(entry.series)?.record ?? []) : []));
  const given = Object.keys(spec.columns);
  const names = given.length > 0 ? given : [...new Set(records.flatMap(({ columns }) => Object.keys(columns)))];
  const columns = names.map((key): Column => {
    const declared = records.find(({ columns: own }) => key in own)?.columns[key];
    const own = spec.columns[key];
    const label = own?.label ?? declared?.label;
    if (label === undefined) faults.push({ rule: 'chart/data', path: ['columns', key], message: `Give the column “${key}” a label: no series of this chart has it.` });
    return { key, label: label ?? key, type: own?.type ?? declared?.type ?? 'text', unit: own?.unit ?? declared?.unit, description: own?.description ?? declared?.description };
  });
  if (spec.rate === undefined) return columns;
  return [...columns, { key: 'days', label: 'Days', type: 'text' }, { key: 'per_day', label: 'A day', type: 'text', unit: spec.unit }];
}

/** Options of `observationTable` that the kind of the chart decides. */
export interface ObservationRules {
  /** Columns that must be filled in every row: the place of its mark depends on them. */
  readonly needed: readonly (string | undefined)[];
  /** Columns whose cells make up a row's name. */
  readonly naming: readonly (string | undefined)[];
  /** Most rows that this kind can show legibly, with what to do beyond. */
  readonly limit: number;
  readonly beyond: string;
  /** Columns whose cells together may stand only once, since two marks would lie on each other. */
  readonly unique?: readonly (string | undefined)[];
}

/** Builds the table of a chart whose rows are observations; throws a ChartError that holds every fault. */
export function observationTable(spec: ObservationSpec, input: ChartInput, rules: ObservationRules): ChartTable {
  const faults: ChartFault[] = [];
  const columns = buildColumns(spec, input, faults);
  const unnamed = buildRows(spec.data, input, faults);
  const known = (names: readonly (string | undefined)[]): readonly Column[] =>
    names.flatMap((name) => columns.find(({ key }) => key === name) ?? []);
  for (const name of rules.needed) {
    if (name === undefined) continue;
    if (!columns.some(({ key }) => key === name)) faults.push({ rule: 'chart/data', path: [], message: `The chart uses the column “${name}”, which its table does not have. Its columns are ${columns.map(({ key }) => key).join(', ')}.` });
    else for (const row of unnamed) if ((row.cells[name] ?? null) === null) faults.push({ rule: 'chart/data', path: ['data'], message: `The row “${row.key}” has nothing in the column “${name}”, so it has no place in the chart.` });
  }
  const apart = (rules.unique ?? []).filter((name) => name !== undefined);
  const places = new Map<string, string>();
  for (const row of apart.length === 0 ? [] : unnamed) {
    const place = apart.map((name) => row.cells[name] ?? '').join(', ');
    const before = places.get(place);
    if (before !== undefined) faults.push({ rule: 'chart/data', path: ['data'], message: `The rows “${before}” and “${row.key}” both stand at ${place}, so one would hide the other. Choose one with \`where\` or \`except\`.` });
    places.set(place, row.key);
  }
  if (unnamed.length > rules.limit) faults.push({ rule: 'chart/data', path: ['data'], message: `The chart has ${unnamed.length} rows; this kind shows at most ${rules.limit}. ${rules.beyond}` });
  if (faults.length > 0) throw new ChartError(spec.id, faults);
  const naming = known(rules.naming);
  const toRow = (row: UnnamedRow): Row => {
    const rated = spec.rate === undefined ? {} : withRate(row, spec.rate);
    const cells = { ...row.cells, ...rated };
    const shown = Object.fromEntries(columns.map(({ key }) => [key, cells[key] ?? null]));
    const name = naming.map(({ key, type }) => formatCell(shown[key] ?? null, type)).filter(Boolean).join(', ');
    return { ...row, name: name || row.key, cells: shown };
  };
  const caveats = spec.data.flatMap((entry) => ('series' in entry ? (input.series.get(entry.series)?.record.caveats ?? []) : []));
  return { columns, value: { label: spec.measure, unit: spec.unit }, rows: unnamed.map(toRow), caveats: [...new Set(caveats)] };
}

function withRate({ estimate, cells }: UnnamedRow, { start, end }: NonNullable<ObservationSpec['rate']>): Record<string, string | null> {
  const from = cells[start] ?? null;
  const to = cells[end] ?? null;
  return { days: periodLength(from, to), per_day: ratePerDay(estimate, from, to) };
}
