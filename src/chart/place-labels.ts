import type { TextShape } from './scene.ts';
import { boxesMeet, textBox, type Box } from './text-box.ts';

/** A label with the places it may take, best first; of two labels the one given first chooses first. */
export interface LabelRequest {
  readonly key: string;
  readonly candidates: readonly TextShape[];
}

/** True if the inner rectangle lies wholly within the outer one. */
export function boxHolds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/**
 * Gives each label the first of its places that lies within the bounds and meets neither an obstacle nor a
 * label placed before; a label that finds none is left out. Greedy and deterministic.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  bounds: Box,
  obstacles: readonly Box[] = [],
): ReadonlyMap<string, TextShape> {
  const taken: Box[] = [...obstacles];
  const placed = new Map<string, TextShape>();
  for (const { key, candidates } of requests) {
    for (const candidate of candidates) {
      const box = textBox(candidate);
      if (!boxHolds(bounds, box) || taken.some((other) => boxesMeet(box, other))) continue;
      taken.push(box);
      placed.set(key, candidate);
      break;
    }
  }
  return placed;
}
