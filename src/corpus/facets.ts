import type { ChartTable } from '../chart/table.ts';
import { entityRefSchema } from '../schema/ids.ts';
import type { Corpus } from './corpus.ts';

/** One choice of a facet, with the keys of what it leaves. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly keys: readonly string[];
}

/** A way to narrow a list or picture: every option leaves something. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FacetOption[];
}

/** More documents than this are offered by their years. */
const mostDocuments = 30;

/** Facets of the timeline: the year, and whom or what an event is about. */
export function eventFacets({ events, entities }: Pick<Corpus, 'events' | 'entities'>): readonly Facet[] {
  const about = groupKeys(
    events,
    (event) => event.entities,
    ({ id }) => id,
  );
  return [
    toFacet(
      'year',
      'Year',
      groupKeys(
        events,
        ({ date }) => [date.slice(0, 4)],
        ({ id }) => id,
      ),
      (year) => year,
    ),
    toFacet('about', 'About', about, (ref) => entities.get(ref)?.name ?? ref),
  ];
}

/** Facets of a map or network, whose rows are entities: the kind, the sources that name it, and what it is joined to. */
export function entityFacets(
  { rows, links = [] }: ChartTable,
  { backlinksOf }: Pick<Corpus, 'backlinksOf'>,
): readonly Facet[] {
  const backlinks = ({ key }: { readonly key: string }) => backlinksOf.get(entityRefSchema.parse(key)) ?? [];
  const documents = new Map(
    rows.flatMap((row) => backlinks(row).map(({ document }) => [document.id, document] as const)),
  );
  const byYear = documents.size > mostDocuments;
  const sources = groupKeys(
    rows,
    (row) => [...new Set(backlinks(row).map(({ document }) => (byYear ? document.date.slice(0, 4) : document.slug)))],
    ({ key }) => key,
  );
  const titles = new Map([...documents.values()].map(({ slug, title }) => [slug, title]));
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const joined = groupKeys(
    links.flatMap(({ source, target }) => [
      { of: source, key: target },
      { of: target, key: source },
      { of: source, key: source },
      { of: target, key: target },
    ]),
    ({ of }) => [of],
    ({ key }) => key,
  );
  return [
    toFacet(
      'kind',
      'Kind',
      groupKeys(
        rows,
        ({ cells }) => [String(cells['kind'] ?? '')].filter(Boolean),
        ({ key }) => key,
      ),
      (kind) => kind,
    ),
    toFacet('named-in', byYear ? 'Named in sources of' : 'Named in', sources, (slug) => titles.get(slug) ?? slug),
    toFacet('with', 'Named with', joined, (key) => names.get(key) ?? key),
  ].filter(({ options }) => options.length > 1);
}

function groupKeys<Item, Value extends string>(
  items: readonly Item[],
  valuesOf: (item: Item) => readonly Value[],
  keyOf: (item: Item) => string,
): ReadonlyMap<Value, readonly string[]> {
  const groups = new Map<Value, Set<string>>();
  for (const item of items)
    for (const value of valuesOf(item)) {
      const keys = groups.get(value) ?? new Set();
      groups.set(value, keys.add(keyOf(item)));
    }
  return new Map([...groups].map(([value, keys]) => [value, [...keys]]));
}

function toFacet<Value extends string>(
  name: string,
  label: string,
  groups: ReadonlyMap<Value, readonly string[]>,
  labelOf: (value: Value) => string,
): Facet {
  const options = [...groups].map(([value, keys]) => ({ value, label: labelOf(value), keys }));
  return { name, label, options: options.toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)) };
}
