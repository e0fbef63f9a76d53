import { facetNames, type Chosen } from './facet-names.ts';
import type { Sort } from './protocol.ts';

/** What a search is: all of it stands in the address of its page. */
export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
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
