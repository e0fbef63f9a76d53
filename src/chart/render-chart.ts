import type { Element } from 'hast';
import { kindOf, type ChartSpec } from './chart-spec.ts';
import { drawScene } from './draw-scene.ts';
import { narrowBelow, type Geography, type PlaceContext } from './kinds/define-kind.ts';
import { placeEmpty } from './place-empty.ts';
import type { ChartInput } from './chart-input.ts';
import type { Placed } from './scene.ts';
import type { ChartTable } from './table.ts';
import type { Href } from './target.ts';

/** Widths of the layouts in units of the view box. Pages hold the first two; a page for one picture holds all. */
export const layoutWidths = { narrow: 340, wide: 720, full: 1120 } as const;

export interface RenderOptions {
  /** Width of the view box; under 480 the layout is the narrow one, and that of `layoutWidths.full` fills a page. */
  readonly width: number;
  readonly href: Href;
  /** Begins every id within the picture; must be unique on its page. */
  readonly ids: string;
  /** Needed by maps. */
  readonly geography?: Geography | undefined;
}

/** Builds the one table of a chart; throws a ChartError that names every fault of its data. */
export function buildChartTable(spec: ChartSpec, input: ChartInput): ChartTable {
  return kindOf(spec).buildTable(spec, input);
}

/** Decides every coordinate of a chart at a width; without rows the picture says that there are none. */
export function placeChart(spec: ChartSpec, table: ChartTable, context: PlaceContext): Placed {
  return table.rows.length === 0 ? placeEmpty(context.width) : kindOf(spec).place(spec, table, context);
}

/** Draws a chart as an `svg` element without size, for a page that has the chart's style. */
export function renderChart(
  spec: ChartSpec,
  table: ChartTable,
  { width, href, ids, geography }: RenderOptions,
): Element {
  const placed = placeChart(spec, table, { width, geography });
  const look = width === layoutWidths.full ? 'c-full' : width < narrowBelow ? 'c-narrow' : 'c-wide';
  return drawScene(placed, table, {
    chart: spec.id,
    title: spec.title,
    description: spec.description,
    href,
    ids,
    look,
  });
}

/** Reads a chart aloud in one sentence, from its data. */
export function describeReading(spec: ChartSpec, table: ChartTable): string {
  return table.rows.length === 0 ? 'There are no data to show.' : kindOf(spec).read(spec, table);
}
