import type { Element } from 'hast';
import { s } from 'hastscript';
import type { ChartSpec } from './chart-spec.ts';
import { shapeDrawer } from './draw-scene.ts';
import { thumbnailSize, type Geography } from './kinds/define-kind.ts';
import { placeChart } from './render-chart.ts';
import type { Shape } from './scene.ts';
import type { ChartTable } from './table.ts';
import { textBox } from './text-box.ts';

/** Where a shape begins from above; outlines lie below and right of the point that they are moved to. */
function upperEdge(shape: Shape): number {
  switch (shape.type) {
    case 'rect':
      return shape.y;
    case 'circle':
      return shape.cy - shape.r;
    case 'line':
      return Math.min(shape.y1, shape.y2);
    case 'path':
      return shape.y ?? 0;
    case 'text':
      return textBox(shape).y;
  }
}

/**
 * Draws what a chart looks like, for the eye alone: no links, no words for screen readers, no annotations or details, and
 * nothing of what lies below the lower edge. The page has the chart's style.
 */
export function renderThumbnail(spec: ChartSpec, table: ChartTable, geography: Geography | undefined): Element {
  const { width, height } = thumbnailSize;
  const bare = 'annotations' in spec ? { ...spec, annotations: [], detail: undefined } : spec;
  const placed = placeChart(bare, table, { width, geography, use: 'thumbnail' });
  const draw = shapeDrawer(spec.id);
  const shown = [...placed.back, ...placed.marks.flatMap(({ shapes }) => shapes), ...placed.front].filter(
    (shape) => !(shape.look ?? '').includes('c-hit') && upperEdge(shape) < height,
  );
  const cut = placed.height > height + 1;
  // A picture of little height stands in the middle.
  const top = cut ? 0 : (placed.height - height) / 2;
  return s(
    'svg',
    {
      class: `c-chart c-thumbnail${cut ? ' c-cut' : ''}`,
      viewBox: `0 ${Math.round(top)} ${width} ${height}`,
      'aria-hidden': 'true',
    },
    shown.map((shape) => draw({ ...shape, of: undefined })),
  );
}
