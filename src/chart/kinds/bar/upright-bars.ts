import type { ChartAnnotation } from '../../../schema/chart.ts';
import { annotationTarget } from '../../parts/annotation-target.ts';
import { placeColumns } from '../../parts/columns.ts';
import { placeFlags, type Flag } from '../../parts/flags.ts';
import { buildSlots } from '../../parts/slots.ts';
import { tickRoom, uprightGrid, valueScale } from '../../parts/value-axis.ts';
import { rect, text, type Placed, type Shape } from '../../scene.ts';
import { cellText, type ChartTable } from '../../table.ts';
import { plotRoom, type PlaceContext } from '../define-kind.ts';
import type { BarSpec } from './bar-spec.ts';

/** Places upright bars over an axis of slots, with annotations as flags over them. */
export function placeUprightBars(spec: BarSpec, table: ChartTable, { width, use }: PlaceContext): Placed {
  const { rows } = table;
  const column = table.columns.find(({ key }) => key === spec.x);
  const type = column?.type ?? 'text';
  const slots = buildSlots(rows, spec.x, type);
  const below = type === 'date' ? 54 : 42;
  const plotHeight = plotRoom(use, Math.min(320, Math.max(200, width * 0.4)), 22 + below);
  const room = tickRoom(valueScale(rows, [1, 0], 5).ticks);
  const terse = use === 'thumbnail';
  const shared = { rows, column: spec.x, type, slots, left: room, right: width, series: 1, terse } as const;
  // The places along the axis do not depend on the height of the flags, which depends on them.
  const { middle, slotWidth } = placeColumns({ ...shared, top: 0, y: () => 0 });
  const slotOf = new Map(rows.map((row) => [row.key, cellText(row, spec.x)]));
  let crest: (row: string) => number = () => 0;
  const toFlag = (annotation: ChartAnnotation): readonly Flag[] => {
    const base = { words: annotation.text, target: annotationTarget(annotation) };
    if ('row' in annotation) {
      const slot = slotOf.get(annotation.row);
      return slot === undefined ? [] : [{ ...base, x: middle(slot), foot: () => crest(annotation.row) }];
    }
    if ('from' in annotation) return [{ ...base, x: (middle(annotation.from) + middle(annotation.to)) / 2 }];
    if ('at' in annotation) return [{ ...base, x: middle(annotation.at), foot: (top) => top + plotHeight }];
    return [];
  };
  const flags = placeFlags(spec.annotations.flatMap(toFlag), width, 190);
  const top = flags.height + 22;
  const { scale: y, ticks } = valueScale(rows, [top + plotHeight, top], 5);
  const columns = placeColumns({ ...shared, top: top - 18, y });
  crest = columns.crest;
  const bands = spec.annotations.flatMap((annotation): readonly Shape[] => {
    if (!('from' in annotation)) return [];
    const start = middle(annotation.from) - slotWidth / 2;
    return [rect(start, top - 18, middle(annotation.to) + slotWidth / 2 - start, plotHeight + 18, 'c-band')];
  });
  const name = text(room, top + plotHeight + below - (type === 'date' ? 4 : 6), column?.label ?? '', 'tick');
  return {
    width,
    height: top + plotHeight + below,
    back: [...bands, ...uprightGrid(ticks, y, room, width), ...columns.back, name],
    marks: columns.marks,
    front: columns.front,
    notes: flags.draw(top - 18),
  };
}
