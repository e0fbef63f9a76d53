import { writeAddress, type SearchState } from './address.ts';

/** Where a reader of the page of search is. */
export interface Visit {
  readonly state: SearchState;
  /** True if the reader was done with this search, so that the next one is a step of its own. */
  readonly isFinished: boolean;
}

/** What a further search does to the history of the browser; `method` is undefined if the address stays as it is. */
export interface Step {
  readonly method: 'pushState' | 'replaceState' | undefined;
  /** Query part of the address, see `writeAddress`. */
  readonly address: string;
}

/** Back leads from search to search, not from letter to letter: what follows an unfinished search takes its place. */
export function nextStep({ state, isFinished }: Visit, next: SearchState): Step {
  const address = writeAddress(next);
  const method = address === writeAddress(state) ? undefined : isFinished ? 'pushState' : 'replaceState';
  return { method, address };
}
