const edge = 12;

/**
 * Puts a popover that lies on the page below its source, or above it where there is more room: under the line that
 * is nearest to the point, within the window. Sets the custom properties `--x` and `--y`.
 */
export function place(popover: HTMLElement, source: Element, point?: { readonly x: number; readonly y: number }): void {
  const rects = [...source.getClientRects()];
  const line =
    (point === undefined ? undefined : rects.find(({ top, bottom }) => point.y >= top - 2 && point.y <= bottom + 2)) ??
    rects[0] ??
    source.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const x = Math.max(edge, Math.min((point?.x ?? line.left + 20) - 20, room - width - edge));
  const below = line.bottom + 6;
  const above = line.top - height - 6;
  const y = below + height > innerHeight - edge && above > edge ? above : below;
  popover.style.setProperty('--x', `${Math.round(x + scrollX)}px`);
  popover.style.setProperty('--y', `${Math.round(y + scrollY)}px`);
}
