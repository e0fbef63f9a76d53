import type { ChartAnnotation } from '../../schema/chart.ts';
import { line, text, type Note, type Shape } from '../scene.ts';
import { cellText, type ChartTable, type Row } from '../table.ts';
import { lineHeight, textWidth, wrapText } from '../text-box.ts';
import { formatCell } from '../format.ts';
import { annotationTarget } from './annotation-target.ts';

interface LevelOptions {
  readonly table: ChartTable;
  /** Column of the words at the left of each row. */
  readonly label: string;
  /** Column of the headings over runs of rows. */
  readonly section: string | undefined;
  /** Column of what is said beside the value. */
  readonly detail: string | undefined;
  readonly annotations: readonly ChartAnnotation[];
  readonly width: number;
  readonly narrow: boolean;
  /** Height of the bar or track of a row. */
  readonly thickness: number;
  /** Where the first row may begin. */
  readonly start: number;
}

/** A row after placement: the middle of its track. */
interface LevelRow {
  readonly row: Row;
  readonly y: number;
}

/** Rows below each other, with their labels, headings, notes and lines of zero; the caller draws the tracks. */
export interface LevelRows {
  readonly rows: readonly LevelRow[];
  readonly shapes: readonly Shape[];
  readonly notes: readonly Note[];
  /** Left and right end of the room for tracks and the words behind them. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

const labelStyle = 'label';

function columnText(table: ChartTable, row: Row, column: string | undefined): string {
  if (column === undefined) return '';
  const found = table.columns.find(({ key }) => key === column);
  return formatCell(row.cells[column] ?? null, found?.type ?? 'text');
}

function rowNotes(annotations: readonly ChartAnnotation[], { key }: Row, label: string): readonly ChartAnnotation[] {
  return annotations.filter((annotation) => {
    if ('row' in annotation) return annotation.row === key;
    if ('at' in annotation) return annotation.at === label;
    return 'from' in annotation && annotation.from === label;
  });
}

/**
 * Places rows below each other. Wide: labels in a column at the left, details in one at the right. Narrow: labels
 * over their tracks unless they are short, details below. Notes stand under the row or heading that they speak of.
 */
export function placeLevelRows({
  table,
  label,
  section,
  detail,
  annotations,
  width,
  narrow,
  thickness,
  start,
}: LevelOptions): LevelRows {
  const labels = table.rows.map((row) => columnText(table, row, label));
  const longest = Math.max(0, ...labels.map((words) => textWidth(words, labelStyle)));
  // Short labels stay beside their tracks in a narrow place too.
  const over = narrow && longest > width * 0.3;
  const labelRoom = over ? 0 : Math.min(longest, width * 0.36);
  const left = over ? 1 : labelRoom + (narrow ? 10 : 14);
  const details = table.rows.map((row) => columnText(table, row, detail));
  const detailHead = table.columns.find(({ key }) => key === detail)?.label ?? '';
  const detailRoom =
    narrow || detail === undefined
      ? 0
      : Math.max(textWidth(detailHead, 'tick'), ...details.map((words) => textWidth(words, 'label'))) + 16;
  const right = width - detailRoom;
  const shapes: Shape[] = [];
  const notes: Note[] = [];
  const rows: LevelRow[] = [];
  const top = start + (detailRoom > 0 ? 24 : 0);
  if (detailRoom > 0) shapes.push(text(width, top - 6, detailHead, 'tick', 'end'));
  let y = top + 2;
  let current: string | undefined;
  let base: { readonly top: number } | undefined;
  const endBase = (): void => {
    const last = rows.at(-1);
    if (base !== undefined && last !== undefined)
      shapes.push(line(left, base.top, left, last.y + thickness / 2 + 3, 'c-axis'));
    base = undefined;
  };
  const addNotes = (found: readonly ChartAnnotation[], x: number, room: number): void => {
    for (const annotation of found) {
      const lines = wrapText(annotation.text, 'note', room);
      notes.push({
        shapes: [text(x, y + 12, lines, 'note')],
        target: annotationTarget(annotation),
        words: annotation.text,
      });
      y += lines.length * lineHeight('note') + 2;
    }
  };
  for (const [index, row] of table.rows.entries()) {
    const heading = section === undefined ? undefined : cellText(row, section);
    if (heading !== current && heading !== undefined) {
      current = heading;
      endBase();
      y += index === 0 ? 4 : 14;
      const lines = wrapText(heading, 'head', width);
      shapes.push(text(0, y + 13, lines, 'head'));
      y += lines.length * lineHeight('head') + 4;
      const under = annotations.filter((annotation) => 'section' in annotation && annotation.section === heading);
      addNotes(under, 0, width);
      y += under.length > 0 ? 8 : 2;
    }
    const words = labels[index] ?? '';
    if (over) {
      const lines = wrapText(words, labelStyle, width);
      shapes.push(text(0, y + 12, lines, labelStyle));
      y += lines.length * lineHeight(labelStyle) + 2;
      rows.push({ row, y: y + thickness / 2 });
      y += thickness;
    } else {
      const lines = wrapText(words, labelStyle, labelRoom);
      const block = Math.max(thickness, lines.length * lineHeight(labelStyle));
      const middle = y + block / 2;
      shapes.push(text(0, middle + 4.5 - ((lines.length - 1) * lineHeight(labelStyle)) / 2, lines, labelStyle));
      if (details[index] && !narrow) shapes.push(text(width, middle + 4.5, details[index], 'label', 'end'));
      rows.push({ row, y: middle });
      y += block;
    }
    if (details[index] && narrow) {
      shapes.push(text(left, y + 14, `${details[index]} ${detailHead.toLowerCase()}`, 'note'));
      y += 18;
    }
    if (over) {
      const { y: middle = y } = rows.at(-1) ?? {};
      shapes.push(line(left, middle - thickness / 2 - 3, left, middle + thickness / 2 + 3, 'c-axis'));
    } else base ??= { top: (rows.at(-1)?.y ?? y) - thickness / 2 - 3 };
    addNotes(rowNotes(annotations, row, cellText(row, label)), left + 5, width - left - 5);
    y += narrow ? 10 : 8;
  }
  endBase();
  return { rows, shapes, notes, left, right, height: y + 4 };
}
