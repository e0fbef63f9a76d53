import { isWithin } from '../day-code.ts';
import { filterRows, type Counts } from '../facets.ts';
import { formatPeriod, parseFigureQuery, type FigureQuery } from '../figure-query.ts';
import type { Manifest } from '../manifest.ts';
import type { Relaxation, SearchRequest } from '../protocol.ts';
import { parseQuery, type Term } from '../query.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { findFigures } from './find-figures.ts';
import { findTerms } from './find-terms.ts';
import { findText, unknownTerms } from './find-text.ts';
import type { IndexHit, Library } from './library.ts';
import type { RecordIndex } from './record-index.ts';

/** The rows of an index that were found, best first. */
export interface FoundIn {
  readonly index: RecordIndex;
  readonly rows: readonly number[];
  readonly counts: Counts;
  readonly score: (row: number) => number;
}

/** Everything that answers a request, best first, before any of it is shown. */
export interface FoundRows {
  readonly records: FoundIn;
  /** Undefined if figures were not looked for. */
  readonly figures: FoundIn | undefined;
  readonly terms: readonly Term[];
  readonly relaxed: Relaxation | undefined;
  /** The query as one for figures, if it is one, and whether there were more of them than could be read. */
  readonly asked: FigureQuery | undefined;
  readonly isPartial: boolean;
}

/** What a search reads from. */
export interface Shelf {
  readonly library: Library;
  readonly manifest: Manifest;
  readonly vocabulary: Vocabulary;
  readonly records: RecordIndex;
  /** Undefined if there are no figures. */
  figures(): Promise<RecordIndex | undefined>;
}

/** An index of figures up to this many rows is searched with every query; a larger one when figures are asked for. */
const fewFigures = 1500;

/** Finds everything that answers a request. */
export async function findRows(shelf: Shelf, request: SearchRequest): Promise<FoundRows> {
  const { manifest, vocabulary, library } = shelf;
  const query = request.query.trim();
  const asked = parseFigureQuery(query, manifest.measures);
  const typed = asked === undefined ? parseQuery(query) : figureWords(asked, manifest);
  const isOpen = query === '';
  const text = isOpen
    ? { hits: shelf.records.ids.map((id) => ({ id, score: 0 })), terms: [], relaxed: undefined }
    : await findText(library, 'records', query, typed, vocabulary.correct);
  const records = await keepRows(shelf.records, ownDatesFirst(shelf.records, text.hits, text.terms), request);

  const number =
    typed.length === 1 && typed[0]?.kind === 'number' ? parseFigureQuery(`= ${typed[0].text}`, []) : undefined;
  const isWanted =
    isOpen ||
    manifest.rows.figures <= fewFigures ||
    asked !== undefined ||
    number !== undefined ||
    request.chosen.type?.includes('figure') === true;
  const index = isWanted ? await shelf.figures() : undefined;
  const found =
    index === undefined
      ? { hits: [], isPartial: false }
      : await figureHits(shelf, index, {
          asked: asked ?? number,
          isFigureQuery: asked !== undefined,
          terms: text.terms,
          isOpen,
        });
  const figures = index === undefined ? undefined : await keepRows(index, found.hits, request);
  return {
    records,
    figures,
    terms: text.terms,
    // A query for figures has been answered by figures, whatever its words find.
    relaxed: asked !== undefined && figures !== undefined && figures.rows.length > 0 ? undefined : text.relaxed,
    asked,
    isPartial: found.isPartial,
  };
}

/** The words of a query for figures by which texts are searched: not its comparison, which no text holds. */
function figureWords({ measure, comparison, period, words }: FigureQuery, { measures }: Manifest): readonly Term[] {
  const label = measures.find(({ value }) => value === measure)?.words[0];
  const number = comparison?.sign === '=' ? String(comparison.value) : undefined;
  return parseQuery(
    [label, number, ...words, period && formatPeriod(period).replaceAll(/\b(?:in|since|until|from|to)\b/gu, '')]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

interface FigureSearch {
  readonly asked: FigureQuery | undefined;
  readonly isFigureQuery: boolean;
  readonly terms: readonly Term[];
  readonly isOpen: boolean;
}

async function figureHits(
  { library, manifest }: Shelf,
  index: RecordIndex,
  { asked, isFigureQuery, terms, isOpen }: FigureSearch,
): Promise<{ readonly hits: readonly IndexHit[]; readonly isPartial: boolean }> {
  if (isOpen) return { hits: index.ids.map((id) => ({ id, score: 0 })), isPartial: false };
  const byValue = asked === undefined ? { ids: [], isPartial: false } : await findFigures(library, manifest, asked);
  const words = parseQuery(asked?.words.join(' ') ?? '');
  const byText = isFigureQuery ? words : terms;
  const near = await findTerms(library, 'figures', byText);
  // A word that no figure has was taken for another one by the index.
  const named = near.length > 0 && (await unknownTerms(library, 'figures', byText, near)).length > 0 ? [] : near;
  const scores = new Map(named.map(({ id, score }) => [id, score]));
  const values = isFigureQuery && words.length > 0 ? byValue.ids.filter((id) => scores.has(id)) : byValue.ids;
  // A number asks for what states it, not for what mentions it as well.
  const others = isFigureQuery || values.length > 0 ? [] : named;
  return { hits: [...values.map((id) => ({ id, score: Infinity })), ...others], isPartial: byValue.isPartial };
}

/** Score that puts what is of the date asked for before what mentions it. */
const ownDate = 100;

function ownDatesFirst(index: RecordIndex, hits: readonly IndexHit[], terms: readonly Term[]): readonly IndexHit[] {
  const dates = terms.flatMap(({ iso }) => iso ?? []);
  if (dates.length === 0) return hits;
  const isOf = (row: number): boolean => dates.every((iso) => isWithin(index.columns.date[row] ?? 0, iso));
  return hits
    .map(({ id, score }) => ({ id, score: score + (isOf(index.rowOf.get(id) ?? -1) ? ownDate : 0) }))
    .toSorted((a, b) => b.score - a.score);
}

async function keepRows(
  index: RecordIndex,
  hits: readonly IndexHit[],
  { chosen, allFacets }: SearchRequest,
): Promise<FoundIn> {
  // Thousands of hits come with every letter typed: plain numbers keep that cheap.
  const scores = new Float64Array(index.ids.length);
  const all: number[] = [];
  for (const { id, score } of hits) {
    const row = index.rowOf.get(id);
    if (row === undefined) continue;
    scores[row] = score;
    all.push(row);
  }
  const hasChosen = Object.values(chosen).some((values) => values.length > 0);
  const { rows, counts } = filterRows(all, await index.facets(allFacets || hasChosen), chosen, index.ids.length);
  return { index, rows, counts, score: (row) => scores[row] ?? 0 };
}
