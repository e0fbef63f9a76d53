import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '..', '..', 'src');

/** The layer of each folder of `src/`; a folder imports from itself and from lower layers only. */
const layers: Readonly<Record<string, number>> = {
  schema: 0,
  text: 1,
  report: 1,
  parse: 2,
  quantity: 2,
  anchor: 2,
  link: 2,
  chart: 2,
  plugins: 2,
  record: 2,
  corpus: 3,
  render: 4,
  export: 4,
  desk: 4,
  search: 4,
  embed: 4,
  loaders: 5,
  integrations: 5,
  cli: 5,
  site: 6,
  components: 7,
  layouts: 7,
  pages: 7,
  client: 7,
  styles: 7,
};
const pureLayers = 4;
/** Folders of one layer that build on a sibling, each for its reason. */
const siblings: ReadonlySet<string> = new Set([
  // Pages are made of layouts, and both of components; commands and integrations share the loaders.
  'pages>layouts',
  'pages>components',
  'layouts>components',
  'pages>client',
  'components>client',
  'layouts>client',
  'layouts>styles',
  'pages>styles',
  'cli>integrations',
  'cli>loaders',
  'integrations>loaders',
  // An embed shows what the pages show: the same sentences, facts and addresses.
  'embed>render',
  // What is found is what the pages show.
  'search>render',
]);

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Path from `src/` of the file imported, for relative imports. */
  readonly target: string | undefined;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|astro)$/u.test(path) && !path.endsWith('.test.ts'))
  .map((path) => path.replaceAll('\\', '/'));

/** The TypeScript of an Astro file: its front matter and its scripts. */
function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const frontMatter = /^---\n(?<code>[\s\S]*?)\n---/u.exec(text)?.groups?.['code'] ?? '';
  const scripts = [...text.matchAll(/<script>(?<code>[\s\S]*?)<\/script>/gu)].map(
    (match) => match.groups?.['code'] ?? '',
  );
  return [frontMatter, ...scripts].join('\n');
}

function importsOf(path: string): readonly Import[] {
  const text = scriptOf(path, readFileSync(join(src, path), 'utf8'));
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: specifier }) => ({
    file: path,
    specifier,
    target: specifier.startsWith('.')
      ? relative(src, resolve(src, dirname(path), specifier.replace(/\?\w+$/u, ''))).replaceAll('\\', '/')
      : undefined,
  }));
}

const imports = files.flatMap(importsOf);
const folderOf = (path: string): string | undefined =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined;

test('the imports of every file were read', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(files.length);
});

test('every folder of src has a layer', () => {
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== undefined));
  expect([...folders].filter((folder) => layers[folder] === undefined)).toEqual([]);
});

test('relative imports lead to files that exist', () => {
  expect(imports.filter(({ target }) => target !== undefined && !existsSync(join(src, target)))).toEqual([]);
});

test('a folder imports from lower layers only', () => {
  const wrong = imports.filter(({ file, target }) => {
    const from = folderOf(file);
    const to = target === undefined ? undefined : folderOf(target);
    if (from === undefined || to === undefined || from === to) return false;
    if (siblings.has(`${from}>${to}`)) return false;
    return (layers[to] ?? 99) >= (layers[from] ?? -1);
  });
  expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
});

test('pure layers import no Node, no Astro and no virtual module', () => {
  const wrong = imports.filter(({ file, specifier }) => {
    const folder = folderOf(file);
    const pure = folder !== undefined && (layers[folder] ?? 99) <= pureLayers;
    return pure && /^(?:node:|astro|virtual:)/u.test(specifier);
  });
  expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
});

test('pure layers read no clock, no environment and no randomness', () => {
  const wrong = files.filter((path) => {
    const folder = folderOf(path);
    if (folder === undefined || (layers[folder] ?? 99) > pureLayers) return false;
    return /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bimport\.meta\.env\b|\bperformance\.now\(/u.test(
      readFileSync(join(src, path), 'utf8'),
    );
  });
  expect(wrong).toEqual([]);
});

test('pages take the corpus from src/site alone', () => {
  const takers = imports
    .filter(({ target }) => target === 'loaders/shown-corpus.ts')
    .map(({ file }) => file.split('/', 1)[0]);
  expect([...new Set(takers)].toSorted()).toEqual(['cli', 'integrations', 'loaders', 'site']);
  const readers = imports.filter(({ specifier }) => specifier === 'astro:content').map(({ file }) => file);
  expect(readers.toSorted()).toEqual(['content.config.ts', 'site/listed.ts']);
});

test('no import leads in a circle', () => {
  const graph = Map.groupBy(
    imports.filter((each) => each.target !== undefined),
    ({ file }) => file,
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (done.has(path)) return;
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    for (const { target } of graph.get(path) ?? []) if (target !== undefined) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of files) visit(path, []);
  expect(circles).toEqual([]);
});
