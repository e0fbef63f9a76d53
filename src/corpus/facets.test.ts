import { expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { entityFacets, eventFacets } from './facets.ts';

const { corpus } = loadCorpus({ seeds: 'seeds', content: 'content' });

test('facets of events leave the events of a year and those about an entity', () => {
  const [year, about] = eventFacets(corpus);
  expect(year?.options.map(({ value }) => value)).toEqual(['2021', '2025', '2026']);
  expect(year?.options.flatMap(({ keys }) => keys).toSorted()).toEqual(corpus.events.map(({ id }) => id).toSorted());
  const newark = about?.options.find(({ value }) => value === 'places/newark');
  expect(newark?.label).toBe('Newark, New Jersey');
  expect(newark?.keys.length).toBeGreaterThan(0);
  for (const id of newark?.keys ?? [])
    expect(corpus.events.find((event) => event.id === id)?.entities).toContain('places/newark');
});

test.each(['map', 'network'])('facets of a %s name its rows alone, and each leaves some', (kind) => {
  const table = corpus.charts.find(({ spec }) => spec.kind === kind)?.table;
  if (table === undefined) throw new Error(`Expected a ${kind}.`);
  const keys = new Set(table.rows.map(({ key }) => key));
  const facets = entityFacets(table, corpus);
  expect(facets.map(({ name }) => name)).toEqual(kind === 'map' ? ['kind', 'named-in'] : ['kind', 'named-in', 'with']);
  for (const { options } of facets)
    for (const option of options) {
      expect(option.keys.length).toBeGreaterThan(0);
      expect(option.keys.every((key) => keys.has(key))).toBe(true);
      expect(option.label).not.toBe('');
    }
});

test('“named with” leaves an entity and what it is joined to', () => {
  const table = corpus.charts.find(({ spec }) => spec.kind === 'network')?.table;
  const option = entityFacets(table ?? { columns: [], value: undefined, rows: [], caveats: [] }, corpus)
    .find(({ name }) => name === 'with')
    ?.options.find(({ value }) => value === 'people/ras-baraka');
  const joined = (table?.links ?? []).flatMap(({ source, target }) =>
    source === 'people/ras-baraka' ? [target] : target === 'people/ras-baraka' ? [source] : [],
  );
  expect(joined.length).toBeGreaterThan(0);
  expect(option?.keys.toSorted()).toEqual(['people/ras-baraka', ...joined].toSorted());
});
