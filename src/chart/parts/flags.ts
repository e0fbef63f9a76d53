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

/** A place that a flag may take, measured from the top of the plot upwards. */
interface Hoisted {
  readonly flag: Flag;
  readonly lines: readonly string[];
  readonly anchor: Anchor;
  readonly x: number;
  readonly lane: number;
  /** Where the words are. */
  readonly box: Box;
  /** Where the line runs. */
  readonly pole: Box;
}

/** Flags after placement: the room they take over the plot and how to draw them once its top is known. */
export interface PlacedFlags {
  readonly height: number;
  draw(top: number): readonly Note[];
}

const style = 'note';
/** Space between a line and the words beside it. */
const gap = 5;
/** Share of the widest lines that are tried in turn. */
const shares = [1, 0.75, 0.55];
/** Places tried before the search is given up. */
const patience = 20_000;

function clash(a: Hoisted, b: Hoisted): boolean {
  return boxesMeet(a.box, b.box) || boxesMeet(a.pole, b.box) || boxesMeet(a.box, b.pole);
}

/** Places that a flag may take: right, left or over its line, from the lowest lane. */
function options(
  flag: Flag,
  lines: readonly string[],
  width: number,
  lanes: number,
  laneHeight: number,
): readonly Hoisted[] {
  const length = textBox({ x: 0, y: 0, lines, anchor: 'start', style }).width;
  const height = lines.length * lineHeight(style);
  const middle = Math.min(Math.max(flag.x, length / 2), width - length / 2);
  return Array.from({ length: lanes }).flatMap((_, lane) => {
    const bottom = -lane * laneHeight;
    const hoist = (anchor: Anchor, x: number): Hoisted => {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
      // The line runs beside its words, and under them where they stand over it.
      const top = anchor === 'middle' ? bottom : bottom - height;
      return {
        flag,
        lines,
        anchor,
        x,
        lane,
        box: { x: left - 2, y: bottom - height, width: length + 4, height },
        pole: { x: flag.x - 2, y: top, width: 4, height: flag.foot === undefined ? 0 : -top },
      };
    };
    return [
      ...(flag.x + gap + length <= width ? [hoist('start', flag.x + gap)] : []),
      ...(flag.x - gap - length >= 0 ? [hoist('end', flag.x - gap)] : []),
      hoist('middle', middle),
    ];
  });
}

/** The first choice of one option each that does not clash, searched in depth; undefined if none was found. */
function search(choices: readonly (readonly Hoisted[])[]): readonly Hoisted[] | undefined {
  let left = patience;
  const descend = (chosen: readonly Hoisted[]): readonly Hoisted[] | undefined => {
    const next = choices[chosen.length];
    if (next === undefined) return chosen;
    for (const option of next) {
      left -= 1;
      if (left < 0) return undefined;
      if (chosen.some((other) => clash(option, other))) continue;
      const found = descend([...chosen, option]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return descend([]);
}

function choicesFor(flags: readonly Flag[], width: number, maxWidth: number): readonly (readonly Hoisted[])[] {
  const wrapped = flags.map((flag) => wrapText(flag.words, style, Math.min(maxWidth, width)));
  const laneHeight = Math.max(0, ...wrapped.map(({ length }) => length)) * lineHeight(style) + 4;
  return flags.map((flag, index) => options(flag, wrapped[index] ?? [], width, flags.length, laneHeight));
}

/** A lane for each flag, where nothing better was found: words do not meet, though a line may pass behind them. */
function inLanes(choices: readonly (readonly Hoisted[])[]): readonly Hoisted[] {
  return choices.flatMap((choice, index) => choice.find(({ lane }) => lane === index) ?? []);
}

/**
 * Places flags over a plot so that neither words nor lines meet: the lowest lanes first, with shorter lines of text
 * where long ones find no place. Deterministic; `maxWidth` bounds the lines of text.
 */
export function placeFlags(flags: readonly Flag[], width: number, maxWidth: number): PlacedFlags {
  const sorted = flags.toSorted((a, b) => a.x - b.x);
  let placed: readonly Hoisted[] | undefined;
  for (const share of shares) placed ??= search(choicesFor(sorted, width, maxWidth * share));
  placed ??= inLanes(choicesFor(sorted, width, maxWidth));
  const drawn = placed;
  const height = Math.max(0, ...drawn.map(({ box }) => -box.y)) + (drawn.length > 0 ? 6 : 0);
  return {
    height,
    draw: (top) =>
      drawn.map(({ flag, lines, anchor, x, box, pole }): Note => {
        const foot = flag.foot?.(top);
        const shapes: Shape[] = foot === undefined ? [] : [line(flag.x, top - 6 + pole.y, flag.x, foot, 'c-leader')];
        shapes.push(text(x, top - 6 + box.y + 12, lines, style, anchor, 'c-halo'));
        return { shapes, target: flag.target, words: flag.words };
      }),
  };
}
