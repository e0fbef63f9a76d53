/** Entries on one page of a long list, so that no page grows with the corpus. */
export const entriesPerPage = 200;

/** Entries of a list that stands on the page of something else. */
export const mostBeside = 50;

/** Divides a list into pages; there is always a first, if an empty one. */
export function pagesOf<Item>(items: readonly Item[], perPage: number = entriesPerPage): readonly (readonly Item[])[] {
  const pages = Array.from({ length: Math.ceil(items.length / perPage) }, (_, index) =>
    items.slice(index * perPage, (index + 1) * perPage),
  );
  return pages.length === 0 ? [[]] : pages;
}

/** What the address of a page of a list ends in, from 1: the first has the list’s own address, then `page/2/` and on. */
export function pagePath(number: number): string {
  return number === 1 ? '' : `page/${number}/`;
}
