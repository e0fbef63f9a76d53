import { scaleLinear, type ScaleLinear } from 'd3';
import { formatNumber } from '../format.ts';
import { line, middleShift, text, type Shape } from '../scene.ts';
import { rowValue, type Row } from '../table.ts';
import { textWidth } from '../text-box.ts';

/** Largest and smallest number of the rows, ranges included; zero always counts, so that lengths stay honest. */
function valueDomain(rows: readonly Row[]): readonly [number, number] {
  const numbers = rows.flatMap(({ estimate: { value, low, high } }) =>
    [value, low, high].filter((number) => number !== null),
  );
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  return low === high ? [0, 1] : [low, high];
}

/** Scale of values from zero to the largest, with about as many ticks as asked; counts get no ticks between whole numbers. */
export function valueScale(
  rows: readonly Row[],
  range: readonly [number, number],
  count: number,
): { readonly scale: ScaleLinear<number, number>; readonly ticks: readonly number[] } {
  const scale = scaleLinear(valueDomain(rows), range);
  const whole = rows.every(({ estimate: { value, low, high } }) =>
    [value, low, high].every((number) => number === null || Number.isInteger(number)),
  );
  return { scale, ticks: scale.ticks(count).filter((tick) => !whole || Number.isInteger(tick)) };
}

/** Room that the labels of an upright value axis need at its left. */
export function tickRoom(ticks: readonly number[]): number {
  return Math.max(0, ...ticks.map((tick) => textWidth(formatNumber(tick), 'tick'))) + 8;
}

/** Thin lines across the plot with their numbers at the left; the line of zero is the axis. */
export function uprightGrid(
  ticks: readonly number[],
  y: (value: number) => number,
  left: number,
  right: number,
): readonly Shape[] {
  return ticks.flatMap((tick) => [
    line(left, y(tick), right, y(tick), tick === 0 ? 'c-axis' : 'c-grid'),
    text(left - 8, y(tick) + middleShift('tick'), formatNumber(tick), 'tick', 'end'),
  ]);
}

/**
 * Scale for level marks with their words behind their ends: as long as the width allows, so that no words run out
 * of it. `room` says how much a row's words take beyond its end.
 */
export function levelScale(
  rows: readonly Row[],
  left: number,
  right: number,
  room: (row: Row) => number,
): (value: number) => number {
  const [, most] = valueDomain(rows);
  const lengths = rows.map((row) => {
    const value = rowValue(row) ?? 0;
    return value <= 0 ? Infinity : ((right - left - room(row)) / value) * most;
  });
  const length = Math.max(20, Math.min(right - left, ...lengths));
  return scaleLinear([0, most], [left, left + length]);
}
