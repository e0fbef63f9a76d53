import { facetNames, type FacetName } from '../facet-names.ts';
import { addCounts } from '../facets.ts';
import type { Manifest } from '../manifest.ts';
import { findPassages } from '../passages.ts';
import type { FacetList, FacetValue, Hit, HitGroup, SearchRequest } from '../protocol.ts';
import { parseQuery, type Term } from '../query.ts';
import { recordTypes, typeCode, type RecordType } from '../record-types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { FoundRows } from './find-rows.ts';
import type { Library } from './library.ts';
import type { RecordIndex } from './record-index.ts';

/** Sentences shown of one record. */
const passagesShown = 2;
const typeOrder = recordTypes.map<string>(({ value }) => value);

/** A record, by its place. */
export interface Place {
  readonly index: RecordIndex;
  readonly row: number;
}

/** Reads what a hit shows. */
export async function presentHit(library: Library, { index, row }: Place, terms: readonly Term[]): Promise<Hit> {
  const record = await library.record(index.name, index.ids[row] ?? '');
  const { type, href, title, date, by, source } = record;
  // A figure is shown by its number, whatever words led to it.
  const numbers = type === 'figure' ? parseQuery(title).filter(({ kind }) => kind === 'number') : [];
  const { passages } = findPassages(record, [...numbers, ...terms], passagesShown);
  return {
    type,
    href,
    title,
    ...(date === undefined ? {} : { date }),
    ...(by === undefined ? {} : { by }),
    ...(source === undefined ? {} : { source }),
    passages,
  };
}

/** True if nothing but phrases was asked for. */
export function isPhrase(terms: readonly Term[]): boolean {
  return terms.length > 0 && terms.every(({ kind }) => kind === 'phrase');
}

/** Groups what was found by type, that of the best hit first; documents come second at the latest, and first for a phrase. */
export async function presentGroups(
  library: Library,
  { records, figures, terms }: FoundRows,
  shown: (type: RecordType, types: number) => number,
): Promise<readonly HitGroup[]> {
  const groups = [records, ...(figures === undefined ? [] : [figures])]
    .flatMap(({ index, rows, score }) =>
      [...Map.groupBy(rows, (row) => index.typeAt(row))].map(([type, own]) => ({
        type,
        index,
        rows: own,
        best: score(own[0] ?? 0),
      })),
    )
    .toSorted((a, b) => b.best - a.best || typeCode(a.type) - typeCode(b.type));
  // A phrase is looked for as somebody wrote it.
  const place = isPhrase(terms) ? 0 : 1;
  const documents = groups.findIndex(({ type }) => type === 'document');
  if (documents > place) groups.splice(place, 0, ...groups.splice(documents, 1));
  return Promise.all(
    groups.map(async ({ type, index, rows }) => ({
      type,
      total: rows.length,
      hits: await Promise.all(
        rows.slice(0, shown(type, groups.length)).map((row) => presentHit(library, { index, row }, terms)),
      ),
    })),
  );
}

/** The first of all that was found in one list, newest first; what has no date comes last. */
export function newestFirst({ records, figures }: FoundRows, most: number): readonly Place[] {
  const date = ({ index, row }: Place): number => index.columns.date[row] ?? 0;
  return [records, ...(figures === undefined ? [] : [figures])]
    .flatMap(({ index, rows }) => rows.map((row) => ({ index, row })))
    .toSorted((a, b) => date(b) - date(a))
    .slice(0, most);
}

/** The facets with their counts, in their order; values with the most hits first, times newest first. */
export function presentFacets(
  { records, figures }: FoundRows,
  { chosen }: SearchRequest,
  manifest: Manifest,
  vocabulary: Vocabulary,
): readonly FacetList[] {
  const all = figures === undefined ? records.counts : addCounts(records.counts, figures.counts);
  const labels = compileLabels(manifest, vocabulary);
  return facetNames.map((name) => {
    const values = all.get(name);
    if (values === undefined) return { name, values: undefined };
    const picked = new Set(chosen[name]);
    const listed = new Set([...values.keys(), ...picked]);
    return {
      name,
      values: [...listed]
        .map((value) => ({
          value,
          label: labels(name, value),
          count: values.get(value) ?? 0,
          chosen: picked.has(value),
        }))
        .toSorted(compileOrder(name)),
    };
  });
}

/** Types in their own order, times newest first, all else by the number of hits. */
function compileOrder(name: FacetName): (a: FacetValue, b: FacetValue) => number {
  switch (name) {
    case 'type':
      return (a, b) => typeOrder.indexOf(a.value) - typeOrder.indexOf(b.value);
    case 'year':
    case 'month':
      return (a, b) => (a.value < b.value ? 1 : -1);
    default:
      return (a, b) => b.count - a.count || (a.label < b.label ? -1 : 1);
  }
}

function compileLabels(
  { publishers, measures, reviews }: Manifest,
  { entities }: Vocabulary,
): (name: FacetName, value: string) => string {
  const known = new Map<string, string>([
    ...recordTypes.map(({ value, many }) => [`type ${value}`, many] as const),
    ...entities.map(({ facet, id, name }) => [`${facet} ${id}`, name] as const),
    ...publishers.map(({ value, label }) => [`publisher ${value}`, label] as const),
    ...measures.map(({ value, label }) => [`measure ${value}`, label] as const),
    ...reviews.map(({ value, label }) => [`review ${value}`, label] as const),
  ]);
  return (name, value) => known.get(`${name} ${value}`) ?? value;
}
