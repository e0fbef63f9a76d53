import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgedQueries } from '../../bench/search/judged-queries.ts';
import { floors, scoreQuery, summarise, type Score } from '../../bench/search/score.ts';
import { compileUrls } from '../../src/corpus/urls.ts';
import { indexSite, type IndexLimits } from '../../src/integrations/index-site.ts';
import { loadCorpus } from '../../src/loaders/load-corpus.ts';
import { readSettings } from '../../src/loaders/settings.ts';
import { emptySearch } from '../../src/search/address.ts';
import type { Sharding } from '../../src/search/bundles.ts';
import { findTerms } from '../../src/search/engine/find-terms.ts';
import { openEngine } from '../../src/search/engine/open-engine.ts';
import type { PagefindModule } from '../../src/search/engine/open-library.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import type { SearchAnswer, SearchRequest } from '../../src/search/protocol.ts';
import { parseQuery } from '../../src/search/query.ts';
import { recordTypes } from '../../src/search/record-types.ts';
import { runCommand } from '../build-site.ts';
import { withFiles } from './open-files.ts';

/** What the engine does not use of Pagefind: it opens each bundle itself, so that a hit tells where it is from. */
type Mergeable = ReturnType<PagefindModule['createInstance']> & { mergeIndex(path: string): Promise<void> };

const folderOf = (name: string): string => mkdtempSync(join(tmpdir(), name));
const [one, many, large, gathered, store] = [
  folderOf('one-'),
  folderOf('many-'),
  folderOf('large-'),
  folderOf('gathered-'),
  folderOf('bundles-'),
];
const { corpus } = loadCorpus(readSettings());
async function index(
  out: string,
  searchShards: Sharding,
  { searchBundles, limits }: { readonly searchBundles?: string; readonly limits?: IndexLimits } = {},
): Promise<void> {
  const settings = { ...readSettings(), searchShards, searchBundles };
  const files = await indexSite(corpus, compileUrls('https://record.example.org', '/'), settings, limits);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
}
beforeAll(async () => {
  await index(one, 'none');
  await index(many, 'year');
  await index(large, 'none', { limits: { whole: 0, records: 25 } });
});
afterAll(() => {
  for (const folder of [one, many, large, gathered, store]) rmSync(folder, { recursive: true, force: true });
});

const everything: SearchRequest['shown'] = Object.fromEntries(
  [...recordTypes.map(({ value }) => value), 'all'].map((type) => [type, 1000] as const),
);
const request = (parts: Partial<SearchRequest>): SearchRequest => ({
  ...emptySearch,
  allFacets: true,
  shown: everything,
  ...parts,
});
const judged = Object.entries(judgedQueries).flatMap(([kind, own]) => own.map((item) => ({ kind, item })));
const requests: readonly SearchRequest[] = [
  ...judged.map(({ item: { query } }) => request({ query })),
  ...['Trump', 'admin', 'sta', 'order states', '"to the United States" Trump', '"of the"', '"of deported"'].map(
    (query) => request({ query }),
  ),
  request({ query: 'Trump', chosen: { type: ['event', 'document'], year: ['2025'] } }),
  request({ query: 'Trump', sort: 'date' }),
  request({ chosen: { publisher: ['colombo-telegraph'] } }),
  request({ chosen: { measure: ['arrest'], review: ['reviewed'] } }),
  request({ query: 'removals > 100000', chosen: { person: ['donald-trump'] } }),
  request({ query: 'guard troops hospital refugees' }),
  request({ query: 'newark xylophone' }),
];

async function answersOf(folder: string, asked: readonly SearchRequest[]): Promise<readonly SearchAnswer[]> {
  return withFiles(folder, async ({ library }) => {
    const engine = await openEngine(library);
    const answers: SearchAnswer[] = [];
    for (const each of asked) {
      const answer = await engine.search(each, () => true);
      if (answer === undefined) throw new Error('Nobody overtook this search.');
      answers.push(answer);
    }
    return answers;
  });
}

/** An answer without the order of its hits, which depends on how rare a word is in each bundle, and on how it is kept. */
function unordered({ groups, list, ...rest }: SearchAnswer) {
  const sorted = <Item extends { readonly href: string }>(hits: readonly Item[]): readonly Item[] =>
    hits.toSorted((a, b) => (a.href < b.href ? -1 : 1));
  return {
    ...rest,
    isWhole: undefined,
    list: list && sorted(list),
    groups: groups
      .map((group) => ({ ...group, hits: sorted(group.hits) }))
      .toSorted((a, b) => (a.type < b.type ? -1 : 1)),
  };
}

/** Addresses of the hits in the order of the page. */
const pathsOf = ({ best, groups }: SearchAnswer): readonly string[] =>
  [...best, ...groups.flatMap(({ hits }) => hits)].map(({ href, passages: [passage] }) =>
    passage?.fragment === undefined ? href : `${href}#${passage.fragment}`,
  );

describe.each([
  ['divided by year', many],
  ['of a large corpus, with common words and phrases apart', large],
])('an index %s', (_, folder) => {
  test('answers as the whole one does: the same hits, passages, counts, filters, corrections and relaxations', async () => {
    const whole = await answersOf(one, requests);
    const other = await answersOf(folder, requests);
    expect(whole.filter(({ total }) => total > 0).length).toBeGreaterThan(70);
    expect(other).toHaveLength(whole.length);
    for (const [place, answer] of whole.entries())
      expect(other.slice(place, place + 1).map(unordered), JSON.stringify(requests[place])).toEqual([
        unordered(answer),
      ]);
  });

  test('puts what answers a judged query first as often as it must', async () => {
    const answers = await answersOf(
      folder,
      judged.map(({ item: { query } }) => request({ query, shown: {} })),
    );
    const scores = judged.map(({ kind, item }, place): Score => {
      const answer = answers[place];
      return scoreQuery(kind, item, answer === undefined ? [] : pathsOf(answer));
    });
    const all = summarise(scores).at(-1);
    expect(all?.recall).toBeGreaterThanOrEqual(floors.recall);
    expect(all?.rank).toBeGreaterThanOrEqual(floors.rank);
  });
});

test('an index of a large corpus keeps common words apart, and does not lie here as a whole', () => {
  const { common, pairs, whole } = JSON.parse(
    readFileSync(join(large, 'search/index/manifest.json'), 'utf8'),
  ) as Manifest;
  expect(common.records).toBeGreaterThan(40);
  expect(pairs.records).toBeGreaterThan(4);
  expect(whole).toEqual([]);
});

describe('an index divided by year', () => {
  test('has a bundle for each year of documents and one for all else', () => {
    const { bundles } = JSON.parse(readFileSync(join(many, 'search/index/manifest.json'), 'utf8')) as Manifest;
    expect(bundles).toEqual({ records: ['2025/', '2026/', 'shared/'], figures: ['2025/', '2026/'] });
  });

  test('holds what Pagefind itself merges, but for what a bundle took for a word that it lacks', async () => {
    const query = 'newark';
    const merged = await withFiles(many, async ({ index, program }) => {
      const instance = program.createInstance({ basePath: `${index}2025/records/`, noWorker: true }) as Mergeable;
      for (const bundle of ['2026', 'shared']) await instance.mergeIndex(`${index}${bundle}/records/`);
      return (await instance.search(query)).results.map(({ id }) => id);
    });
    const own = await withFiles(many, async ({ library }) =>
      (await findTerms(library, 'records', parseQuery(query))).map(({ id }) => id),
    );
    const found = new Set(own.map((id) => id.replace(/^.*\//u, '')));
    expect(found.size).toBeGreaterThan(10);
    expect(merged.filter((id) => found.has(id))).toHaveLength(found.size);
    // Nothing of 2026 names Newark; Pagefind takes that for “new” there.
    expect(merged.length).toBeGreaterThan(found.size);
    expect(own.filter((id) => id.startsWith('2026/'))).toEqual([]);
  });

  test('is put together from bundles that were made apart', async () => {
    const { code, output } = await runCommand('bundles.ts', { SEARCH_BUNDLES: store }, ['2025', '1999']);
    expect(output).toMatch(/^2025: [1-9]\d* records\n1999: 0 records\n$/u);
    expect(code).toBe(0);
    const made = readdirSync(store);
    expect(made).toHaveLength(2);
    await index(gathered, 'year', { searchBundles: store });
    expect(readdirSync(store)).toEqual(expect.arrayContaining(made));
    expect(readdirSync(store)).toHaveLength(5);
    await index(gathered, 'year', { searchBundles: store });
    expect(readdirSync(store)).toHaveLength(5);
    const files = (folder: string): readonly string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => {
          const path = join(parentPath, name);
          return `${relative(folder, path)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
        })
        .toSorted();
    expect(files(gathered)).toEqual(files(many));
  });

  test('bundles are not made without a folder and years', async () => {
    const calls = [
      [['2025'], '', 'SEARCH_BUNDLES is not set'],
      [['last year'], store, '“last year” is neither a year nor “shared”'],
    ] as const;
    const results = await Promise.all(
      calls.map(([args, folder]) => runCommand('bundles.ts', { SEARCH_BUNDLES: folder }, args)),
    );
    for (const [place, { code, output }] of results.entries()) {
      expect(code).toBe(2);
      expect(output).toContain(calls[place]?.[2]);
    }
  });
});
