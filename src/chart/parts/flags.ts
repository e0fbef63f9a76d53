import { line, text, type Note, type Shape } from '../scene.ts';
import type { Target } from '../target.ts';
import { boxesMeet, lineHeight, textBox, wrapText, type Anchor, type Box } from '../text-box.ts';

/** Words that stand over a place of the plot, joined to it by a line. */
export interface Flag {
  /** Where the line falls. */
  readonly x: number;
  readonly words: string;
  readonly target?: Target | undefined;
  /** Where the line ends, given the top of the plot; none is drawn if undefined. */
  readonly foot?: ((top: number) => number) | undefined;
}

interface Hoisted {
  readonly flag: Flag;
  readonly lines: readonly string[];
  readonly anchor: Anchor;
  readonly x: number;
  readonly lane: number;
}

/** Flags after placement: the room they take over the plot and how to draw them once its top is known. */
export interface PlacedFlags {
  readonly height: number;
  draw(top: number): readonly Note[];
}

const gap = 5;
const style = 'note';
const laneCount = 12;

function boxOf({ lines, anchor, x }: Pick<Hoisted, 'lines' | 'anchor' | 'x'>, bottom: number): Box {
  const box = textBox({ x, y: 0, lines, anchor, style });
  return { x: box.x - 2, width: box.width + 4, height: lines.length * lineHeight(style), y: bottom - lines.length * lineHeight(style) };
}

/**
 * Places flags over a plot so that neither words nor lines meet: each takes the lowest lane and the side of its line
 * where there is room. Deterministic; `maxWidth` bounds the lines of text.
 */
export function placeFlags(flags: readonly Flag[], width: number, maxWidth: number): PlacedFlags {
  const sorted = flags.toSorted((a, b) => a.x - b.x);
  const wrapped = sorted.map((flag) => ({ flag, lines: wrapText(flag.words, style, Math.min(maxWidth, width)) }));
  const laneHeight = Math.max(0, ...wrapped.map(({ lines }) => lines.length)) * lineHeight(style) + 4;
  const hoisted: { readonly item: Hoisted; readonly box: Box; readonly pole: Box }[] = [];
  for (const { flag, lines } of wrapped) {
    const options: Hoisted[] = [];
    for (let lane = 0; lane < laneCount; lane += 1) {
      const words = textBox({ x: 0, y: 0, lines, anchor: 'start', style }).width;
      if (flag.x + gap + words <= width) options.push({ flag, lines, anchor: 'start', x: flag.x + gap, lane });
      if (flag.x - gap - words >= 0) options.push({ flag, lines, anchor: 'end', x: flag.x - gap, lane });
      const middle = Math.min(Math.max(flag.x, words / 2), width - words / 2);
      options.push({ flag, lines, anchor: 'middle', x: middle, lane });
    }
    const placed = options.map((item) => {
      const bottom = -item.lane * laneHeight;
      const box = boxOf(item, bottom);
      // The line runs beside its words, and under them where they stand over it.
      const top = item.anchor === 'middle' ? bottom : box.y;
      return { item, box, pole: { x: flag.x - 2, width: 4, y: top, height: -top } };
    });
    const free = placed.find(({ box, pole }) => hoisted.every((other) => !boxesMeet(box, other.box) && !boxesMeet(pole, other.box) && !boxesMeet(box, other.pole)));
    const chosen = free ?? placed.at(-1);
    if (chosen !== undefined) hoisted.push(chosen);
  }
  const height = Math.max(0, ...hoisted.map(({ box }) => -box.y)) + (hoisted.length > 0 ? 6 : 0);
  return {
    height,
    draw: (top) =>
      hoisted.map(({ item, box, pole }): Note => {
        const foot = item.flag.foot?.(top);
        const shapes: Shape[] = foot === undefined ? [] : [line(item.flag.x, top - 6 + pole.y, item.flag.x, foot, 'c-leader')];
        shapes.push(text(item.x, top - 6 + box.y + 12, item.lines, style, item.anchor, 'c-halo'));
        return { shapes, target: item.flag.target, words: item.flag.words };
      }),
  };
}
