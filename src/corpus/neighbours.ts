import type { EntityRef } from '../schema/ids.ts';
import { compareText } from '../text/compare.ts';
import type { AnnotatedDocument } from './annotated-document.ts';

/** Two entities and in how many blocks of the sources both are named; `a` comes before `b` in the alphabet. */
export interface Pair {
  readonly a: EntityRef;
  readonly b: EntityRef;
  readonly weight: number;
}

/** Counts for every two entities the blocks that name both, heaviest first, then by reference. */
export function countPairs(documents: readonly AnnotatedDocument[]): readonly Pair[] {
  const weights = new Map<string, Pair>();
  for (const document of documents) {
    const blocks = Map.groupBy(document.mentions, ({ block }) => block);
    for (const mentions of blocks.values()) {
      const refs = [...new Set(mentions.map(({ entity }) => entity))].toSorted();
      for (const [index, a] of refs.entries()) {
        for (const b of refs.slice(index + 1)) {
          const key = `${a} ${b}`;
          weights.set(key, { a, b, weight: (weights.get(key)?.weight ?? 0) + 1 });
        }
      }
    }
  }
  return [...weights.values()].toSorted(
    (x, y) => y.weight - x.weight || compareText(x.a, y.a) || compareText(x.b, y.b),
  );
}

/** The entities that are named in the same blocks as the given one, most often first. */
export function neighboursOf(
  pairs: readonly Pair[],
  entity: EntityRef,
): readonly { readonly entity: EntityRef; readonly weight: number }[] {
  return pairs.flatMap(({ a, b, weight }) =>
    a === entity ? [{ entity: b, weight }] : b === entity ? [{ entity: a, weight }] : [],
  );
}
