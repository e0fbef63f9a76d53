import type { Bundle, IndexName } from '../bundles.ts';
import { findPassages, holdsPhrase } from '../passages.ts';
import { indexQuery, type Term } from '../query.ts';
import type { IndexHit, Library } from './library.ts';

/** Hits that are looked at to see whether a bundle took a word for another: about as many as are shown, so that nothing is fetched twice over. */
const looked = 6;
/** The same where there are several bundles. */
const lookedInEach = 2;

/** Finds the records that hold all terms, best first. */
export async function findTerms(
  library: Library,
  index: IndexName,
  terms: readonly Term[],
): Promise<readonly IndexHit[]> {
  const [only = '', ...others] = await library.bundles(index);
  if (others.length === 0) return findInBundle(library, index, only, terms);
  const found = await Promise.all(
    [only, ...others].map(async (bundle) => {
      const find = (some: readonly Term[]): Promise<readonly IndexHit[]> => findInBundle(library, index, bundle, some);
      const hits = await find(terms);
      // What a bundle took for words that it lacks is no answer when another bundle has them.
      return (await unanswered(library, index, terms, hits, { find, looked: lookedInEach })).length > 0 ? [] : hits;
    }),
  );
  return found.flat().toSorted((a, b) => b.score - a.score);
}

async function findInBundle(
  library: Library,
  index: IndexName,
  bundle: Bundle,
  terms: readonly Term[],
): Promise<readonly IndexHit[]> {
  const phrases = terms.filter(({ kind }) => kind === 'phrase');
  const [only] = terms;
  if (only === undefined) return [];
  if (terms.length === 1)
    return withPhrases(library, index, await library.search(index, bundle, termQuery(only)), phrases);
  const [all, ...held] = await Promise.all([
    library.search(index, bundle, indexQuery(terms)),
    ...phrases.map((phrase) => library.search(index, bundle, termQuery(phrase))),
  ]);
  const ids = held.map((hits) => new Set(hits.map(({ id }) => id)));
  return withPhrases(
    library,
    index,
    all.filter(({ id }) => ids.every((each) => each.has(id))),
    phrases,
  );
}

/** Hits whose words are compared with a phrase, about as many as anybody looks through; further ones are taken at the index’s word. */
const compared = 16;

/** Leaves out hits that hold the words of a phrase with others between them. */
async function withPhrases(
  library: Library,
  index: IndexName,
  hits: readonly IndexHit[],
  phrases: readonly Term[],
): Promise<readonly IndexHit[]> {
  if (phrases.length === 0) return hits;
  const sound = await Promise.all(
    hits.slice(0, compared).map(async (hit) => {
      const record = await library.record(index, hit.id);
      return phrases.every((phrase) => holdsPhrase(record, phrase)) ? [hit] : [];
    }),
  );
  return [...sound.flat(), ...hits.slice(compared)];
}

/** The terms that no record of an index holds. */
export async function unknownTerms(
  library: Library,
  index: IndexName,
  terms: readonly Term[],
  hits: readonly IndexHit[],
): Promise<readonly Term[]> {
  return unanswered(library, index, terms, hits, { find: (some) => findTerms(library, index, some), looked });
}

/** The terms that nothing holds. Those that the best hits show are known at once; the others are looked for alone. */
async function unanswered(
  library: Library,
  index: IndexName,
  terms: readonly Term[],
  hits: readonly IndexHit[],
  {
    find,
    looked: most,
  }: {
    readonly find: (terms: readonly Term[]) => Promise<readonly IndexHit[]>;
    readonly looked: number;
  },
): Promise<readonly Term[]> {
  const answeredBy = async (some: readonly Term[], own: readonly IndexHit[]): Promise<ReadonlySet<Term>> => {
    const found = await Promise.all(
      own.slice(0, most).map(async ({ id }) => findPassages(await library.record(index, id), some, 1).answered),
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
      const hits = await findTerms(library, index, [term]);
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
