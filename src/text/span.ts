/** Half-open range `[start, end)` of UTF-16 code units over one canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True if the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start, and of two with the same start the longer first, so that a parent precedes its children. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Orders spans by end, as the reference marks that follow them stand in the text. */
export function compareEnds(a: Span, b: Span): number {
  return a.end - b.end || a.start - b.start;
}

/**
 * Returns the item of a sorted, non-overlapping list that holds the offset, or undefined if it lies
 * between two of them. Takes logarithmic time.
 */
export function itemAt<Item>(items: readonly Item[], offset: number, spanOf: (item: Item) => Span): Item | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined) return undefined;
    const span = spanOf(item);
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return item;
  }
  return undefined;
}
