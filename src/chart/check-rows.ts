import type { UnnamedRow } from './build-rows.ts';
import type { ChartFault } from './chart-error.ts';
import { suggestName } from './suggest-name.ts';
import type { Column } from './table.ts';

/** What the kind of a chart asks of its rows. */
export interface RowRules {
  /** Columns that must be filled in every row: the place of its mark depends on them. */
  readonly needed: readonly (string | undefined)[];
  /** Columns whose cells together may stand only once, since two marks would lie on each other. */
  readonly unique?: readonly (string | undefined)[];
  /** Most rows that the kind can show legibly, and what to do beyond. */
  readonly limit: number;
  readonly beyond: string;
}

const fault = (path: ChartFault['path'], message: string): ChartFault => ({ rule: 'chart/data', path, message });

function checkNeeded(name: string, rows: readonly UnnamedRow[], columns: readonly Column[]): readonly ChartFault[] {
  const known = columns.map(({ key }) => key);
  if (!known.includes(name)) {
    return [
      fault([], `The chart uses the column “${name}”, which its table does not have.${suggestName(name, known)}`),
    ];
  }
  return rows
    .filter(({ cells }) => (cells[name] ?? null) === null)
    .map(({ key }) =>
      fault(['data'], `The row “${key}” has nothing in the column “${name}”, so it has no place in the chart.`),
    );
}

function checkUnique(names: readonly string[], rows: readonly UnnamedRow[]): readonly ChartFault[] {
  if (names.length === 0) return [];
  const places = Map.groupBy(rows, ({ cells }) => names.map((name) => cells[name] ?? '').join(', '));
  return [...places].flatMap(([place, [first, second]]) => {
    if (first === undefined || second === undefined) return [];
    const advice = 'Choose one with `where` or `except`.';
    return [
      fault(
        ['data'],
        `The rows “${first.key}” and “${second.key}” both stand at ${place}, so one would hide the other. ${advice}`,
      ),
    ];
  });
}

/** Checks that every row has a place of its own in the chart, and that they are not too many. */
export function checkRows(
  rows: readonly UnnamedRow[],
  columns: readonly Column[],
  rules: RowRules,
): readonly ChartFault[] {
  const { needed, unique = [], limit, beyond } = rules;
  const tooMany = `The chart has ${rows.length} rows; this kind shows at most ${limit}. ${beyond}`;
  return [
    ...needed.flatMap((name) => (name === undefined ? [] : checkNeeded(name, rows, columns))),
    ...checkUnique(
      unique.filter((name) => name !== undefined),
      rows,
    ),
    ...(rows.length > limit ? [fault(['data'], tooMany)] : []),
  ];
}
