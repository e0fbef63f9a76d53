import type { Target } from './target.ts';
import type { Anchor } from './text-box.ts';
import { textStyles, type TextStyle } from './theme.ts';

/** The few forms that every picture is made of; `look` names the classes that give colour and stroke. */
export type Shape = Form & {
  /** Keys of the rows without which the shape means nothing, parted by spaces: a name's own, both ends of a line. */
  readonly of?: string | undefined;
};
type Form =
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly look: string;
    }
  | { readonly type: 'circle'; readonly cx: number; readonly cy: number; readonly r: number; readonly look: string }
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly look: string;
    }
  | PathShape
  | TextShape;

/** A path, moved by `x` and `y` if given. */
interface PathShape {
  readonly type: 'path';
  readonly d: string;
  readonly look: string;
  readonly x?: number;
  readonly y?: number;
}

/** Lines of text; `y` is the first baseline. */
export interface TextShape {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: Anchor;
  readonly style: TextStyle;
  readonly look?: string | undefined;
  readonly of?: string | undefined;
}

/** The mark of one row; becomes the link to its sentence or source. */
export interface Mark {
  readonly row: string;
  readonly shapes: readonly Shape[];
}

/** Words and lines that belong to no row; with a target they become a link. */
export interface Note {
  readonly shapes: readonly Shape[];
  readonly target?: Target | undefined;
  /** What the link says to a reader who does not see it. */
  readonly words: string;
}

/** A chart with every coordinate decided: what a kind hands over to be drawn. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  /** Under the marks: grid, axes, land. */
  readonly back: readonly Shape[];
  readonly marks: readonly Mark[];
  /** Over the marks: labels. */
  readonly front: readonly Shape[];
  readonly notes: readonly Note[];
}

/** Text of one or more lines with its first baseline at `y`. */
export function text(
  x: number,
  y: number,
  lines: string | readonly string[],
  style: TextStyle,
  anchor: Anchor = 'start',
  look?: string,
): TextShape {
  return { type: 'text', x, y, lines: typeof lines === 'string' ? [lines] : lines, anchor, style, look };
}

/** How far below the middle of a line of text its baseline lies. */
export function middleShift(style: TextStyle): number {
  return textStyles[style].size * 0.34;
}

/** Straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, look: string): Shape {
  return { type: 'line', x1, y1, x2, y2, look };
}

/** Rectangle; a negative width or height is turned round. */
export function rect(x: number, y: number, width: number, height: number, look: string): Shape {
  return {
    type: 'rect',
    x: width < 0 ? x + width : x,
    y: height < 0 ? y + height : y,
    width: Math.abs(width),
    height: Math.abs(height),
    look,
  };
}

/** Circle. */
export function circle(cx: number, cy: number, r: number, look: string): Shape {
  return { type: 'circle', cx, cy, r, look };
}

/** The same shape elsewhere. */
export function moveShape(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.type) {
    case 'rect':
    case 'text':
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
    case 'circle':
      return { ...shape, cx: shape.cx + dx, cy: shape.cy + dy };
    case 'line':
      return { ...shape, x1: shape.x1 + dx, y1: shape.y1 + dy, x2: shape.x2 + dx, y2: shape.y2 + dy };
    case 'path':
      return { ...shape, x: (shape.x ?? 0) + dx, y: (shape.y ?? 0) + dy };
  }
}

/** All shapes of a picture, in the order in which they are drawn. */
function allShapes({ back, marks, front, notes }: Placed): readonly Shape[] {
  return [...back, ...marks.flatMap(({ shapes }) => shapes), ...front, ...notes.flatMap(({ shapes }) => shapes)];
}

/** All text of a picture. */
export function allText(placed: Placed): readonly TextShape[] {
  return allShapes(placed).filter((shape) => shape.type === 'text');
}
