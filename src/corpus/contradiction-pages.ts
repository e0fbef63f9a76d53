import type { Contradiction } from './contradictions.ts';
import { mostBeside, pagePath } from './pages-of.ts';

/** Pairs of figures on one page of their list; each is set out with both sentences. */
export const contradictionsPerPage = mostBeside;

/** Whether two figures do not agree although nothing known tells them apart. */
export function isConflict({ classes }: Contradiction): boolean {
  return classes.includes('conflict');
}

/** Contradictions in the order of their list: conflicts first. */
export function listedContradictions(contradictions: readonly Contradiction[]): readonly Contradiction[] {
  return [...contradictions.filter(isConflict), ...contradictions.filter((each) => !isConflict(each))];
}

const pagesById = new WeakMap<readonly Contradiction[], ReadonlyMap<string, number>>();

/** The path, from the site's root, of a contradiction's place in the list of all. */
export function contradictionPath(contradictions: readonly Contradiction[], id: string): string {
  let pages = pagesById.get(contradictions);
  if (pages === undefined) {
    const listed = listedContradictions(contradictions);
    pages = new Map(listed.map((each, index) => [each.id, Math.floor(index / contradictionsPerPage) + 1]));
    pagesById.set(contradictions, pages);
  }
  return `/contradictions/${pagePath(pages.get(id) ?? 1)}#${id}`;
}
