import type { ColumnType } from '../../schema/series.ts';
import { formatTight } from '../format.ts';
import { placeLabels, type LabelRequest } from '../place-labels.ts';
import { text, type Mark, type Shape } from '../scene.ts';
import { cellText, rowValue, type Row } from '../table.ts';
import { lineHeight, textBox, textWidth, wrapText, type Box } from '../text-box.ts';
import type { SeriesNumber } from '../theme.ts';
import { barShapes } from './bar-shapes.ts';
import { slotLabel } from './slots.ts';

interface ColumnsOptions {
  readonly rows: readonly Row[];
  readonly column: string;
  readonly type: ColumnType;
  readonly slots: readonly string[];
  readonly left: number;
  readonly right: number;
  /** Highest edge that labels may reach. */
  readonly top: number;
  readonly y: (value: number) => number;
  readonly series: SeriesNumber;
  /** True if words stand at the largest, the last and the smallest value alone, and only where they fit whole. */
  readonly terse?: boolean | undefined;
}

/** Upright bars after placement, with the middle of each slot and the top of each bar. */
export interface PlacedColumns {
  readonly marks: readonly Mark[];
  readonly front: readonly Shape[];
  readonly back: readonly Shape[];
  readonly middle: (slot: string) => number;
  readonly slotWidth: number;
  /** Upper edge of a row's bar and its label. */
  readonly crest: (row: string) => number;
}

/** Labels first where a reader looks first: the largest, the last, the smallest, then the others from the left. */
function byInterest(rows: readonly Row[]): readonly Row[] {
  const known = rows
    .filter((row) => rowValue(row) !== null)
    .toSorted((a, b) => (rowValue(b) ?? 0) - (rowValue(a) ?? 0));
  return [...new Set([known[0], rows.at(-1), known.at(-1), ...rows].filter((row) => row !== undefined))];
}

/** Places upright bars in equal slots, with the values over them where they fit and the slots named below. */
export function placeColumns({
  rows,
  column,
  type,
  slots,
  left,
  right,
  top,
  y,
  series,
  terse = false,
}: ColumnsOptions): PlacedColumns {
  const slotWidth = (right - left) / Math.max(1, slots.length);
  const thickness = Math.min(64, slotWidth * (slotWidth > 24 ? 0.72 : 0.8));
  const indexOf = new Map(slots.map((slot, index) => [slot, index]));
  const middle = (slot: string): number => left + ((indexOf.get(slot) ?? 0) + 0.5) * slotWidth;
  const crestOf = (row: Row): number => {
    const value = rowValue(row);
    return value === null ? y(0) - 18 : y(value);
  };
  const placeOf = (row: Row): number => middle(cellText(row, column));
  const marks = rows.map((row): Mark => {
    const across = placeOf(row) - thickness / 2;
    return { row: row.key, shapes: barShapes(row, { at: y, across, thickness, upright: true }, series) };
  });
  const obstacles = rows.map((row): Box => ({
    x: placeOf(row) - thickness / 2,
    y: crestOf(row),
    width: thickness,
    height: y(0) - crestOf(row),
  }));
  const interest = byInterest(rows);
  const requests = (terse ? interest.slice(0, 3) : interest).map((row): LabelRequest => {
    const words =
      rowValue(row) === null
        ? []
        : terse
          ? [[row.text]]
          : [[row.text], wrapText(row.text, 'small', slotWidth * 1.2), [formatTight(row.estimate)]];
    const candidates = words.map((lines) => {
      const half = Math.max(...lines.map((words) => textWidth(words, 'small'))) / 2;
      const centre = Math.min(Math.max(placeOf(row), left + half), Math.max(right - half, left + half));
      return text(centre, crestOf(row) - 5 - (lines.length - 1) * lineHeight('small'), lines, 'small', 'middle');
    });
    return { key: row.key, candidates };
  });
  const labels = placeLabels(requests, { x: left, y: top, width: right - left, height: y(0) - top }, obstacles);
  const every = Math.max(
    1,
    Math.ceil(
      (Math.max(0, ...slots.map((slot) => textWidth(slotLabel(slot, type, 1)[0] ?? '', 'tick'))) + 6) / slotWidth,
    ),
  );
  const back = slots.flatMap((slot, index) =>
    index % every === 0 ? [text(middle(slot), y(0) + 17, slotLabel(slot, type, index), 'tick', 'middle')] : [],
  );
  const tops = new Map(rows.map((row) => [row.key, (labels.get(row.key)?.y ?? crestOf(row) + 10) - 14]));
  return {
    marks,
    front: [...(terse ? [] : gapWords(rows, placeOf, y(0), left, right)), ...labels.values()],
    back,
    middle,
    slotWidth,
    crest: (row) => tops.get(row) ?? y(0),
  };
}

/** One “not found” over each unbroken run of gaps, where it fits. */
function gapWords(
  rows: readonly Row[],
  placeOf: (row: Row) => number,
  base: number,
  left: number,
  right: number,
): readonly Shape[] {
  const runs: Row[][] = [];
  let run: Row[] | undefined;
  for (const row of rows) {
    if (rowValue(row) !== null) run = undefined;
    else if (run === undefined) runs.push((run = [row]));
    else run.push(row);
  }
  return runs.flatMap((gaps) => {
    const [first, last] = [gaps[0], gaps.at(-1)];
    if (first === undefined || last === undefined) return [];
    const words = text((placeOf(first) + placeOf(last)) / 2, base - 24, first.text.split(' '), 'tick', 'middle');
    const lifted = { ...words, y: base - 24 - (words.lines.length - 1) * 15 };
    const box = textBox(lifted);
    return box.x < left || box.x + box.width > right ? [] : [lifted];
  });
}
