import type { Bundle, IndexName } from '../bundles.ts';
import { indexQuery, type Term } from '../query.ts';
import type { IndexHit, Library } from './library.ts';
import { unanswered } from './unanswered.ts';

/** Hits of a bundle that are looked at to see whether it took a word for another. */
const looked = 2;

/** Finds the records that hold all terms, none of them a phrase or a common word, as Pagefind knows them; best first. */
export async function findIndexed(
  library: Library,
  index: IndexName,
  terms: readonly Term[],
): Promise<readonly IndexHit[]> {
  const find = (bundle: Bundle, some: readonly Term[]): Promise<readonly IndexHit[]> =>
    library.search(index, bundle, indexQuery(some));
  const [only = '', ...others] = await library.bundles(index);
  if (others.length === 0) return find(only, terms);
  const found = await Promise.all(
    [only, ...others].map(async (bundle) => {
      const hits = await find(bundle, terms);
      // What a bundle took for words that it lacks is no answer when another bundle has them.
      const missing = await unanswered(library, index, terms, hits, { find: (some) => find(bundle, some), looked });
      return missing.length > 0 ? [] : hits;
    }),
  );
  return found.flat().toSorted((a, b) => b.score - a.score);
}
