import { pagePath, pagesOf } from '../corpus/pages-of.ts';

/** One page of a long list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** Which page it is, from 1, and how many there are. */
  readonly number: number;
  readonly count: number;
}

/** The pages of a route `[...page]` that shows a long list: the list’s own address, then `page/2/` and on. */
export function listPages<Item>(items: readonly Item[], perPage?: number) {
  const pages = pagesOf(items, perPage);
  return pages.map((own, index) => ({
    // Astro writes the slash at the end itself, and takes no empty text for an address without this part.
    params: { page: pagePath(index + 1).slice(0, -1) || undefined },
    props: { list: { items: own, number: index + 1, count: pages.length } satisfies ListPage<Item> },
  }));
}

/** What the address of a page of a list ends in, and its title. */
export function pageEnding({ number }: ListPage<unknown>): { readonly path: string; readonly title: string } {
  return { path: pagePath(number), title: number === 1 ? '' : `, page ${number}` };
}
