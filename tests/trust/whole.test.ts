import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { annotationPageShape } from '../../src/export/fixtures/annotation-page-shape.ts';
import { schemaFaults } from '../../src/export/fixtures/assert-shape.ts';
import { dataPackageSchema } from '../../src/export/fixtures/data-package-schema.ts';
import { jsonFeedSchema } from '../../src/export/fixtures/json-feed-schema.ts';
import { checkManifest } from '../../src/integrations/manifest.ts';
import { launchBrowser } from '../browser.ts';
import { attributeOf, elementsOf, textOf } from './scan-html.ts';
import { schemaOrgFaults } from './schema-org.ts';
import { addressesIn, compileIds, filesOf, findBreak } from './site-addresses.ts';
import { xmlFormatFaults, type XmlNode } from './xml-formats.ts';

const origin = 'https://record.example.org';
const { folder } = inject('site');
const files = filesOf(folder);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const parsed = (path: string): unknown => JSON.parse(read(path));
const ending = (...endings: readonly string[]): readonly string[] =>
  files.filter((path) => endings.some((each) => path.endsWith(each)));

describe.each([
  ['the root', inject('site').folder, '/'],
  ['a sub-path', inject('subSite').folder, '/record/'],
] as const)('under %s', (_, at, base) => {
  test('every address in every file leads to a file and a place in it', () => {
    const idsOf = compileIds(at);
    const seen = new Set<string>();
    const broken: string[] = [];
    for (const { file, url } of addressesIn(at, origin, base)) {
      seen.add(url.href);
      const fault = findBreak(at, base, url, idsOf);
      if (fault !== undefined) broken.push(`${file}: ${url.href} ${fault}`);
    }
    expect([...new Set(broken)]).toEqual([]);
    expect(seen.size).toBeGreaterThan(500);
  });
  test('every file is as the manifest says', () => {
    expect(checkManifest(at).faults).toEqual([]);
  });
});

test('every page is listed in the site map, but those that are not for readers', () => {
  const listed = new Set(
    ending('.xml').flatMap((path) =>
      [...read(path).matchAll(/<loc>(?<address>[^<]+)<\/loc>/gu)].map(({ groups }) => groups?.['address']),
    ),
  );
  const pages = ending('index.html')
    .filter((path) => !path.startsWith('embed/'))
    .map((path) => `${origin}/${path.replace(/index\.html$/u, '')}`);
  expect(pages.filter((address) => !listed.has(address) && !address.startsWith(`${origin}/search/`))).toEqual([]);
});

test('JSON-LD speaks the vocabulary of schema.org', () => {
  const faults: string[] = [];
  let found = 0;
  for (const path of ending('.html')) {
    for (const element of elementsOf(fromHtml(read(path)))) {
      if (attributeOf(element, 'type') !== 'application/ld+json') continue;
      found++;
      faults.push(...schemaOrgFaults(JSON.parse(textOf(element))).map((fault) => `${path}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
  expect(found).toBeGreaterThan(20);
});

describe('XML', () => {
  const namespaces: ReadonlyMap<string, string> = new Map([
    ['.svg', 'http://www.w3.org/2000/svg'],
    ['.atom', 'http://www.w3.org/2005/Atom'],
    ['.graphml', 'http://graphml.graphdrawing.org/xmlns'],
  ]);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** The root of an XML file, or why a browser does not read it. */
  const parseXml = (page: Page, path: string): Promise<XmlNode | string> =>
    page.evaluate((text) => {
      const toNode = ({ localName, namespaceURI, attributes, children, textContent }: Element): XmlNode => ({
        name: localName,
        namespace: namespaceURI,
        attributes: Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value])),
        children: Array.from(children, toNode),
        text: children.length === 0 ? textContent : '',
      });
      const document = new DOMParser().parseFromString(text, 'application/xml');
      return document.querySelector('parsererror')?.textContent ?? toNode(document.documentElement);
    }, read(path));

  test('of pictures, feeds, site maps and networks is well formed', async () => {
    const page = await browser.newPage();
    const paths = ending('.svg', '.xml', '.atom', '.graphml');
    for (const path of paths) {
      const root = await parseXml(page, path);
      const namespace = typeof root === 'string' ? root : root.namespace;
      expect(namespace).toMatch(/^http/u);
      expect([path, namespace]).toEqual([path, namespaces.get(path.slice(path.lastIndexOf('.'))) ?? namespace]);
    }
    expect(paths.length).toBeGreaterThan(20);
    await page.close();
  });

  test('of feeds and site maps holds what its standard allows', async () => {
    const page = await browser.newPage();
    const paths = files.filter((path) => /(?:\.atom|(?:^|\/)sitemap[^/]*\.xml)$/u.test(path));
    expect(paths).toContain('sitemap.xml');
    for (const path of paths) {
      const root = await parseXml(page, path);
      expect([path, typeof root === 'string' ? root : xmlFormatFaults(root)]).toEqual([path, []]);
    }
    expect(paths).toContain('feed.atom');
    await page.close();
  });
});

describe('data', () => {
  test('in JSON parses', () => {
    const paths = ending('.json', '.jsonld', '.geojson');
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) expect(() => parsed(path), path).not.toThrow();
  });

  test('the Data Package describes its tables as they are', () => {
    const descriptor = parsed('data/datapackage.json');
    expect(schemaFaults(dataPackageSchema, descriptor)).toEqual([]);
    const { resources } = z
      .object({
        resources: z.array(
          z.object({ path: z.string(), schema: z.object({ fields: z.array(z.object({ name: z.string() })) }) }),
        ),
      })
      .parse(descriptor);
    for (const { path, schema } of resources) {
      const [header] = z.array(z.array(z.string())).parse(parseCsv(read(`data/${path}`), { bom: true, to_line: 1 }));
      expect([path, header]).toEqual([path, schema.fields.map(({ name }) => name)]);
    }
  });

  test('annotation pages follow the W3C model, and every quote stands where it says', () => {
    const paths = ending('annotations.jsonld');
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const { items } = annotationPageShape.parse(parsed(path));
      const { text } = z.object({ text: z.string() }).parse(parsed(`${path.replace('/annotations.jsonld', '')}.json`));
      const points = Array.from(text);
      expect(items.length).toBeGreaterThan(0);
      for (const { id, target } of items) {
        const [{ exact }, { start, end }] = target.selector;
        expect([id, points.slice(start, end).join('')]).toEqual([id, exact]);
      }
    }
  });

  test('feeds in JSON are of their form and tell what those in Atom tell', () => {
    const shape = z.object({ items: z.array(z.object({ id: z.url() })) });
    const feeds = ending('feed.json');
    expect(feeds).toContain('feed.json');
    for (const path of feeds) {
      const feed = parsed(path);
      expect([path, schemaFaults(jsonFeedSchema, feed)]).toEqual([path, []]);
      const atom = [...read(path.replace(/\.json$/u, '.atom')).matchAll(/<entry>\s*<id>(?<id>[^<]+)<\/id>/gu)];
      expect([path, atom.map(({ groups }) => groups?.['id'])]).toEqual([
        path,
        shape.parse(feed).items.map(({ id }) => id),
      ]);
    }
  });
});
