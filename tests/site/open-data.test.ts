import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';

const { folder } = inject('site');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

function hrefsIn(path: string): readonly string[] {
  const found: string[] = [];
  visit(fromHtml(read(path)), 'element', ({ properties }) => {
    if (typeof properties['href'] === 'string') found.push(properties['href']);
  });
  return found;
}

const api = z.object({
  paths: z.record(
    z.string(),
    z.object({ parameters: z.array(z.object({ name: z.string(), example: z.string() })).optional() }),
  ),
});

test('every file that the description for programs names is there, at the address of its example', () => {
  const { paths } = api.parse(JSON.parse(read('openapi.json')));
  const files = Object.entries(paths).map(([path, { parameters = [] }]) =>
    parameters.reduce((filled, { name, example }) => filled.replace(`{${name}}`, example), path),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  const hrefs = new Set(hrefsIn('data/index.html'));
  expect(files.filter((path) => !hrefs.has(path))).toEqual([]);
});

test('every file of data, each feed and each kind of file beside a page is described', () => {
  const { paths } = api.parse(JSON.parse(read('openapi.json')));
  const patterns = Object.keys(paths).map(
    (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/gu, '[a-z0-9-]+')}$`, 'u'),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .filter((path) => /^\/(?:data|documents|charts|figures|oembed|corrections|feed)\b|\/feed\./u.test(path))
    .filter((path) => !path.endsWith('.html'))
    // A preview of a page is a part of it and no data; that of a chart is one of its files.
    .filter((path) => !path.endsWith('-card.png') || path.startsWith('/charts/'));
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
});

test.each(['people/tom-homan/', 'corrections/'])('/%s names its feeds', (path) => {
  const hrefs = hrefsIn(`${path}index.html`);
  for (const ending of ['atom', 'json'])
    expect(hrefs.filter((href) => href === `/${path}feed.${ending}`)).toHaveLength(2);
});

test('without corrections the log says so', () => {
  expect(read('corrections/index.html')).toContain('Nothing has had to be corrected so far.');
});
