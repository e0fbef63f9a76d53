import type { Backlink } from './backlinks.ts';
import { pagesOf } from './pages-of.ts';

/** How many quoted sentences a page holds. */
const linesPerPage = 50;

/** Divides the lines of a concordance into pages; there is always a first, if an empty one. */
export function concordancePages(
  backlinks: readonly Backlink[],
  perPage: number = linesPerPage,
): readonly (readonly Backlink[])[] {
  return pagesOf(backlinks, perPage);
}
