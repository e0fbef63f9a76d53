import { formatDate } from '../../../text/format-date.ts';
import { toneKey } from '../../parts/tone-key.ts';
import { toneLook } from '../../parts/bar-shapes.ts';
import { circle, line, moveShape, rect, text, type Mark, type Placed, type Shape } from '../../scene.ts';
import { cellText, type ChartTable, type Row } from '../../table.ts';
import { lineHeight, textWidth, wrapText } from '../../text-box.ts';
import type { PlaceContext } from '../define-kind.ts';
import type { TimelineSpec } from './timeline-spec.ts';

const dayRoom = 30;
const columnSpace = 36;
const style = 'label';

/** A month with its events, or a stretch of months without any. */
interface Block {
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly marks: readonly Mark[];
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function span(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    years > 0 ? `${years} ${years === 1 ? 'year' : 'years'}` : '',
    rest > 0 ? `${rest} ${rest === 1 ? 'month' : 'months'}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function placeMonth(month: string, rows: readonly Row[], width: number): Block {
  const shapes: Shape[] = [text(0, 15, formatDate(month), 'head')];
  const marks: Mark[] = [];
  let y = 26;
  for (const row of rows) {
    const date = cellText(row, 'date');
    const lines = wrapText(row.text, style, width - dayRoom - 18);
    const middle = y + 8;
    if (date.length === 10) shapes.push(text(dayRoom - 14, middle + 4.5, String(Number(date.slice(8))), 'tick', 'end'));
    marks.push({
      row: row.key,
      shapes: [
        rect(
          0,
          y - 3,
          Math.min(width, dayRoom + 14 + Math.max(...lines.map((words) => textWidth(words, style)))),
          lines.length * lineHeight(style) + 4,
          'c-hit',
        ),
        circle(dayRoom, middle, 4.5, toneLook(row.tone, 1)),
        text(dayRoom + 14, middle + 4.5, lines, style),
      ],
    });
    y += lines.length * lineHeight(style) + 7;
  }
  return { height: y + 8, shapes: [line(dayRoom, 26, dayRoom, y - 7, 'c-grid'), ...shapes], marks };
}

function placeGap(months: number): Block {
  return {
    height: 24,
    shapes: [line(dayRoom, -2, dayRoom, 14, 'c-gap'), text(dayRoom + 14, 10, span(months), 'note')],
    marks: [],
  };
}

function placeBlocks(rows: readonly Row[], width: number): readonly Block[] {
  let before: string | undefined;
  return [...Map.groupBy(rows, (row) => cellText(row, 'date').slice(0, 7))].flatMap(([month, own]) => {
    const between = before === undefined ? 0 : monthNumber(month) - monthNumber(before) - 1;
    before = month;
    const block = placeMonth(month, own, width);
    return between > 0 ? [placeGap(between), block] : [block];
  });
}

/** Fills columns from the left, each about as tall as the others; a stretch without events never ends a column. */
function inColumns(blocks: readonly Block[], count: number): readonly (readonly Block[])[] {
  const total = blocks.reduce((sum, { height }) => sum + height, 0);
  const columns: Block[][] = Array.from({ length: count }, () => []);
  let used = 0;
  for (const block of blocks) {
    const middle = used + block.height / 2;
    columns[Math.min(count - 1, Math.floor((middle / total) * count))]?.push(block);
    used += block.height;
  }
  return columns;
}

/** The events from the month with the most of them on. */
function fromFullestMonth(rows: readonly Row[]): readonly Row[] {
  const months = [...Map.groupBy(rows, (row) => cellText(row, 'date').slice(0, 7))];
  const [fullest] = months.toSorted(([, a], [, b]) => b.length - a.length);
  return months.slice(months.findIndex((month) => month === fullest)).flatMap(([, own]) => own);
}

/** Places events by month in one column, or two or three where there is room. */
export function placeTimeline(spec: TimelineSpec, table: ChartTable, { width, use }: PlaceContext): Placed {
  const count = Math.max(1, Math.min(3, Math.floor((width + columnSpace) / 360)));
  const columnWidth = (width - columnSpace * (count - 1)) / count;
  const rows = use === 'thumbnail' ? fromFullestMonth(table.rows) : table.rows;
  const key = use === 'thumbnail' ? { shapes: [], height: 0 } : toneKey(spec.key, width);
  const back: Shape[] = [...key.shapes];
  const marks: Mark[] = [];
  let height = 0;
  for (const [index, blocks] of inColumns(placeBlocks(rows, columnWidth), count).entries()) {
    const x = index * (columnWidth + columnSpace);
    let y = key.height + 6;
    for (const block of blocks) {
      back.push(...block.shapes.map((shape) => moveShape(shape, x, y)));
      marks.push(
        ...block.marks.map((mark) => ({ row: mark.row, shapes: mark.shapes.map((shape) => moveShape(shape, x, y)) })),
      );
      y += block.height;
    }
    height = Math.max(height, y);
  }
  return { width, height, back, marks, front: [], notes: [] };
}
