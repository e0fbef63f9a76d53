import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serveSite } from '../../src/integrations/serve-site.ts';
import { site } from '../../src/site.ts';
import { canonicalText } from '../../src/text/canonical-text.ts';
import { launchBrowser } from '../browser.ts';
import { buildSite } from '../build-site.ts';
import { toText } from '../hast-text.ts';
import { isLong } from './effort.ts';
import { naughtyCorpus } from './naughty-corpus.ts';
import { naughtyStrings } from './naughty-strings.ts';
import { attributeOf, elementsOf, findForeign, inlineScripts, textOf } from './scan-html.ts';
import { watchContext, type Incidents } from './watch-page.ts';

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();

test('there are more than 300 strings, each once', () => {
  expect(naughtyStrings.length).toBeGreaterThan(300);
  expect(new Set(naughtyStrings).size).toBe(naughtyStrings.length);
});

// The long form turns every string on into other fields.
describe.each(isLong ? [0, 101, 202, 303, 404] : [0])('dealt out from %i', (start) => {
  const { files, documents, entities } = naughtyCorpus(start);
  let folder: string;
  let out: string;
  let server: Server;
  let address: string;
  let browser: Browser;
  const read = (path: string): string => readFileSync(join(out, path), 'utf8');
  const published = (ending: string): readonly string[] =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith(ending) && !path.startsWith('pagefind'),
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'naughty-'));
    out = join(folder, 'site');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { code, output } = await buildSite({
      SEEDS_DIR: join(folder, 'seeds'),
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: out,
      SITE_URL: 'https://record.example.org',
    });
    if (code !== 0) {
      const errors = output.split('\n').filter((line) => !line.includes('  warning: '));
      throw new Error(`The site could not be built:\n${errors.join('\n').slice(0, 2000)}`);
    }
    const served = await serveSite(out, '/', 0);
    server = served.server;
    address = `http://localhost:${served.port}/`;
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('no page holds an element, attribute or address that is not ours', () => {
    const pages = published('.html');
    expect(pages.length).toBeGreaterThan(100);
    // The one that sets the theme, and that of embeds: no script is made of content.
    expect(new Set(pages.flatMap((path) => inlineScripts(read(path)))).size).toBe(2);
    expect(pages.flatMap((path) => findForeign(read(path)).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });

  test('the words of the sources stand as they are', () => {
    for (const { id } of documents) {
      const page = [...elementsOf(fromHtml(read(`documents/${id}/index.html`)))];
      const verbatim = page.find(({ properties }) => properties['dataVerbatim'] !== undefined);
      const expected = canonicalText(files[`seeds/${id}.txt`] ?? '').replace(/^date \S+/u, '');
      expect(verbatim && collapse(toText(verbatim))).toBe(collapse(expected));
    }
  });

  test('titles, names and descriptions stand as they are, in text and attributes', () => {
    const check = (path: string, title: string, description?: string): void => {
      const page = [...elementsOf(fromHtml(read(path)))];
      const textOfFirst = (tagName: string): string =>
        textOf(page.find((element) => element.tagName === tagName) ?? { type: 'text', value: '' });
      const metaOf = (name: string): string | undefined => {
        const meta = page.find(
          (element) => (attributeOf(element, 'name') ?? attributeOf(element, 'property')) === name,
        );
        return meta && attributeOf(meta, 'content');
      };
      expect(collapse(textOfFirst('h1'))).toBe(collapse(title));
      expect(collapse(textOfFirst('title'))).toBe(collapse(`${title} · ${site.name}`));
      expect(metaOf('og:title')).toBe(title);
      if (description !== undefined) expect(metaOf('description')).toBe(description);
    };
    for (const { id, title } of documents) check(`documents/${id}/index.html`, title);
    for (const { ref, name, description } of entities) check(`${ref}/index.html`, name, description);
  });

  test('data files hold them as they are', () => {
    const corpus = z
      .object({
        documents: z.array(z.object({ id: z.string(), title: z.string() })),
        entities: z.array(z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()) })),
      })
      .parse(JSON.parse(read('data/corpus.json')));
    expect(new Map(corpus.documents.map(({ id, title }) => [id, title]))).toEqual(
      new Map(documents.map(({ id, title }) => [id, title])),
    );
    expect(new Map(corpus.entities.map(({ id, name }) => [id, name]))).toEqual(
      new Map(entities.map(({ ref, name }) => [ref, name])),
    );
    for (const { ref, aliases } of entities)
      expect(corpus.entities.find(({ id }) => id === ref)?.aliases).toEqual(aliases);
    for (const path of [...published('.json'), ...published('.jsonld'), ...published('.geojson')])
      expect(() => void JSON.parse(read(path))).not.toThrow();
  });

  test('JSON-LD parses, and ends nothing', () => {
    for (const path of published('.html')) {
      const scripts = [...elementsOf(fromHtml(read(path)))].filter(
        (element) => attributeOf(element, 'type') === 'application/ld+json',
      );
      for (const script of scripts) {
        expect(textOf(script)).not.toMatch(/<\/|<!--/u);
        expect(() => void JSON.parse(textOf(script))).not.toThrow();
      }
    }
    const page = read(`documents/${documents[0]?.id ?? ''}/index.html`);
    expect(page).toContain('application/ld+json');
  });

  test('no cell of a table begins a formula', () => {
    const tables = published('.csv');
    expect(tables.length).toBeGreaterThan(5);
    for (const path of tables) {
      for (const row of parseCsv(read(path), { bom: true, relax_column_count: true })) {
        for (const cell of row)
          if (/^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell))
            throw new Error(`${path}: the cell “${cell}” begins a formula.`);
      }
    }
  });

  test('pictures, feeds and site maps are well-formed XML without scripts, and hold the titles as they are', async () => {
    const page = await browser.newPage();
    const paths = ['.svg', '.xml', '.atom', '.graphml'].flatMap(published);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const found = await page.evaluate((text) => {
        const document = new DOMParser().parseFromString(text, 'application/xml');
        const elements = [...document.querySelectorAll('*')];
        return {
          error: document.querySelector('parsererror')?.textContent ?? null,
          foreign: elements
            .filter(
              (element) =>
                /^(?:script|foreignObject|animate|set|iframe|image|use)$/u.test(element.localName) ||
                [...element.attributes].some(
                  ({ name, value }) => /^on/iu.test(name) || /^\s*(?:javascript|data):/iu.test(value),
                ),
            )
            .map(({ outerHTML }) => outerHTML.slice(0, 200)),
          titles: [...document.querySelectorAll('entry > title')].map(({ textContent }) => textContent),
        };
      }, read(path));
      expect([path, found.error, found.foreign]).toEqual([path, null, []]);
      if (path === 'feed.atom') expect(found.titles.toSorted()).toEqual(documents.map(({ title }) => title).toSorted());
    }
    await page.close();
  });

  test(
    'nothing runs, asks elsewhere or breaks a rule in a browser, with the site’s policy and without',
    { timeout: 300_000 },
    async () => {
      const paths = published('.html').map((path) => path.replace(/index\.html$/u, ''));
      for (const bypassCSP of [false, true]) {
        const incidents = await visit(paths, bypassCSP);
        expect(incidents).toEqual([]);
      }
    },
  );

  /** Opens every page, unfolds what is folded and moves over what could be pointed at. */
  async function visit(paths: readonly string[], bypassCSP: boolean): Promise<Incidents> {
    const context = await browser.newContext({ bypassCSP });
    const incidents = await watchContext(context, address);
    const page = await context.newPage();
    // The pages of documents hold most; of the others, which are many of a kind, some are enough.
    const chosen = paths.filter(
      (path, index) => isLong || (!bypassCSP && path.startsWith('documents/')) || index % 5 === 0,
    );
    for (const path of chosen) {
      await page.goto(address + path, { waitUntil: 'load' });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const element of document.querySelectorAll<HTMLElement>(
          'main a, main button, main [tabindex], main summary',
        )) {
          element.focus();
          for (const type of ['mouseover', 'pointerenter', 'mouseenter'])
            element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
        }
      });
    }
    await context.close();
    return incidents;
  }

  test('excerpts of the search are text', { timeout: 120_000 }, async () => {
    const context = await browser.newContext();
    const incidents = await watchContext(context, address);
    const page = await context.newPage();
    let found = 0;
    for (const words of ['onerror', 'script', 'javascript', 'iframe', '<img src=x', '" onmouseover="', '{{']) {
      await page.goto(`${address}search/?q=${encodeURIComponent(words)}`);
      await page.waitForFunction(() =>
        /\d+ results?|nothing/iu.test(document.querySelector('main [role="status"]')?.textContent ?? ''),
      );
      const foreign = await page.evaluate(() =>
        [
          ...document.querySelectorAll('main img, main iframe, main svg script, main script:not([src]):not([type])'),
        ].map(({ outerHTML }) => outerHTML),
      );
      expect(foreign).toEqual([]);
      found += Number(/^\d+/u.exec((await page.locator('main [role="status"]').first().textContent()) ?? '')?.[0] ?? 0);
    }
    expect(found).toBeGreaterThan(10);
    await context.close();
    expect(incidents).toEqual([]);
  });
});
