import type { IndexName } from '../bundles.ts';
import { holdsPhrase } from '../phrase-words.ts';
import type { Term } from '../query.ts';
import { commonPlaces, findApart, type RowScores } from './find-apart.ts';
import { findIndexed } from './find-indexed.ts';
import type { IndexHit, Library } from './library.ts';
import { unanswered } from './unanswered.ts';

/** Hits that are looked at to see whether the index took a word for another: about as many as are shown, so that nothing is fetched twice over. */
const looked = 6;

/** Finds the records that hold all terms, best first. */
export async function findTerms(
  library: Library,
  index: IndexName,
  terms: readonly Term[],
): Promise<readonly IndexHit[]> {
  if (terms.length === 0) return [];
  const apart = await Promise.all(terms.map((term) => findApart(library, index, term)));
  const scores = apart.filter((each) => each !== undefined);
  const rest = terms.filter((_, place) => apart[place] === undefined);
  if (scores.length === 0) return findIndexed(library, index, rest);
  const { ids, rowOf } = await library.rows(index);
  const hits = rest.length > 0 ? await findIndexed(library, index, rest) : ids.map((id) => ({ id, score: 0 }));
  const phrases = terms.filter(({ kind }) => kind === 'phrase');
  return withPhrases(library, index, addScores(hits, scores, rowOf), phrases);
}

/** Keeps the hits that every score knows, and adds the scores; best first. */
function addScores(
  hits: readonly IndexHit[],
  scores: readonly RowScores[],
  rowOf: ReadonlyMap<string, number>,
): readonly IndexHit[] {
  const kept: IndexHit[] = [];
  for (const { id, score } of hits) {
    const row = rowOf.get(id) ?? -1;
    if (scores.every((each) => (each[row] ?? 0) > 0))
      kept.push({ id, score: scores.reduce((sum, each) => sum + (each[row] ?? 0), score) });
  }
  return kept.sort((a, b) => b.score - a.score);
}

/** Hits whose words are compared with a phrase, about as many as anybody looks through; further ones are taken at the index’s word. */
const compared = 16;

/** Leaves out hits that hold the words of a phrase in two places. */
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
      return phrases.every(({ tokens }) => holdsPhrase(record, tokens)) ? [hit] : [];
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
  const find = (some: readonly Term[]): Promise<readonly IndexHit[]> => findTerms(library, index, some);
  // Pagefind guesses; what is kept apart from it is exact.
  const isExact = await Promise.all(
    terms.map(async (term) => term.kind === 'phrase' || (await commonPlaces(library, index, term)).length > 0),
  );
  const phrases = terms.filter(({ kind }) => kind === 'phrase');
  const held = await Promise.all(phrases.map(async (term) => hits.length > 0 || (await find([term])).length > 0));
  const lacking = await unanswered(
    library,
    index,
    terms.filter((_, place) => isExact[place] !== true),
    hits,
    { find, looked },
  );
  return terms.filter((term) => lacking.includes(term) || held[phrases.indexOf(term)] === false);
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
