interface Point {
  readonly x: number;
  readonly y: number;
}

function parsePoints(ring: string): readonly Point[] {
  return ring
    .split(/[LZ]/u)
    .filter(Boolean)
    .map((pair) => {
      const [x = NaN, y = NaN] = pair.split(',').map(Number);
      return { x, y };
    });
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs(dy * (point.x - from.x) - dx * (point.y - from.y)) / length;
}

/** Keeps the points that lie further than the tolerance from the line between kept ones, after Douglas and Peucker (1973). */
function thinRing(points: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Set([0, points.length - 1]);
  const ranges: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const [start, end] = range;
    const [from, to] = [points[start], points[end]];
    let furthest = tolerance;
    let at: number | undefined;
    for (let index = start + 1; index < end; index += 1) {
      const point = points[index];
      if (point === undefined || from === undefined || to === undefined) continue;
      const distance = distanceToLine(point, from, to);
      if (distance > furthest) [furthest, at] = [distance, index];
    }
    if (at === undefined) continue;
    kept.add(at);
    ranges.push([start, at], [at, end]);
  }
  return points.filter((_, index) => kept.has(index));
}

function size(points: readonly Point[]): number {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** Writes a run of points in steps from one to the next, so many of them to a unit, which takes half the room of places. */
function writeRing(points: readonly Point[], closed: boolean, grain: number): string {
  const [first, ...others] = points.map(({ x, y }) => ({ x: Math.round(x * grain), y: Math.round(y * grain) }));
  if (first === undefined) return '';
  let at = first;
  let path = `M${first.x / grain},${first.y / grain}l`;
  for (const [index, point] of others.entries()) {
    const [dx, dy] = [(point.x - at.x) / grain, (point.y - at.y) / grain];
    path += `${index === 0 || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    at = point;
  }
  return closed ? `${path}z` : path;
}

/**
 * Makes an outline lighter for its scale: drops points that lie within the tolerance of the line without them, and
 * rings too small to be seen, and writes the rest in relative steps. Reads the absolute form that d3's geoPath writes.
 */
export function thinPath(d: string, tolerance: number): string {
  // Where whole units may be missed, tenths of them say nothing.
  const grain = tolerance >= 1 ? 1 : 10;
  return d
    .split('M')
    .filter(Boolean)
    .map((ring) => ({ points: parsePoints(ring), closed: ring.endsWith('Z') }))
    .filter(({ points }) => points.length > 1 && size(points) >= tolerance * 3)
    .map(({ points, closed }) => writeRing(thinRing(points, tolerance), closed, grain))
    .join('');
}
