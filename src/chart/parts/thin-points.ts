/** A point of a line in the view box. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Drops points that no reader could tell apart: of those within one unit of width the first, the highest, the lowest and
 * the last remain, so that no peak is lost. Points must be in order of `x`.
 */
export function thinPoints(points: readonly LinePoint[]): readonly LinePoint[] {
  const kept: LinePoint[] = [];
  for (let start = 0; start < points.length;) {
    const column = Math.floor(points[start]?.x ?? 0);
    let end = start;
    while (end < points.length && Math.floor(points[end]?.x ?? 0) === column) end += 1;
    const group = points.slice(start, end);
    const ranked = group.toSorted((a, b) => a.y - b.y);
    const wanted = new Set([group[0], ranked[0], ranked.at(-1), group.at(-1)]);
    kept.push(...group.filter((point) => wanted.has(point)));
    start = end;
  }
  return kept;
}
