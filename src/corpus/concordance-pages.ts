import type { Backlink } from './backlinks.ts';

/** How many quoted sentences a page holds. */
const linesPerPage = 50;

/** Divides the lines of a concordance into pages; there is always a first, if an empty one. */
export function concordancePages(
  backlinks: readonly Backlink[],
  perPage: number = linesPerPage,
): readonly (readonly Backlink[])[] {
  const pages = Array.from({ length: Math.ceil(backlinks.length / perPage) }, (_, index) =>
    backlinks.slice(index * perPage, (index + 1) * perPage),
  );
  return pages.length === 0 ? [[]] : pages;
}
