import { isWithin } from '../day-code.ts';
import { hasChosen } from '../facet-names.ts';
import { filterRows, type Counts } from '../facets.ts';
import { formatPeriod, parseFigureQuery, type FigureQuery } from '../figure-query.ts';
import type { Manifest } from '../manifest.ts';
import type { Relaxation, SearchRequest } from '../protocol.ts';
import { parseQuery, type Term } from '../query.ts';
import { findFigureHits } from './find-figure-hits.ts';
import { findText } from './find-text.ts';
import type { IndexHit } from './library.ts';
import type { RecordIndex } from './record-index.ts';
import type { Shelf } from './shelf.ts';

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

/** Finds everything that answers a request. */
export async function findRows(shelf: Shelf, request: SearchRequest): Promise<FoundRows> {
  const { manifest, vocabulary, library } = shelf;
  const query = request.query.trim();
  // Where there are no figures, “more than 500 people” is looked for in texts.
  const asked = manifest.rows.figures === 0 ? undefined : parseFigureQuery(query, manifest.measures);
  const typed = asked === undefined ? parseQuery(query) : figureWords(asked, manifest);
  const isOpen = query === '';
  const text = isOpen
    ? { hits: shelf.records.ids.map((id) => ({ id, score: 0 })), terms: [], relaxed: undefined }
    : await findText(library, 'records', query, typed, vocabulary.correct);
  const records = await keepRows(shelf.records, ownDatesFirst(shelf.records, text.hits, text.terms), request);

  const found = await findFigureHits(shelf, request, asked, typed, text.terms);
  const figures = found === undefined ? undefined : await keepRows(found.index, found.hits, request);
  return {
    records,
    figures,
    terms: text.terms,
    // A query for figures has been answered by figures, whatever its words find.
    relaxed: asked !== undefined && figures !== undefined && figures.rows.length > 0 ? undefined : text.relaxed,
    asked,
    isPartial: found?.isPartial ?? false,
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
  const { rows, counts } = filterRows(
    all,
    await index.facets(allFacets || hasChosen(chosen)),
    chosen,
    index.ids.length,
  );
  return { index, rows, counts, score: (row) => scores[row] ?? 0 };
}
