import { barShapes } from '../../parts/bar-shapes.ts';
import { placeLevelRows } from '../../parts/level-rows.ts';
import { levelScale } from '../../parts/value-axis.ts';
import { middleShift, text, type Mark, type Placed, type Shape } from '../../scene.ts';
import { rowValue, type ChartTable } from '../../table.ts';
import { textWidth } from '../../text-box.ts';
import { narrowBelow } from '../define-kind.ts';
import type { BarSpec } from './bar-spec.ts';

const thickness = 20;

/** Places level bars: labels at their left or over them, values at their ends; no axis is needed then. */
export function placeLevelBars(spec: BarSpec, table: ChartTable, width: number): Placed {
  const narrow = width < narrowBelow;
  const { annotations, x: label, section, detail } = spec;
  const level = placeLevelRows({ table, label, section, detail, annotations, width, narrow, thickness, start: 0 });
  const scale = levelScale(table.rows, level.left, level.right, (row) => textWidth(row.text, 'strong') + 9);
  const marks = level.rows.map(({ row, y }): Mark => {
    const strip = { at: scale, across: y - thickness / 2, thickness, upright: false };
    return { row: row.key, shapes: barShapes(row, strip, 1) };
  });
  const values = level.rows.map(({ row, y }): Shape => {
    const value = rowValue(row);
    const end = value === null ? level.left + 18 : scale(value);
    return text(end + 7, y + middleShift('strong'), row.text, value === null ? 'note' : 'strong');
  });
  return { width, height: level.height, back: level.shapes, marks, front: values, notes: level.notes };
}
