import { scaleLinear, type ScaleLinear } from 'd3';
import { formatNumber } from '../format.ts';
import { line, middleShift, text, type Shape } from '../scene.ts';
import type { Row } from '../table.ts';
import { textWidth } from '../text-box.ts';

/** Largest and smallest number of the rows, ranges included; zero always counts, so that lengths stay honest. */
export function valueDomain(rows: readonly Row[]): readonly [number, number] {
  const numbers = rows.flatMap(({ estimate: { value, low, high } }) => [value, low, high].filter((number) => number !== null));
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  return low === high ? [0, 1] : [low, high];
}

/** Scale of values with round ends and about as many ticks as asked; counts get no ticks between whole numbers. */
export function valueScale(rows: readonly Row[], range: readonly [number, number], count: number): { readonly scale: ScaleLinear<number, number>; readonly ticks: readonly number[] } {
  const scale = scaleLinear(valueDomain(rows), range).nice(count);
  const whole = rows.every(({ estimate: { value, low, high } }) => [value, low, high].every((number) => number === null || Number.isInteger(number)));
  return { scale, ticks: scale.ticks(count).filter((tick) => !whole || Number.isInteger(tick)) };
}

/** Room that the labels of an upright value axis need at its left. */
export function tickRoom(ticks: readonly number[]): number {
  return Math.max(0, ...ticks.map((tick) => textWidth(formatNumber(tick), 'tick'))) + 8;
}

/** Thin lines across the plot with their numbers at the left; the line of zero is the axis. */
export function uprightGrid(ticks: readonly number[], y: (value: number) => number, left: number, right: number): readonly Shape[] {
  return ticks.flatMap((tick) => [
    line(left, y(tick), right, y(tick), tick === 0 ? 'c-axis' : 'c-grid'),
    text(left - 8, y(tick) + middleShift('tick'), formatNumber(tick), 'tick', 'end'),
  ]);
}

/** Thin lines down the plot with their numbers above it. */
export function levelGrid(ticks: readonly number[], x: (value: number) => number, top: number, bottom: number, width: number): readonly Shape[] {
  return ticks.flatMap((tick) => {
    const half = textWidth(formatNumber(tick), 'tick') / 2;
    const centre = Math.min(Math.max(x(tick), half), width - half);
    return [line(x(tick), top, x(tick), bottom, tick === 0 ? 'c-axis' : 'c-grid'), text(centre, top - 6, formatNumber(tick), 'tick', 'middle')];
  });
}
