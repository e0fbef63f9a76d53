import { scaleLinear, scaleUtc, utcFormat } from 'd3';
import type { ColumnType } from '../../schema/series.ts';
import { line, text, type Shape } from '../scene.ts';
import { cellText, type Row } from '../table.ts';
import { boxesMeet, textBox, textWidth, type Box } from '../text-box.ts';
import { fiscalYear, toTime } from '../time.ts';
import { buildSlots } from './slots.ts';

/** An axis along the width: where a cell lies, how wide the stretch is that it stands for, and its ticks. */
export interface XAxis {
  /** Middle of what the cell stands for. */
  at(cell: string): number;
  /** Half of the stretch that a cell stands for; 0 for moments. */
  readonly half: number;
  ticks(baseline: number): readonly Shape[];
}

const year = utcFormat('%Y');
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function thinned(labels: readonly Shape[]): readonly Shape[] {
  const taken: Box[] = [];
  return labels.filter((label) => {
    if (label.type !== 'text') return true;
    const box = textBox(label);
    const wide = { ...box, x: box.x - 4, width: box.width + 8 };
    if (taken.some((other) => boxesMeet(wide, other))) return false;
    taken.push(wide);
    return true;
  });
}

function timeAxis(cells: readonly string[], left: number, right: number): XAxis {
  const times = cells.map(toTime);
  const first = Math.min(...times);
  const last = Math.max(...times);
  const scale = scaleUtc([first, first === last ? last + 86_400_000 : last], [left, right]);
  return {
    at: (cell) => scale(toTime(cell)),
    half: 0,
    ticks: (baseline) => {
      const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / 60)));
      const labels = ticks.map((tick, index) => {
        const days = ticks.length > 1 && Number(ticks[1]) - Number(ticks[0]) < 20 * 86_400_000;
        const upper = days ? `${tick.getUTCDate()} ${month.format(tick)}` : month.format(tick);
        const yearly = index === 0 || year(tick) !== year(ticks[index - 1] ?? tick);
        return text(scale(tick), baseline + 18, yearly ? [upper, year(tick)] : [upper], 'tick', 'middle');
      });
      const inside = labels.filter((label) => {
        const box = textBox(label);
        return box.x >= 0 && box.x + box.width <= right + 12;
      });
      return [
        ...ticks.map((tick) => line(scale(tick), baseline, scale(tick), baseline + 5, 'c-axis')),
        ...thinned(inside),
      ];
    },
  };
}

function slotAxis(slots: readonly string[], type: ColumnType, left: number, right: number): XAxis {
  const width = (right - left) / Math.max(1, slots.length);
  const first = slots[0] ?? '';
  const index = (cell: string): number => {
    if (type === 'fiscal-year') return fiscalYear(cell) - fiscalYear(first);
    if (type === 'year') return Number(cell) - Number(first);
    return slots.indexOf(cell);
  };
  const at = (cell: string): number => left + (index(cell) + 0.5) * width;
  const tick = (slot: string, baseline: number): Shape => {
    const label = type === 'fiscal-year' ? slot.slice(2) : slot;
    return text(Math.min(at(slot), right - textWidth(label, 'tick') / 2), baseline + 17, label, 'tick', 'middle');
  };
  return {
    at,
    half: width / 2,
    // Thinned from the last year, which a reader looks for first.
    ticks: (baseline) => thinned(slots.toReversed().map((slot) => tick(slot, baseline))),
  };
}

/**
 * Builds the axis for a column: of time for dates, of years in their order, or of words as they come. An axis of time
 * also holds the dates of annotations.
 */
export function buildXAxis(
  rows: readonly Row[],
  column: string,
  type: ColumnType,
  left: number,
  right: number,
  dates: readonly string[] = [],
): XAxis {
  const cells = [...rows.map((row) => cellText(row, column)), ...(type === 'date' ? dates : [])];
  if (type === 'date') return timeAxis(cells, left, right);
  if (type === 'number') {
    const numbers = cells.map(Number);
    const scale = scaleLinear([Math.min(...numbers), Math.max(...numbers)], [left, right]);
    return {
      at: (cell) => scale(Number(cell)),
      half: 0,
      ticks: (baseline) =>
        scale.ticks(5).map((tick) => text(scale(tick), baseline + 17, String(tick), 'tick', 'middle')),
    };
  }
  return slotAxis(buildSlots(rows, column, type), type, left, right);
}
