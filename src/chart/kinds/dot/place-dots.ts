import { toneLook } from '../../parts/bar-shapes.ts';
import { placeLevelRows } from '../../parts/level-rows.ts';
import { levelScale } from '../../parts/value-axis.ts';
import { toneKey } from '../../parts/tone-key.ts';
import { circle, line, middleShift, rect, text, type Mark, type Placed, type Shape } from '../../scene.ts';
import { rowValue, type ChartTable, type Row } from '../../table.ts';
import { textWidth } from '../../text-box.ts';
import { narrowBelow } from '../define-kind.ts';
import type { DotSpec } from './dot-spec.ts';

const radius = 5.5;

function dotShapes(row: Row, at: (value: number) => number, y: number): readonly Shape[] {
  const { value, low, high } = row.estimate;
  const look = toneLook(row.tone, 1);
  if (value === null && low !== null && high !== null) {
    return [
      rect(at(low), y - 4, at(high) - at(low), 8, row.tone === 'filled' ? 'c-soft-1' : 'c-soft-6'),
      circle(at(low), y, 4, look),
      circle(at(high), y, 4, look),
    ];
  }
  const known = rowValue(row);
  if (known === null) return [rect(at(0), y - 8, 18, 16, 'c-gap')];
  return [circle(at(known), y, radius, look)];
}

/** Places a dot or a range on every row, with a line from zero and the value beside it. */
export function placeDots(spec: DotSpec, table: ChartTable, width: number): Placed {
  const narrow = width < narrowBelow;
  const { annotations, x: label, section, detail } = spec;
  const key = spec.key === undefined ? { shapes: [], height: 0 } : toneKey(spec.key, width);
  const level = placeLevelRows({
    table,
    label,
    section,
    detail,
    annotations,
    width,
    narrow,
    thickness: 18,
    start: key.height,
  });
  const scale = levelScale(table.rows, level.left, level.right, (row) => textWidth(row.text, 'strong') + radius + 8);
  const marks = level.rows.map(({ row, y }): Mark => {
    const end = rowValue(row);
    return {
      row: row.key,
      shapes: [
        rect(level.left, y - 9, scale(end ?? 0) - level.left + radius + 3, 18, 'c-hit'),
        ...dotShapes(row, scale, y),
      ],
    };
  });
  const tracks = level.rows.flatMap(({ row, y }): readonly Shape[] => {
    const value = rowValue(row);
    const end = value === null ? scale(0) + 18 : scale(value);
    return [
      line(scale(0), y, end, y, 'c-grid'),
      text(end + radius + 6, y + middleShift('strong'), row.text, value === null ? 'note' : 'strong'),
    ];
  });
  return {
    width,
    height: level.height,
    back: [...key.shapes, ...level.shapes, ...tracks],
    marks,
    front: [],
    notes: level.notes,
  };
}
