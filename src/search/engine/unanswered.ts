import type { IndexName } from '../bundles.ts';
import { findPassages } from '../passages.ts';
import type { Term } from '../query.ts';
import type { IndexHit, Library } from './library.ts';

/** The terms that nothing holds. Those that the best hits show are known at once; the others are looked for alone. */
export async function unanswered(
  library: Library,
  index: IndexName,
  terms: readonly Term[],
  hits: readonly IndexHit[],
  {
    find,
    looked,
  }: { readonly find: (terms: readonly Term[]) => Promise<readonly IndexHit[]>; readonly looked: number },
): Promise<readonly Term[]> {
  const answeredBy = async (some: readonly Term[], own: readonly IndexHit[]): Promise<ReadonlySet<Term>> => {
    const found = await Promise.all(
      own.slice(0, looked).map(async ({ id }) => findPassages(await library.record(index, id), some, 1).answered),
    );
    return new Set(found.flatMap((answered) => [...answered]));
  };
  const shown = await answeredBy(terms, hits);
  const checked = await Promise.all(
    terms
      .filter((term) => !shown.has(term))
      .map(async (term) => {
        const own = terms.length === 1 ? hits : await find([term]);
        return (await answeredBy([term], own)).has(term) ? [] : [term];
      }),
  );
  return checked.flat();
}
