import { formatCell } from '../../format.ts';
import { toneLook } from '../../parts/bar-shapes.ts';
import { groupRows } from '../../parts/group-rows.ts';
import { spread } from '../../parts/spread.ts';
import { valueScale } from '../../parts/value-axis.ts';
import { circle, line, middleShift, text, type Mark, type Placed, type Shape } from '../../scene.ts';
import { cellText, rowValue, type ChartTable, type Row } from '../../table.ts';
import { shorten, textWidth } from '../../text-box.ts';
import { seriesNumber } from '../../theme.ts';
import { narrowBelow } from '../define-kind.ts';
import type { SlopeSpec } from './slope-spec.ts';

const lineLength = 19;

/** Places the lines of a slope with values at both ends and names at the right; words that would meet move apart. */
export function placeSlopes(spec: SlopeSpec, table: ChartTable, width: number): Placed {
  const type = table.columns.find(({ key }) => key === spec.x)?.type ?? 'text';
  const ends = [...new Set(table.rows.map((row) => cellText(row, spec.x)))].toSorted();
  const groups = groupRows(table.rows, spec.group);
  const height = Math.max(width < narrowBelow ? 300 : 340, groups.length * lineLength + 60);
  const valueRoom = Math.max(0, ...table.rows.map((row) => textWidth(row.text, 'small'))) + 14;
  const nameRoom = Math.min(width * 0.4, Math.max(0, ...groups.map(({ name }) => textWidth(name, 'label'))) + 8);
  const left = valueRoom;
  const right = width - valueRoom - nameRoom;
  const top = 34;
  const bottom = height - 14;
  const { scale: y } = valueScale(table.rows, [bottom, top], 4);
  const xOf = (row: Row): number => (cellText(row, spec.x) === ends[0] ? left : right);
  const back: Shape[] = ends.flatMap((end, index) => {
    const x = index === 0 ? left : right;
    return [
      line(x, top - 8, x, bottom, 'c-grid'),
      text(x, 16, formatCell(end, type), 'head', index === 0 ? 'start' : 'end'),
    ];
  });
  const marks: Mark[] = [];
  for (const [index, { rows }] of groups.entries()) {
    const known = rows.filter((row) => rowValue(row) !== null);
    const [from, to] = known;
    if (from !== undefined && to !== undefined)
      back.push(
        line(xOf(from), y(rowValue(from) ?? 0), xOf(to), y(rowValue(to) ?? 0), `c-line-${seriesNumber(index)}`),
      );
    for (const row of rows) {
      const value = rowValue(row);
      const place = value === null ? bottom : y(value);
      const look = value === null ? 'c-gap' : toneLook(row.tone, seriesNumber(index));
      marks.push({ row: row.key, shapes: [circle(xOf(row), place, 4.5, look), circle(xOf(row), place, 11, 'c-hit')] });
    }
  }
  const front = ends.flatMap((end, side): readonly Shape[] => {
    const rows = table.rows
      .filter((row) => cellText(row, spec.x) === end && rowValue(row) !== null)
      .toSorted((a, b) => y(rowValue(a) ?? 0) - y(rowValue(b) ?? 0));
    const places = spread(
      rows.map((row) => ({ middle: y(rowValue(row) ?? 0), length: lineLength })),
      top - 6,
      bottom + 10,
    );
    return rows.flatMap((row, index): readonly Shape[] => {
      const base = (places[index] ?? 0) + middleShift('small');
      if (side === 0) return [text(left - 10, base, row.text, 'small', 'end')];
      const name = shorten(cellText(row, spec.group), 'label', nameRoom - 6);
      return [text(right + 10, base, row.text, 'small'), text(right + valueRoom + 2, base, name, 'label')];
    });
  });
  return { width, height, back, marks, front, notes: [] };
}
