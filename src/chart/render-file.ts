import type { Element } from 'hast';
import type { ChartSpec } from './chart-spec.ts';
import { drawScene } from './draw-scene.ts';
import type { Geography } from './kinds/define-kind.ts';
import { publishersOf } from './publishers.ts';
import { placeChart } from './render-chart.ts';
import { allText, moveShape, rect, text, type Placed, type Shape } from './scene.ts';
import type { ChartTable } from './table.ts';
import type { Href } from './target.ts';
import { lineHeight, shorten, textWidth, wrapText } from './text-box.ts';
import { fileCss, type Scheme } from './theme.ts';

export interface FileOptions {
  /** Absolute addresses: a file has no base. */
  readonly href: Href;
  readonly geography?: Geography | undefined;
  /** Colours of the file; `auto` follows the viewer and suits SVG, not its conversion to PNG. */
  readonly scheme: Scheme | 'auto';
  /** Words at the foot: name and address of the site. */
  readonly footer: string;
}

const margin = 24;
/** Widths of the picture that a card tries. */
const cardWidths = Array.from({ length: 10 }, (_, index) => 560 + index * 100);
/** How much smaller text may become for a picture that fills its card. */
const fillAllowance = 1.15;

/** Names the publishers of a chart's rows, the most frequent first and as many as fit. */
function sourceLine(table: ChartTable, width: number): string {
  const publishers = publishersOf(table);
  if (publishers.length === 0) return '';
  if (publishers.length > 20) return `Sources: ${publishers.length} publishers, named on the page of the chart`;
  for (let shown = Math.min(5, publishers.length); shown > 0; shown -= 1) {
    const rest = publishers.length - shown;
    const words = `${publishers.length === 1 ? 'Source' : 'Sources'}: ${publishers.slice(0, shown).join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    if (textWidth(words, 'note') <= width) return words;
  }
  return `Sources: ${publishers.length} publishers, named on the page of the chart`;
}

function frame(
  spec: ChartSpec,
  table: ChartTable,
  width: number,
  { geography, footer }: FileOptions,
  aspect?: number,
): Placed {
  const room = width - 2 * margin;
  const title = wrapText(spec.title, 'title', room);
  const subtitle = wrapText(spec.subtitle, 'subtitle', room);
  const titleHeight = title.length * lineHeight('title');
  const top = margin + titleHeight + subtitle.length * lineHeight('subtitle') + 16;
  const inner = placeChart(spec, table, { width: room, geography });
  const natural = top + inner.height + 44 + margin - 10;
  const height = aspect === undefined ? natural : Math.max(natural, width / aspect);
  // A picture that is too tall for its card stands in the middle of a wider one.
  const full = aspect === undefined ? width : Math.max(width, height * aspect);
  const left = margin + (full - width) / 2;
  const move = (shape: Shape): Shape => moveShape(shape, left, top);
  const foot = height - margin;
  return {
    width: full,
    height,
    back: [
      rect(0, 0, full, height, 'c-paper'),
      text(left, margin + 17, title, 'title'),
      text(left, margin + titleHeight + 13, subtitle, 'subtitle'),
      ...inner.back.map(move),
      text(left, foot - 14, sourceLine(table, room), 'note'),
      text(left, foot + 4, shorten(footer, 'note', room), 'note'),
    ],
    marks: inner.marks.map(({ row, shapes }) => ({ row, shapes: shapes.map(move) })),
    front: inner.front.map(move),
    notes: inner.notes.map((note) => ({ ...note, shapes: note.shapes.map(move) })),
  };
}

function draw(
  spec: ChartSpec,
  table: ChartTable,
  placed: Placed,
  { href, scheme }: FileOptions,
  size: { readonly width: number; readonly height: number },
): Element {
  const { id, title, description } = spec;
  return drawScene(placed, table, {
    chart: id,
    title,
    description,
    href,
    ids: id,
    look: 'c-file',
    file: { css: fileCss(scheme), ...size },
  });
}

/** Draws a chart as a file that stands alone: with title, subtitle, sources, style and background. */
export function renderChartFile(spec: ChartSpec, table: ChartTable, width: number, options: FileOptions): Element {
  const placed = frame(spec, table, width, options);
  return draw(spec, table, placed, options, placed);
}

/** Every line of text that a file of a chart shows whose picture was placed so, but for the footer. */
export function textOfFile({ title, subtitle }: ChartSpec, table: ChartTable, placed: Placed): readonly string[] {
  return [title, subtitle, ...allText(placed).flatMap(({ lines }) => lines), sourceLine(table, placed.width)];
}

/** Draws a chart as a card of exact size for previews, 1200 by 628 unless told; the picture is as large as fits. */
export function renderChartCard(
  spec: ChartSpec,
  table: ChartTable,
  options: FileOptions,
  size: { readonly width: number; readonly height: number } = { width: 1200, height: 628 },
): Element {
  const aspect = size.width / size.height;
  const tried = cardWidths.map((width) => ({ width, placed: frame(spec, table, width, options, aspect) }));
  const least = Math.min(...tried.map(({ placed }) => placed.width));
  const legible = tried.filter(({ placed }) => placed.width <= least * fillAllowance);
  const best = legible.reduce((a, b) => (b.placed.width - b.width < a.placed.width - a.width ? b : a)).placed;
  return draw(spec, table, best, options, size);
}
