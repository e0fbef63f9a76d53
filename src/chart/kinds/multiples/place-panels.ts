import { annotationTarget } from '../../parts/annotation-target.ts';
import { placeColumns } from '../../parts/columns.ts';
import { placeFlags, type Flag } from '../../parts/flags.ts';
import { groupRows } from '../../parts/group-rows.ts';
import { buildSlots } from '../../parts/slots.ts';
import { tickRoom, uprightGrid, valueScale } from '../../parts/value-axis.ts';
import { moveShape, text, type Mark, type Note, type Placed, type Shape } from '../../scene.ts';
import { cellText, type ChartTable } from '../../table.ts';
import { seriesNumber } from '../../theme.ts';
import { narrowBelow, plotRoom, type PlaceContext } from '../define-kind.ts';
import type { MultiplesSpec } from './multiples-spec.ts';

const headRoom = 26;

/** Places panels beside each other, or below each other in a narrow place; annotations stand in the panels they speak of. */
export function placePanels(spec: MultiplesSpec, table: ChartTable, { width, use }: PlaceContext): Placed {
  const { rows, columns } = table;
  const type = columns.find(({ key }) => key === spec.x)?.type ?? 'text';
  const slots = buildSlots(rows, spec.x, type);
  const panels = groupRows(rows, spec.panel);
  const below = type === 'date' ? 36 : 22;
  const across = width < narrowBelow && use !== 'thumbnail' ? 1 : Math.min(panels.length, width < 900 ? 2 : 3);
  const space = 28;
  const panelWidth = (width - space * (across - 1)) / across;
  const plotHeight = plotRoom(use, across === 1 ? 150 : 200, headRoom + 20 + below + 2);
  const room = tickRoom(valueScale(rows, [1, 0], 4).ticks);
  const back: Shape[] = [];
  const marks: Mark[] = [];
  const front: Shape[] = [];
  const notes: Note[] = [];
  let top = 0;
  let rowBottom = 0;
  for (let start = 0; start < panels.length; start += across) {
    const beside = panels.slice(start, start + across).map((panel, index) => {
      const left = index * (panelWidth + space);
      const shared = {
        rows: panel.rows,
        column: spec.x,
        type,
        slots,
        left: room,
        right: panelWidth,
        series: seriesNumber(start + index),
        terse: use === 'thumbnail',
      } as const;
      const { middle } = placeColumns({ ...shared, top: 0, y: () => 0 });
      let crest: (row: string) => number = () => 0;
      const flags = spec.annotations.flatMap((annotation): readonly Flag[] => {
        const row = 'row' in annotation ? panel.rows.find(({ key }) => key === annotation.row) : undefined;
        if (row === undefined) return [];
        return [
          {
            x: middle(cellText(row, spec.x)),
            words: annotation.text,
            target: annotationTarget(annotation),
            foot: () => crest(row.key),
          },
        ];
      });
      return {
        panel,
        left,
        shared,
        placedFlags: placeFlags(flags, panelWidth, panelWidth * 0.62),
        setCrest: (next: (row: string) => number) => (crest = next),
      };
    });
    const flagRoom = Math.max(0, ...beside.map(({ placedFlags }) => placedFlags.height));
    const plotTop = top + headRoom + flagRoom + 20;
    const { scale: y, ticks } = valueScale(rows, [plotTop + plotHeight, plotTop], 4);
    for (const { panel, left, shared, placedFlags, setCrest } of beside) {
      const placed = placeColumns({ ...shared, top: plotTop - 18, y });
      setCrest(placed.crest);
      const move = (shape: Shape): Shape => moveShape(shape, left, 0);
      const heading = text(0, top + 14, panel.name, 'head');
      back.push(...[heading, ...uprightGrid(ticks, y, room, panelWidth), ...placed.back].map(move));
      marks.push(...placed.marks.map(({ row, shapes }) => ({ row, shapes: shapes.map(move) })));
      front.push(...placed.front.map(move));
      notes.push(...placedFlags.draw(plotTop - 18).map((note) => ({ ...note, shapes: note.shapes.map(move) })));
    }
    rowBottom = plotTop + plotHeight + below;
    top = rowBottom + 16;
  }
  return { width, height: rowBottom + 2, back, marks, front, notes };
}
