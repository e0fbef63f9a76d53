import type { Row } from './table.ts';

/** What the points of a chart lead to: sentences of the documents, other sources, or the record's own entries. */
const groups = ['documents', 'sources', 'record'] as const;
export type ChartGroup = (typeof groups)[number];

function groupOf(rows: readonly Row[]): ChartGroup {
  const kinds = new Set(rows.map(({ target }) => target.kind));
  return kinds.has('figure') ? 'documents' : kinds.has('source') ? 'sources' : 'record';
}

/** Parts charts by what their points lead to, those on what documents say first; groups without a chart are left out. */
export function groupCharts<Chart extends { readonly table: { readonly rows: readonly Row[] } }>(
  charts: readonly Chart[],
): readonly { readonly group: ChartGroup; readonly charts: readonly Chart[] }[] {
  const byGroup = Map.groupBy(charts, ({ table }) => groupOf(table.rows));
  return groups.flatMap((group) => {
    const own = byGroup.get(group);
    return own === undefined ? [] : [{ group, charts: own }];
  });
}
