import type { IndexName } from '../bundles.ts';
import type { Relaxation } from '../protocol.ts';
import { parseQuery, type Term } from '../query.ts';
import type { Correct } from '../spelling.ts';
import { findTerms, relaxTerms, unknownTerms } from './find-terms.ts';
import type { IndexHit, Library } from './library.ts';

/** What was found for the terms of a query, and what had to be changed for it. */
export interface FoundText {
  readonly hits: readonly IndexHit[];
  readonly terms: readonly Term[];
  readonly relaxed: Relaxation | undefined;
}

/**
 * Finds the records that hold all terms. The index takes a word that it does not have for the beginning of it, or
 * leaves it out, without saying so; here such words are corrected or named, and when no record has all terms some
 * are left out.
 */
export async function findText(
  library: Library,
  index: IndexName,
  query: string,
  terms: readonly Term[],
  correct: Correct,
): Promise<FoundText> {
  const hits = await findTerms(library, index, terms);
  const unknown = await unknownTerms(library, index, terms, hits);
  if (unknown.length === 0 && hits.length > 0) return { hits, terms, relaxed: undefined };

  const corrected = unknown.flatMap((term) => {
    const to = term.kind === 'word' ? correct(term.tokens[0] ?? '') : undefined;
    return to === undefined ? [] : [{ term, to }];
  });
  const known = terms.flatMap((term) => {
    if (!unknown.includes(term)) return [term];
    const correction = corrected.find((each) => each.term === term);
    if (correction !== undefined) return parseQuery(correction.to);
    // The words of a phrase that nobody wrote may stand apart.
    return term.kind === 'phrase' ? parseQuery(term.text.replaceAll(/[“”]/gu, ' ')) : [];
  });
  const again = unknown.length === 0 ? hits : await findTerms(library, index, known);
  const kept = again.length > 0 ? known : await relaxTerms(library, index, known);
  const relaxed: Relaxation = {
    unknown: unknown.filter((term) => !corrected.some((each) => each.term === term)).map(({ text }) => text),
    dropped: known.filter((term) => !kept.includes(term)).map(({ text }) => text),
    kept: kept.map(({ text }) => text),
    corrected: corrected.map(({ term, to }) => ({ from: term.text, to })),
    query: corrected.reduce((text, { term, to }) => text.replace(term.text, () => to), query),
  };
  return { hits: again.length > 0 ? again : await findTerms(library, index, kept), terms: kept, relaxed };
}
