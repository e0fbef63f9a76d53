const edge = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Puts a popover that lies on the page below its source, or above it where there is more room: under the line that
 * is nearest to the point, within the window. Sets the custom properties `--x` and `--y`.
 */
export function place(popover: HTMLElement, source: Element, point?: Point): void {
  const rects = [...source.getClientRects()];
  const line =
    (point === undefined ? undefined : rects.find(({ top, bottom }) => point.y >= top - 2 && point.y <= bottom + 2)) ??
    rects[0] ??
    source.getBoundingClientRect();
  const { height } = popover.getBoundingClientRect();
  if (getComputedStyle(popover).position === 'fixed') {
    // The focus is on all of its lines.
    dock(popover, point === undefined ? source.getBoundingClientRect() : line, height);
    return;
  }
  const { above, below } = besides(line, line, height);
  move(popover, below + height > innerHeight - edge && above > edge ? above : below, point?.x ?? line.left + 20);
}

/**
 * On a small window the style sheet docks the popover at the bottom; where it would cover its source there, and the
 * source has more room above it, at the top. It gets no higher than the room (`--room`).
 */
function dock(popover: HTMLElement, { top, bottom }: DOMRect, height: number): void {
  const below = innerHeight - bottom;
  const isTop = below < height + edge && top > below;
  popover.toggleAttribute('data-top', isTop);
  popover.style.setProperty('--room', `${Math.round((isTop ? top : below) - edge / 2)}px`);
}

/** Puts it before the first line of its source or after the last one, whichever is nearer to the point and in sight. */
export function placeOutside(popover: HTMLElement, source: Element, point: Point): void {
  const rects = [...source.getClientRects()];
  const [first, last] = [rects[0], rects.at(-1)];
  const { height } = popover.getBoundingClientRect();
  if (first === undefined || last === undefined) return;
  const { above, below } = besides(first, last, height);
  const seen = [above, below].filter((y) => y > edge && y + height < innerHeight - edge);
  const [nearest] = seen.toSorted((a, b) => Math.abs(a + height / 2 - point.y) - Math.abs(b + height / 2 - point.y));
  if (nearest === undefined) place(popover, source, point);
  else move(popover, nearest, point.x);
}

const besides = (first: DOMRect, last: DOMRect, height: number) => ({
  above: first.top - height - 6,
  below: last.bottom + 6,
});

/** Moves it to a height within the window, and as near to a place across it as its width allows. */
function move(popover: HTMLElement, y: number, around: number): void {
  const { width } = popover.getBoundingClientRect();
  const x = Math.max(edge, Math.min(around - 20, document.documentElement.clientWidth - width - edge));
  popover.style.setProperty('--x', `${Math.round(x + scrollX)}px`);
  popover.style.setProperty('--y', `${Math.round(y + scrollY)}px`);
}
