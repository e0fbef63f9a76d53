import type { EntityRef } from '../schema/ids.ts';
import { compareSpans, overlaps, type Span } from '../text/span.ts';
import type { Mention } from './mention.ts';

/** A mention with the way in which the page shows it: as a link, as a quiet mark, or not at all. */
export interface LinkedMention extends Mention {
  readonly mark: 'link' | 'quiet' | 'none';
}

/**
 * Decides how each mention is shown: the first of an entity in a section is a link, the others are quiet
 * marks, and one that touches an `unlinked` span (a heading, a link of the source) is recorded only. What
 * lies in no section counts as one section of its own. Mentions are taken and returned in the order of the text.
 */
export function placeLinks(
  mentions: readonly Mention[],
  { sections, unlinked }: { readonly sections: readonly Span[]; readonly unlinked: readonly Span[] },
): readonly LinkedMention[] {
  const sectionAt = sweep(sections);
  const unlinkedAt = sweep(unlinked);
  const linked = new Map<Span | undefined, Set<EntityRef>>();
  return mentions.toSorted(compareSpans).map((mention) => {
    if (unlinkedAt(mention) !== undefined) return { ...mention, mark: 'none' };
    const section = sectionAt({ start: mention.start, end: mention.start + 1 });
    const seen = linked.get(section) ?? new Set();
    linked.set(section, seen);
    if (seen.has(mention.entity)) return { ...mention, mark: 'quiet' };
    seen.add(mention.entity);
    return { ...mention, mark: 'link' };
  });
}

/** Returns a function that finds, for spans asked in the order of the text, the first of the list that overlaps. */
function sweep(spans: readonly Span[]): (span: Span) => Span | undefined {
  const sorted = spans.toSorted(compareSpans);
  let index = 0;
  return (span) => {
    while ((sorted[index]?.end ?? Infinity) <= span.start) index += 1;
    const next = sorted[index];
    return next !== undefined && overlaps(next, span) ? next : undefined;
  };
}
