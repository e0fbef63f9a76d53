import { facetNames, hasChosen, type Chosen } from './facet-names.ts';
import type { Sort } from './protocol.ts';

/** What a search is: all of it stands in the address of its page. */
export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
}

/** A search that asks for nothing. */
export const emptySearch: SearchState = { query: '', chosen: {}, sort: 'relevance' };

/** True if a search asks for nothing: neither words nor a filter. */
export function isEmptySearch({ query, chosen }: Pick<SearchState, 'query' | 'chosen'>): boolean {
  return query.trim() === '' && !hasChosen(chosen);
}

/** Reads a search from the query part of an address; what is not known is left out. */
export function readAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = Object.fromEntries(
    facetNames.flatMap((name) => {
      const values = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
      return values.length === 0 ? [] : [[name, values]];
    }),
  );
  return { query: parameters.get('q') ?? '', chosen, sort: parameters.get('sort') === 'date' ? 'date' : 'relevance' };
}

/** The search that a link on the page of search asks for; undefined if it leads elsewhere, or to the page alone. */
export function linkedSearch(
  { pathname, search }: { readonly pathname: string; readonly search: string },
  page: string,
): SearchState | undefined {
  return pathname === page && search !== '' ? readAddress(search) : undefined;
}

/** Writes a search as the query part of an address, always in the same order; empty if it asks for nothing. */
export function writeAddress({ query, chosen, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const name of facetNames) for (const value of chosen[name] ?? []) parameters.append(name, value);
  if (sort === 'date') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The same search with a value chosen, or no longer chosen. */
export function choose(chosen: Chosen, name: (typeof facetNames)[number], value: string, isChosen: boolean): Chosen {
  const others = (chosen[name] ?? []).filter((each) => each !== value);
  return { ...chosen, [name]: isChosen ? [...others, value] : others };
}
