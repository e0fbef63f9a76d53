import type { Source } from '../schema/common.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { Cell, ChartTable, Column, Link } from './table.ts';
import type { Href } from './target.ts';

/** A chart's data as it is published, with what is needed to read and to cite them. */
export interface ChartJson {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: Readonly<Record<string, Cell>>;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly modality: string;
    readonly words: string;
    readonly quote?: string;
    readonly quality: string | null;
    readonly note: string | null;
    readonly link: string;
    readonly sources: readonly Source[];
  }[];
  readonly links?: readonly Link[];
  readonly caveats: readonly string[];
  readonly method?: string;
  readonly sources: readonly Source[];
}

/** Sources of a chart: those of its rows in their order, then those of the specification; each address once. */
export function chartSources(spec: ChartSpec, table: ChartTable): readonly Source[] {
  const all = [...table.rows.flatMap(({ sources }) => sources), ...spec.sources];
  return [...new Map(all.toReversed().map((source) => [source.url, source])).values()].toReversed();
}

/** Caveats of a chart: its own, then those of the series that it draws from; each once. */
export function chartCaveats(spec: ChartSpec, table: ChartTable): readonly string[] {
  return [...new Set([...spec.caveats, ...table.caveats])];
}

/** Gathers a chart's data and their context for publication as JSON. */
export function tableToJson(spec: ChartSpec, table: ChartTable, href: Href): ChartJson {
  return {
    id: spec.id,
    kind: spec.kind,
    title: spec.title,
    subtitle: spec.subtitle,
    description: spec.description,
    ...(table.value === undefined ? {} : { measure: table.value.label, unit: table.value.unit }),
    columns: table.columns,
    rows: table.rows.map(
      ({ key, cells, estimate: { value, low, high, modality }, text, quote, quality, note, target, sources }) => ({
        key,
        cells,
        value,
        low,
        high,
        modality,
        words: text,
        ...(quote === undefined ? {} : { quote }),
        quality,
        note,
        link: href(target),
        sources,
      }),
    ),
    ...(table.links === undefined ? {} : { links: table.links }),
    caveats: chartCaveats(spec, table),
    ...(spec.method === undefined ? {} : { method: spec.method }),
    sources: chartSources(spec, table),
  };
}
