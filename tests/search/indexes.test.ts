import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { entityFolders } from '../../src/search/facet-names.ts';
import { nameKey, readVocabulary } from '../../src/search/vocabulary.ts';

const { folder } = inject('site');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}
const linksOf = (path: string): readonly string[] =>
  [...elements(fromHtml(read(path)))]
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties['href']));
interface Corpus {
  readonly documents: readonly { readonly slug: string; readonly date: string; readonly publisher: string | null }[];
  readonly entities: readonly { readonly id: string; readonly href: string; readonly aliases: readonly string[] }[];
}
const corpus = JSON.parse(read('data/corpus.json')) as Corpus;
const registers = ['policies', 'places', 'people', 'organisations'];
const pagesUnder = (path: string): readonly string[] =>
  readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `${path}/${name}`);

describe('without scripts', () => {
  test('the page of search leads to every index', () => {
    const links = linksOf('search/index.html');
    for (const register of registers) expect(links).toContain(`/search/a-z/${register}/`);
    for (const { date } of corpus.documents) expect(links).toContain(`/search/month/${date.slice(0, 7)}/`);
    expect(links.filter((link) => link.startsWith('/search/publisher/')).length).toBe(
      new Set(corpus.documents.map(({ publisher }) => publisher)).size,
    );
    expect(read('search/index.html')).toContain('<noscript>');
  });

  test.each(registers)('the index of %s lists every entity, under its other names too', (register) => {
    const links = pagesUnder(`search/a-z/${register}`).flatMap(linksOf);
    for (const { id, aliases } of corpus.entities.filter((entity) => entity.id.startsWith(`${register}/`))) {
      const own = links.filter((link) => link === `/${id}/`).length;
      expect(own, id).toBeGreaterThanOrEqual(aliases.length > 1 ? 2 : 1);
    }
  });

  test('every document stands under its month and its publisher', () => {
    for (const { slug, date } of corpus.documents) {
      expect(pagesUnder(`search/month/${date.slice(0, 7)}`).flatMap(linksOf)).toContain(`/documents/${slug}/`);
    }
    const published = pagesUnder('search/publisher').flatMap(linksOf);
    for (const { slug, publisher } of corpus.documents)
      if (publisher !== null) expect(published).toContain(`/documents/${slug}/`);
  });
});

describe('the index of search', () => {
  const index = join(folder, 'search/index');
  const manifest = JSON.parse(readFileSync(join(index, 'manifest.json'), 'utf8')) as {
    readonly rows: { readonly records: number; readonly figures: number };
    readonly whole: readonly string[];
  };
  const records = Object.values(
    JSON.parse(gunzipSync(readFileSync(join(index, 'texts.bin'))).toString()) as Record<
      string,
      { readonly href: string; readonly type: string }
    >,
  );

  test('has a record for everything, and each leads to a page and a place in it', () => {
    expect(records).toHaveLength(manifest.rows.records + manifest.rows.figures);
    const count = (type: string): number => records.filter((record) => record.type === type).length;
    expect(count('document')).toBe(corpus.documents.length);
    expect(count('policy') + count('place') + count('person') + count('organisation')).toBe(corpus.entities.length);
    for (const type of ['figure', 'chart', 'event', 'story', 'note', 'page'])
      expect(count(type), type).toBeGreaterThan(0);
    const ids = new Map<string, ReadonlySet<string>>();
    for (const { href } of records) {
      const [path = '', fragment] = href.split('#');
      const file = join(folder, path, 'index.html');
      expect(existsSync(file), href).toBe(true);
      if (fragment === undefined) continue;
      const known =
        ids.get(file) ??
        new Set([...elements(fromHtml(readFileSync(file, 'utf8')))].map(({ properties }) => String(properties['id'])));
      ids.set(file, known);
      expect(known.has(fragment), href).toBe(true);
    }
  });

  test('knows every entity by each of its names', () => {
    const { suggest } = readVocabulary(gunzipSync(readFileSync(join(index, 'vocabulary.bin'))).toString());
    for (const { id, aliases } of corpus.entities) {
      expect(aliases.length, id).toBeGreaterThan(0);
      for (const alias of aliases) {
        const named = suggest(nameKey(alias).split(' '), 20).filter(({ exact }) => exact);
        expect(
          named.map(({ entity }) => `${entityFolders[entity.facet]}/${entity.id}`),
          alias,
        ).toContain(id);
      }
    }
  });

  test('names and aliases take at most 5 kB for 60 entities', () => {
    expect(readFileSync(join(index, 'vocabulary.bin')).length).toBeLessThanOrEqual(
      (5000 / 60) * corpus.entities.length,
    );
  });

  test('a first search costs at most 250 kB with all its code, a page that is read 2 kB', () => {
    const compressed = (path: string): number => gzipSync(readFileSync(join(folder, path))).length;
    const own = (path: string): number =>
      path.endsWith('.js') || path.endsWith('.json')
        ? compressed(`search/index/${path}`)
        : readFileSync(join(index, path)).length;
    const loaded = new Set([
      ...manifest.whole,
      'manifest.json',
      'records/pagefind.js',
      'records/wasm.en.pagefind',
      'vocabulary.bin',
      'texts.bin',
    ]);
    const scripts = [
      ...readdirSync(join(folder, 'search/engine')).map((name) => `search/engine/${name}`),
      ...readdirSync(join(folder, 'assets'))
        .filter((name) => /^search.*\.js$/u.test(name))
        .map((name) => `assets/${name}`),
    ];
    const total =
      [...loaded].reduce((sum, path) => sum + own(path), 0) + scripts.reduce((sum, path) => sum + compressed(path), 0);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThanOrEqual(250_000);
    const opener = readdirSync(join(folder, 'assets')).filter((name) => /^SearchDialog.*\.js$/u.test(name));
    expect(opener).toHaveLength(1);
    expect(compressed(`assets/${opener[0] ?? ''}`)).toBeLessThanOrEqual(2000);
  });
});

test('browsers and search engines are told how to search', () => {
  const heads = ['index.html', 'search/index.html', 'documents/index.html'].map((path) => [
    ...elements(fromHtml(read(path))),
  ]);
  for (const head of heads) {
    const link = head.find(({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'search');
    expect(link?.properties['href']).toBe('/opensearch.xml');
  }
  expect(read('opensearch.xml')).toContain('/search/?q={searchTerms}');
  for (const path of ['index.html', 'search/index.html']) {
    const data =
      /<script type="application\/ld\+json">(?<json>[\s\S]*?)<\/script>/u.exec(read(path))?.groups?.['json'] ?? '';
    expect(data).toContain('"SearchAction"');
    expect(data).toContain('/search/?q={search_term_string}');
  }
});
