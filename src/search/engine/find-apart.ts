import type { IndexName } from '../bundles.ts';
import { scoreRows } from '../common-words.ts';
import { fieldsOf } from '../phrase-words.ts';
import type { Term } from '../query.ts';
import { answers } from '../word-forms.ts';
import { findIndexed } from './find-indexed.ts';
import type { Library } from './library.ts';

/** The score of each row for one term; 0 where the term is not. */
export type RowScores = Float64Array;

/** Hits that are looked at to see whether Pagefind has other words that answer. */
const looked = 2;
/** A word that only begins as was asked says less. */
const beginning = 0.5;

/** The places among the common words of those that answer a term; only the word itself if it is one of them. */
export async function commonPlaces(
  library: Library,
  index: IndexName,
  { kind, tokens }: Term,
): Promise<readonly number[]> {
  const [token = ''] = tokens;
  if (kind === 'phrase' || kind === 'date') return [];
  const common = await library.common(index);
  const own = common.indexOf(token);
  if (own >= 0) return [own];
  return [...common.keys()].filter((place) => answers(token, common[place] ?? ''));
}

/**
 * The score of each row for a term that is kept apart from Pagefind: a phrase, a common word, or the beginning or another
 * form of one, for which Pagefind may have further words. Undefined for any other.
 */
export async function findApart(library: Library, index: IndexName, term: Term): Promise<RowScores | undefined> {
  if (term.kind === 'phrase') {
    const { ids } = await library.rows(index);
    const scores = new Float64Array(ids.length);
    for (const row of await library.phrase(index, term.tokens)) scores[row] = 1;
    return scores;
  }
  const places = await commonPlaces(library, index, term);
  const [first] = places;
  if (first === undefined) return undefined;
  const common = await library.common(index);
  if (common[first] === term.tokens[0]) return scoreRows(await library.weights(index, first));

  const each = await Promise.all(places.map(async (place) => scoreRows(await library.weights(index, place))));
  const { ids, rowOf } = await library.rows(index);
  const scores = Float64Array.from(ids, (_, row) => beginning * Math.max(...each.map((own) => own[row] ?? 0)));
  const hits = await findIndexed(library, index, [term]);
  const known = new Set(common);
  const isRight = await Promise.all(
    hits
      .slice(0, looked)
      .map(async ({ id }) =>
        fieldsOf(await library.record(index, id)).some((tokens) =>
          tokens.some((token) => !known.has(token) && answers(term.tokens[0] ?? '', token)),
        ),
      ),
  );
  if (isRight.includes(true))
    for (const { id, score } of hits) {
      const row = rowOf.get(id) ?? -1;
      scores[row] = Math.max(scores[row] ?? 0, score);
    }
  return scores;
}
