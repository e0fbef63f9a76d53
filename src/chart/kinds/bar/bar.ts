import { observationTable } from '../../observation-table.ts';
import { buildSlots } from '../../parts/slots.ts';
import { readExtremes, readSections } from '../../parts/read-extremes.ts';
import type { ChartTable } from '../../table.ts';
import { textWidth } from '../../text-box.ts';
import { defineKind, narrowBelow, type PlaceContext } from '../define-kind.ts';
import { placeLevelBars } from './level-bars.ts';
import { placeUprightBars } from './upright-bars.ts';
import { barSchema, type BarSpec } from './bar-spec.ts';

function fitsUpright(spec: BarSpec, table: ChartTable, { width, use }: PlaceContext): boolean {
  const type = table.columns.find(({ key }) => key === spec.x)?.type ?? 'text';
  const slots = buildSlots(table.rows, spec.x, type);
  const room = (width - 60) / Math.max(1, slots.length);
  if (type === 'text') return slots.every((slot) => textWidth(slot, 'tick') <= room - 6);
  // The values over upright bars take more room than the bars, but a thumbnail need not name every one.
  return width >= narrowBelow || slots.length <= (use === 'thumbnail' ? 20 : 8);
}

/** Bars from zero, upright or level, with ranges and gaps; upright bars lie down where they would not fit. */
export const bar = defineKind({
  kind: 'bar',
  schema: barSchema,
  buildTable: (spec: BarSpec, input) =>
    observationTable(spec, input, {
      needed: [spec.x, spec.section],
      naming: [spec.section, spec.x],
      axis: spec.x,
      section: spec.section,
      limit: 60,
      beyond: 'Show fewer rows, or use the kind “line”.',
      unique: spec.direction === 'upright' ? [spec.x] : [],
    }),
  place: (spec, table, context) =>
    spec.direction === 'upright' && fitsUpright(spec, table, context)
      ? placeUprightBars(spec, table, context)
      : placeLevelBars(spec, table, context.width),
  read: (spec, table) =>
    spec.section !== undefined
      ? readSections(table, spec.section)
      : readExtremes(table, spec.direction === 'upright' ? spec.x : undefined),
});
