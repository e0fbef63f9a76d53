import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { ChartError } from './chart-error.ts';
import type { Note, Placed, Shape } from './scene.ts';
import type { ChartTable, Row } from './table.ts';
import type { Href } from './target.ts';
import { lineHeight } from './text-box.ts';

/** What the picture is called and described as, and how its ids and links are made. */
export interface DrawOptions {
  readonly chart: string;
  readonly title: string;
  readonly description: string;
  readonly href: Href;
  /** Begins every id, so that several pictures can stand on one page. */
  readonly ids: string;
  readonly look: string;
  /** Given for a file that stands alone: its style and size in pixels. */
  readonly file?: { readonly css: string; readonly width: number; readonly height: number } | undefined;
}

/** Writes coordinates with one decimal; throws a ChartError for what is no finite number. */
function rounding(chart: string): (value: number) => string {
  return (value) => {
    if (!Number.isFinite(value))
      throw new ChartError(chart, [
        {
          rule: 'chart/geometry',
          path: [],
          message: `A coordinate came out as ${value}; the data hold a value that has no place on the scale.`,
        },
      ]);
    const rounded = Math.round(value * 10) / 10;
    return String(rounded === 0 ? 0 : rounded);
  };
}

/** Draws the shapes of a chart, one element each. */
export function shapeDrawer(chart: string): (shape: Shape) => Element {
  const at = rounding(chart);
  return (shape) => {
    const drawn = drawForm(shape, at, chart);
    return shape.of === undefined ? drawn : { ...drawn, properties: { ...drawn.properties, dataOf: shape.of } };
  };
}

function drawForm(shape: Shape, at: (value: number) => string, chart: string): Element {
  switch (shape.type) {
    case 'rect':
      return s('rect', {
        class: shape.look,
        x: at(shape.x),
        y: at(shape.y),
        width: at(shape.width),
        height: at(shape.height),
      });
    case 'circle':
      return s('circle', { class: shape.look, cx: at(shape.cx), cy: at(shape.cy), r: at(shape.r) });
    case 'line':
      return s('line', { class: shape.look, x1: at(shape.x1), y1: at(shape.y1), x2: at(shape.x2), y2: at(shape.y2) });
    case 'path':
      if (/NaN|Infinity|undefined/u.test(shape.d))
        throw new ChartError(chart, [
          {
            rule: 'chart/geometry',
            path: [],
            message: 'A line of the picture runs through a value that has no place on the scale.',
          },
        ]);
      return s('path', {
        class: shape.look,
        d: shape.d,
        ...(shape.x === undefined && shape.y === undefined
          ? {}
          : { transform: `translate(${at(shape.x ?? 0)} ${at(shape.y ?? 0)})` }),
      });
    case 'text': {
      const look = `c-${shape.style}${shape.look === undefined ? '' : ` ${shape.look}`}`;
      const anchor = shape.anchor === 'start' ? {} : { 'text-anchor': shape.anchor };
      const [only, ...others] = shape.lines;
      if (others.length === 0) return s('text', { class: look, x: at(shape.x), y: at(shape.y), ...anchor }, only ?? '');
      const step = at(lineHeight(shape.style));
      // The space parts the last word of a line from the first of the next for whoever reads the text and not the picture.
      const spans = shape.lines.flatMap((words, index) =>
        index === 0
          ? [s('tspan', { x: at(shape.x) }, words)]
          : [{ type: 'text' as const, value: ' ' }, s('tspan', { x: at(shape.x), dy: step }, words)],
      );
      return s('text', { class: look, x: at(shape.x), y: at(shape.y), ...anchor }, spans);
    }
  }
}

/** What a mark says when it is pointed at or read out: “FY2025: 319,980 people”. */
export function rowWords(row: Row, table: ChartTable): string {
  if (table.value === undefined) return `${row.name}: ${row.text}`;
  const { unit } = table.value;
  const counted = row.estimate.value ?? row.estimate.low ?? row.estimate.high;
  // “Not named” says all of a nought.
  const isCount = counted !== null && unit !== '' && (counted !== 0 || /\d/u.test(row.text));
  return `${row.name}: ${row.text}${isCount ? ` ${counted === 1 ? singular(unit) : unit}` : ''}`;
}

const singular = (unit: string): string => (unit === 'people' ? 'person' : unit.replace(/s$/u, ''));

function drawNote(note: Note, options: DrawOptions, draw: (shape: Shape) => Element): ElementContent {
  const shapes = note.shapes.map(draw);
  if (note.target === undefined) return s('g', shapes);
  return s('a', { class: 'c-note-link', href: options.href(note.target), 'aria-label': note.words }, shapes);
}

/**
 * Draws a placed chart as one `svg` element. Every row's mark is a link with its words as name; what only
 * helps the eye is hidden from screen readers, which have the marks, the description and the table.
 */
export function drawScene(placed: Placed, table: ChartTable, options: DrawOptions): Element {
  const at = rounding(options.chart);
  const draw = shapeDrawer(options.chart);
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  const marks = placed.marks.map(({ row: key, shapes }) => {
    const row = rows.get(key);
    if (row === undefined) throw new Error(`Expected a row of the table for the mark “${key}”.`);
    const words = rowWords(row, table);
    return s('a', { class: 'c-datum', href: options.href(row.target), 'data-datum': key, 'aria-label': words }, [
      // A mark that shows its words needs no tooltip, which would say them twice.
      s('g', { 'aria-hidden': 'true' }, [
        ...(shapes.some(({ type }) => type === 'text') ? [] : [s('title', words)]),
        ...shapes.map(draw),
      ]),
    ]);
  });
  const titleId = `${options.ids}-title`;
  const descriptionId = `${options.ids}-desc`;
  return s(
    'svg',
    {
      class: `c-chart ${options.look}`,
      ...(options.file === undefined
        ? {}
        : { xmlns: 'http://www.w3.org/2000/svg', width: at(options.file.width), height: at(options.file.height) }),
      viewBox: `0 0 ${at(placed.width)} ${at(placed.height)}`,
      role: 'graphics-document',
      'aria-roledescription': 'chart',
      'aria-labelledby': titleId,
      'aria-describedby': descriptionId,
    },
    [
      s('title', { id: titleId }, options.title),
      s('desc', { id: descriptionId }, options.description),
      ...(options.file === undefined ? [] : [s('style', options.file.css)]),
      s('g', { 'aria-hidden': 'true' }, placed.back.map(draw)),
      s('g', marks),
      s('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, placed.front.map(draw)),
      s(
        'g',
        placed.notes.map((note) => drawNote(note, options, draw)),
      ),
    ],
  );
}
