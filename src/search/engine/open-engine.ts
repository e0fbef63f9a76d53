import { isEmptySearch } from '../address.ts';
import { entityFolders } from '../facet-names.ts';
import type { Manifest } from '../manifest.ts';
import type { Hit, HitGroup, SearchAnswer, SearchRequest } from '../protocol.ts';
import { parseQuery, type Term } from '../query.ts';
import type { RecordType } from '../record-types.ts';
import { readVocabulary, type Suggestion, type Vocabulary } from '../vocabulary.ts';
import { findRows } from './find-rows.ts';
import type { Library } from './library.ts';
import { isPhrase, newestFirst, presentFacets, presentGroups, presentHit } from './present.ts';
import { openIndex, type RecordIndex } from './record-index.ts';
import type { Shelf } from './shelf.ts';

/** Answers requests; gives up, with undefined, when `isCurrent` says that nobody waits any more. */
export interface Engine {
  search(request: SearchRequest, isCurrent: () => boolean): Promise<SearchAnswer | undefined>;
}

/** Hits of a type shown at first: of documents, of each other type, and of a type that stands alone. */
const shownAtFirst = { document: 5, other: 3, alone: 6 } as const;
const mostSuggestions = 3;

/** Opens the index and all that a first search reads. */
export async function openEngine(library: Library): Promise<Engine> {
  const decoder = new TextDecoder();
  const vocabularyFile = library.file('vocabulary.bin').then((bytes) => readVocabulary(decoder.decode(bytes)));
  const manifest = JSON.parse(decoder.decode(await library.file('manifest.json'))) as Manifest;
  const [vocabulary, records] = await Promise.all([
    vocabularyFile,
    openIndex('records', library, manifest, vocabularyFile),
  ]);
  let figures: Promise<RecordIndex> | undefined;
  const shelf: Shelf = {
    library,
    manifest,
    vocabulary,
    records,
    figures: async () =>
      manifest.rows.figures === 0 ? undefined : (figures ??= openIndex('figures', library, manifest, vocabularyFile)),
  };
  return { search: (request, isCurrent) => search(shelf, request, isCurrent) };
}

async function search(
  shelf: Shelf,
  request: SearchRequest,
  isCurrent: () => boolean,
): Promise<SearchAnswer | undefined> {
  const { library, manifest, vocabulary } = shelf;
  const found = await findRows(shelf, request);
  if (!isCurrent()) return undefined;
  const isEmpty = isEmptySearch(request);
  const isList = request.sort === 'date';
  const shown = (type: RecordType, types: number): number =>
    request.shown[type] ??
    (types === 1 ? shownAtFirst.alone : type === 'document' ? shownAtFirst.document : shownAtFirst.other);
  const listed = isEmpty || !isList ? [] : newestFirst(found, request.shown.all ?? shownAtFirst.alone);
  const [groups, list] = await Promise.all([
    isEmpty || isList ? [] : presentGroups(library, found, shown),
    Promise.all(listed.map((place) => presentHit(library, place, found.terms))),
  ]);
  if (!isCurrent()) return undefined;
  const named = suggestions(vocabulary, found.relaxed === undefined ? parseQuery(request.query) : found.terms);
  const best = named.map((suggestion) => presentEntity(suggestion, manifest, groups));
  const figures = found.figures?.rows.length ?? 0;
  return {
    total: isEmpty ? 0 : found.records.rows.length + figures,
    isWhole: manifest.whole.length > 0,
    best,
    groups: withoutHits(groups, best),
    list: isList ? list : undefined,
    facets: presentFacets(found, request, manifest, vocabulary),
    relaxed: found.relaxed,
    figures:
      found.asked === undefined
        ? undefined
        : { query: found.asked, measures: manifest.measures, total: figures, isPartial: found.isPartial },
  };
}

/** Entities that the terms name, else those whose names they begin; none for phrases, which are looked for in texts. */
function suggestions(vocabulary: Vocabulary, terms: readonly Term[]): readonly Suggestion[] {
  if (isPhrase(terms)) return [];
  const found = vocabulary.suggest(
    terms.flatMap(({ tokens }) => tokens),
    mostSuggestions,
  );
  const exact = found.filter((each) => each.exact);
  return exact.length > 0 ? exact : found;
}

/** The page of an entity, with what is said of it if it is among what was found. */
function presentEntity(
  { entity: { facet, id, name }, exact }: Suggestion,
  { base }: Manifest,
  groups: readonly HitGroup[],
): Hit {
  const href = `${base}${entityFolders[facet]}/${id}/`;
  const found = groups.flatMap(({ hits }) => hits).find((hit) => hit.href === href);
  return {
    ...(found ?? { type: facet, href, title: name, passages: [] }),
    ...(exact ? { entity: { facet, id } } : {}),
  };
}

/** What stands at the top is not shown a second time. */
function withoutHits(groups: readonly HitGroup[], shown: readonly Hit[]): readonly HitGroup[] {
  return groups.flatMap((group) => {
    const hits = group.hits.filter(({ href }) => !shown.some((each) => each.href === href));
    const total = group.total - (group.hits.length - hits.length);
    return total === 0 ? [] : [{ ...group, hits, total }];
  });
}
