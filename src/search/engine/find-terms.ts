import { indexQuery, type Term } from '../query.ts';
import type { IndexHit, IndexName, Library } from './library.ts';

/** Finds the records that hold all terms, best first. */
export async function findTerms(
  library: Library,
  index: IndexName,
  terms: readonly Term[],
): Promise<readonly IndexHit[]> {
  const phrases = terms.filter(({ kind }) => kind === 'phrase');
  const [only] = terms;
  if (only === undefined) return [];
  if (terms.length === 1) return library.search(index, termQuery(only));
  const [all, ...held] = await Promise.all([
    library.search(index, indexQuery(terms)),
    ...phrases.map((phrase) => library.search(index, termQuery(phrase))),
  ]);
  const ids = held.map((hits) => new Set(hits.map(({ id }) => id)));
  return all.filter(({ id }) => ids.every((each) => each.has(id)));
}

function termQuery({ kind, tokens }: Term): string {
  return kind === 'phrase' ? `"${tokens.join(' ')}"` : tokens.join(' ');
}

/** Terms that are tried together at most; of more, those that the fewest records hold. */
const mostTerms = 6;

/**
 * Chooses the terms that some record holds together when none holds all: as many as possible, and of equally many
 * those that fewest records hold, since they say most. Empty if no term occurs at all.
 */
export async function relaxTerms(library: Library, index: IndexName, terms: readonly Term[]): Promise<readonly Term[]> {
  const held = await Promise.all(
    terms.map(async (term) => {
      const hits = await library.search(index, termQuery(term));
      return { term, ids: new Set(hits.map(({ id }) => id)) };
    }),
  );
  const known = held.filter(({ ids }) => ids.size > 0).toSorted((a, b) => a.ids.size - b.ids.size);
  const tried = known.slice(0, mostTerms);
  let best: { terms: readonly Term[]; weight: number } = { terms: [], weight: 0 };
  for (let choice = 1; choice < 1 << tried.length; choice++) {
    const own = tried.filter((_, place) => (choice >> place) & 1);
    const weight = own.length + own.reduce((sum, { ids }) => sum + 1 / (1 + ids.size), 0) / (mostTerms + 1);
    if (weight > best.weight && meets(own.map(({ ids }) => ids))) best = { terms: own.map(({ term }) => term), weight };
  }
  return terms.filter((term) => best.terms.includes(term));
}

function meets([first, ...others]: readonly ReadonlySet<string>[]): boolean {
  for (const id of first ?? []) if (others.every((ids) => ids.has(id))) return true;
  return false;
}
