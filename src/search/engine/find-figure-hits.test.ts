import { describe, expect, test } from 'vitest';
import { cutShards } from '../build/figure-shards.ts';
import type { Chosen } from '../facet-names.ts';
import type { FigureRow } from '../figure-match.ts';
import { parseFigureQuery } from '../figure-query.ts';
import type { Manifest } from '../manifest.ts';
import { parseQuery } from '../query.ts';
import { readVocabulary } from '../vocabulary.ts';
import { findFigureHits } from './find-figure-hits.ts';
import type { Library } from './library.ts';
import { listIndex } from './record-index.ts';
import type { Shelf } from './shelf.ts';

const measures = [
  { value: 'arrest', label: 'Arrest', words: ['arrests'] },
  { value: 'removal', label: 'Removal', words: ['removals'] },
];
const rowsOf = (count: number): readonly FigureRow[] =>
  Array.from({ length: count }, (_, index): FigureRow => [
    `f${index}`,
    1 + Number(index >= count / 2),
    index,
    index,
    `${2000 + (index % 25)}-01-01`,
    `${2000 + (index % 25)}-12-31`,
  ]);

/** A shelf of so many figures that says what was fetched from it. */
function shelfOf(count: number) {
  const shards = cutShards(rowsOf(count));
  const fetched: string[] = [];
  const manifest: Manifest = {
    version: '1',
    base: '/',
    bundles: { records: [''], figures: [''] },
    rows: { records: 0, figures: count },
    sets: { records: 0, figures: 0 },
    common: { records: 0, figures: 0 },
    pairs: { records: 0, figures: 0 },
    publishers: [],
    measures,
    reviews: [],
    shards: shards.map(({ shard }) => shard),
    whole: [],
  };
  const library: Library = {
    bundles: () => Promise.resolve(['']),
    search: () => Promise.resolve([]),
    rows: () => Promise.resolve({ ids: [], rowOf: new Map() }),
    common: () => Promise.resolve([]),
    weights: () => Promise.resolve(new Uint8Array()),
    phrase: () => Promise.resolve([]),
    file(path) {
      fetched.push(path);
      return Promise.resolve(
        new TextEncoder().encode(JSON.stringify(shards.find(({ shard }) => shard.file === path)?.rows)),
      );
    },
    record: () => Promise.reject(new Error('No record is read here.')),
  };
  const index = listIndex(
    'figures',
    'figure',
    rowsOf(count).map(([id]) => ({ id, date: undefined })),
    manifest,
  );
  const shelf: Shelf = {
    library,
    manifest,
    vocabulary: readVocabulary(''),
    records: index,
    figures() {
      fetched.push('index');
      return Promise.resolve(index);
    },
  };
  return { shelf, fetched };
}

const find = async (count: number, query: string, chosen: Chosen = {}) => {
  const { shelf, fetched } = shelfOf(count);
  const request = { query, chosen, sort: 'relevance' as const, shown: {}, allFacets: false };
  const found = await findFigureHits(
    shelf,
    request,
    parseFigureQuery(query, measures),
    parseQuery(query),
    parseQuery(query),
  );
  return { ids: found?.hits.map(({ id }) => id), isPartial: found?.isPartial, fetched };
};

describe('findFigureHits', () => {
  test('reads only the files that may answer', async () => {
    const { ids, fetched } = await find(40_000, 'removals = 39000');
    expect(ids).toEqual(['f39000']);
    expect(fetched).toEqual(['figures-97.bin']);
  });

  test('reads a bounded number of files of a large ledger, and says so', async () => {
    const { fetched, isPartial } = await find(40_000, 'arrests > 100');
    expect(fetched).toHaveLength(8);
    expect(isPartial).toBe(true);
  });

  test('leaves the index of a large ledger alone until a filter needs it', async () => {
    expect((await find(40_000, 'anything at all')).fetched).toEqual([]);
    expect((await find(40_000, '39000')).fetched).toEqual(['figures-97.bin']);
    expect((await find(40_000, '39000', { year: ['2010'] })).fetched).toContain('index');
  });

  test('answers from the newest on, in a small ledger too', async () => {
    const { ids, isPartial } = await find(100, 'removals > 90');
    expect(ids).toEqual(['f99', 'f98', 'f97', 'f96', 'f95', 'f94', 'f93', 'f92', 'f91']);
    expect(isPartial).toBe(false);
  });

  test('a figure that states the number comes alone', async () => {
    expect((await find(100, '42')).ids).toEqual(['f42']);
    expect((await find(100, '4242')).ids).toEqual([]);
  });
});
