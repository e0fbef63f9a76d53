import { hasChosen } from '../facet-names.ts';
import { parseFigureQuery, type FigureQuery } from '../figure-query.ts';
import type { SearchRequest } from '../protocol.ts';
import { parseQuery, type Term } from '../query.ts';
import { findFigures } from './find-figures.ts';
import { findTerms, unknownTerms } from './find-terms.ts';
import type { IndexHit, Library } from './library.ts';
import { listIndex, type RecordIndex } from './record-index.ts';
import type { Shelf } from './shelf.ts';

/** Figures that were found, and the index in which they have their places. */
export interface FigureHits {
  readonly index: RecordIndex;
  readonly hits: readonly IndexHit[];
  /** True if there were more figures than could be read. */
  readonly isPartial: boolean;
}

/** An index of figures up to this many rows is searched with every query; a larger one when figures are asked for. */
const fewFigures = 1500;

/**
 * Finds figures: those whose value, measure and time answer a query for figures, those that state a number, or those
 * whose words hold all terms. Undefined if figures need not be looked for.
 */
export async function findFigureHits(
  shelf: Shelf,
  { query, chosen }: SearchRequest,
  asked: FigureQuery | undefined,
  typed: readonly Term[],
  terms: readonly Term[],
): Promise<FigureHits | undefined> {
  const { library, manifest } = shelf;
  const valued = asked ?? loneNumber(typed);
  const { rows, isPartial } =
    valued === undefined ? { rows: [], isPartial: false } : await findFigures(library, manifest, valued);
  const words = parseQuery(asked?.words.join(' ') ?? '');

  if (manifest.rows.figures > fewFigures && words.length === 0 && !hasChosen(chosen)) {
    // What lies in the shards is enough: the index of so many figures is large.
    if (rows.length === 0) return undefined;
    const index = listIndex(
      'figures',
      'figure',
      rows.map(([id, , , , start]) => ({ id, date: start ?? undefined })),
      manifest,
    );
    return { index, hits: index.ids.map(first), isPartial };
  }
  const index = await shelf.figures();
  if (index === undefined) return undefined;
  if (query.trim() === '') return { index, hits: index.ids.map((id) => ({ id, score: 0 })), isPartial: false };
  const byValue = rows.map(([id]) => id);
  const byWords = await findFigureWords(library, asked === undefined ? terms : words);
  if (asked !== undefined) {
    const named = new Set(byWords.map(({ id }) => id));
    return { index, hits: byValue.filter((id) => words.length === 0 || named.has(id)).map(first), isPartial };
  }
  // A number asks for what states it, not for what mentions it as well.
  return { index, hits: byValue.length > 0 ? byValue.map(first) : byWords, isPartial };
}

/** What answers by its value comes before all else. */
const first = (id: string): IndexHit => ({ id, score: Infinity });

function loneNumber([term, ...others]: readonly Term[]): FigureQuery | undefined {
  return term?.kind === 'number' && others.length === 0 ? parseFigureQuery(`= ${term.text}`, []) : undefined;
}

/** A word that no figure has is taken for another one by the index; then none holds all. */
async function findFigureWords(library: Library, terms: readonly Term[]): Promise<readonly IndexHit[]> {
  const hits = await findTerms(library, 'figures', terms);
  return hits.length > 0 && (await unknownTerms(library, 'figures', terms, hits)).length > 0 ? [] : hits;
}
