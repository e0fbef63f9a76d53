import type { ChartTable } from './table.ts';

/** The publishers of a chart's rows, each once, the most frequent first. */
export function publishersOf({ rows }: Pick<ChartTable, 'rows'>): readonly string[] {
  const counts = Map.groupBy(
    rows.flatMap(({ sources }) => sources),
    ({ publisher }) => publisher,
  );
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([publisher]) => publisher);
}
