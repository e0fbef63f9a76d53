import type { EntityRef } from '../schema/ids.ts';
import { compareSpans, overlaps, type Span } from '../text/span.ts';
import type { Candidate } from './find-candidates.ts';
import type { Gazetteer } from './gazetteer.ts';
import { judge, type Judged } from './judge.ts';
import type { Mention, ResolvedOverride } from './mention.ts';

/**
 * Resolves candidates to mentions that do not overlap, in the order of the text. Each candidate is judged
 * where it stands: a part of a longer name, a namesake or a place elsewhere is no mention. Then the document decides:
 * an alias that needs the full name is kept only with it, a bare surname is dropped where the document
 * names another bearer and never this one, and words that several entities may claim name none. Of what overlaps, the
 * leftmost is kept, and of those the longest. Editors' overrides come before all: candidates that overlap them are
 * dropped, and forced spans become mentions.
 */
export function resolveMentions(
  text: string,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  overrides: readonly ResolvedOverride[],
): Mention[] {
  const forced = withoutOverlaps(overrides.filter(isForced).toSorted(compareSpans));
  const closed = merge(overrides);
  const open = candidates.filter((candidate) => !overlapsAny(closed, candidate));
  const judged = judge(text, open, gazetteer);
  const kept = keepKnown(judged, new Set(forced.map(({ entity }) => entity)));
  const found = withoutOverlaps(withoutAmbiguous(kept)).map(({ start, end, pattern }): Mention => ({
    start,
    end,
    entity: pattern.entity,
    alias: pattern.alias.text,
    origin: 'found',
  }));
  const mentions = forced.map(({ start, end, entity }): Mention => ({
    start,
    end,
    entity,
    alias: text.slice(start, end),
    origin: 'forced',
  }));
  return [...found, ...mentions].sort(compareSpans);
}

interface ForcedOverride extends Span {
  readonly entity: EntityRef;
}

function isForced(override: ResolvedOverride): override is ForcedOverride {
  return override.entity !== null && override.start < override.end;
}

function keepKnown(judged: readonly Judged[], forced: ReadonlySet<EntityRef>): readonly Candidate[] {
  const known = new Set(forced);
  const named = new Set(forced);
  const othersNamed = new Set<EntityRef>();
  for (const { candidate, bearer } of judged) {
    const { entity, alias } = candidate.pattern;
    if (bearer === 'other') othersNamed.add(entity);
    else {
      if (alias.needs === undefined) known.add(entity);
      if (bearer === 'own' || bearer === undefined) named.add(entity);
    }
  }
  return judged
    .filter(({ candidate: { pattern }, bearer }) => {
      if (bearer === 'other') return false;
      if (pattern.alias.needs === 'full-name' && !known.has(pattern.entity)) return false;
      return bearer !== 'bare' || named.has(pattern.entity) || !othersNamed.has(pattern.entity);
    })
    .map(({ candidate }) => candidate);
}

/** Drops spans that more than one entity claims, and of several aliases of one entity on one span all but the first. */
function withoutAmbiguous(sorted: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (let index = 0; index < sorted.length;) {
    const first = sorted[index];
    if (first === undefined) break;
    let next = index + 1;
    let alone = true;
    for (let other = sorted[next]; other?.start === first.start && other.end === first.end; other = sorted[next]) {
      alone &&= other.pattern.entity === first.pattern.entity;
      next += 1;
    }
    if (alone) kept.push(first);
    index = next;
  }
  return kept;
}

function withoutOverlaps<Item extends Span>(sorted: readonly Item[]): Item[] {
  let end = 0;
  return sorted.filter((item) => {
    if (item.start < end) return false;
    end = item.end;
    return true;
  });
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted(compareSpans)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** True if the span overlaps one of a list that is sorted and without overlaps; takes logarithmic time. */
function overlapsAny(merged: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.end ?? Infinity) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = merged[low];
  return next !== undefined && overlaps(next, span);
}
