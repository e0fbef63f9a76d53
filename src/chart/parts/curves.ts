import { area, line as curve, curveLinear } from 'd3';
import { circle, rect, type Mark, type Shape } from '../scene.ts';
import { cellText, rowValue, type Row } from '../table.ts';
import type { SeriesNumber } from '../theme.ts';
import { toTime } from '../time.ts';
import { toneLook } from './bar-shapes.ts';
import { thinPoints, type LinePoint } from './thin-points.ts';
import type { XAxis } from './x-axis.ts';

/** Most rows of a chart that each get a mark of their own; beyond, a line stands for them. */
export const markLimit = 500;

interface CurveOptions {
  /** Rows of one line. */
  readonly rows: readonly Row[];
  readonly column: string;
  readonly axis: XAxis;
  readonly y: (value: number) => number;
  readonly series: SeriesNumber;
  readonly step: boolean;
  readonly area: boolean;
  /** Longest time in days between two dates that the line bridges. */
  readonly maxGap: number | undefined;
  /** Rows that get a mark. */
  readonly marked: (row: Row) => boolean;
}

/** One line after placement. `points` are where its rows stand. */
export interface PlacedCurve {
  readonly lines: readonly Shape[];
  readonly marks: readonly Mark[];
  readonly points: readonly (LinePoint & { readonly row: Row })[];
}

function inRuns(rows: readonly Row[], column: string, maxGap: number | undefined): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  let before: Row | undefined;
  for (const row of rows) {
    const far =
      before !== undefined &&
      maxGap !== undefined &&
      toTime(cellText(row, column)) - toTime(cellText(before, column)) > maxGap * 86_400_000;
    if (rowValue(row) === null || far) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (rowValue(row) !== null) run.push(row);
    before = row;
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Places one line with its points; gaps in the data stay gaps in the line. */
export function placeCurve({
  rows,
  column,
  axis,
  y,
  series,
  step,
  area: filled,
  maxGap,
  marked,
}: CurveOptions): PlacedCurve {
  const ordered = rows.toSorted((a, b) => axis.at(cellText(a, column)) - axis.at(cellText(b, column)));
  const context = ordered.every(({ tone }) => tone === 'context');
  const colour = context ? 6 : series;
  const place = (row: Row): LinePoint => ({ x: axis.at(cellText(row, column)), y: y(rowValue(row) ?? 0) });
  const toPath = curve<LinePoint>(
    ({ x }) => x,
    ({ y: high }) => high,
  )
    .curve(curveLinear)
    .digits(1);
  const toArea = area<LinePoint>()
    .x(({ x }) => x)
    .y0(y(0))
    .y1(({ y: high }) => high)
    .digits(1);
  const lines = inRuns(ordered, column, maxGap).flatMap((run): readonly Shape[] => {
    const points = run.map(place);
    const drawn = step
      ? points.flatMap((point) => [
          { x: point.x - axis.half, y: point.y },
          { x: point.x + axis.half, y: point.y },
        ])
      : thinPoints(points);
    if (drawn.length < 2) return [];
    const shapes: Shape[] = [
      { type: 'path', d: toPath(drawn) ?? '', look: `c-line-${colour}${context ? ' c-thin' : ''}` },
    ];
    if (filled) shapes.unshift({ type: 'path', d: toArea(drawn) ?? '', look: `c-soft-${colour}` });
    return shapes;
  });
  const marks = ordered.filter(marked).map((row): Mark => {
    const { x, y: high } = place(row);
    const half = Math.max(axis.half, 8);
    if (rowValue(row) === null)
      return {
        row: row.key,
        shapes: [
          rect(x - Math.min(half, 12), y(0) - 18, 2 * Math.min(half, 12), 18, 'c-gap'),
          rect(x - half, y(0) - 24, 2 * half, 24, 'c-hit'),
        ],
      };
    if (step)
      return {
        row: row.key,
        shapes: [rect(x - axis.half, Math.min(high, y(0)) - 6, 2 * axis.half, Math.max(12, y(0) - high), 'c-hit')],
      };
    const { low, high: top } = row.estimate;
    const span: Shape[] =
      low !== null && top !== null && row.estimate.value === null
        ? [rect(x - 2, y(top), 4, y(low) - y(top), `c-soft-${colour}`)]
        : [];
    return {
      row: row.key,
      shapes: [...span, circle(x, high, 3.5, toneLook(row.tone, colour)), circle(x, high, 10, 'c-hit')],
    };
  });
  const points = ordered.filter((row) => rowValue(row) !== null).map((row) => ({ ...place(row), row }));
  return { lines, marks, points };
}

/** The rows that a reader asks for first: the last, the first, the largest and the smallest. */
export function notable(rows: readonly Row[]): readonly Row[] {
  const known = rows.filter((row) => rowValue(row) !== null);
  const ranked = known.toSorted((a, b) => (rowValue(b) ?? 0) - (rowValue(a) ?? 0));
  return [...new Set([known.at(-1), ranked[0], known[0], ranked.at(-1)].filter((row) => row !== undefined))];
}
