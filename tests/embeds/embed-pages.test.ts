import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { renderEmbedPage } from '../../src/embed/embed-page.ts';
import { createEmbedMaker } from '../../src/integrations/embed-parts.ts';
import { loadCorpus } from '../../src/loaders/load-corpus.ts';
import { readGeography } from '../../src/loaders/read-geography.ts';
import { launchBrowser } from '../browser.ts';

const { folder, address } = inject('site');
const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const zipped = (text: string): number => gzipSync(text, { level: 9 }).length;
const idsIn = (kind: string): readonly string[] =>
  readdirSync(join(folder, 'embed', kind)).filter((id) => !id.startsWith('.'));
const embeds = ['charts', 'figures'].flatMap((kind) => idsIn(kind).map((id) => `${kind}/${id}`));

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}
const attribute = (element: Element, name: string): string => String(element.properties[name] ?? '');
const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('there is an embed of every chart and of every figure', () => {
  const { corpus } = loadCorpus({ seeds: join(root, 'seeds'), content: join(root, 'content') });
  expect(idsIn('charts')).toEqual(corpus.charts.map(({ id }) => id).toSorted());
  const figures = corpus.documents.flatMap((document) => document.figures.map(({ record }) => record.id));
  expect(idsIn('figures')).toEqual(figures.toSorted());
});

describe.each(embeds)('%s', (path) => {
  const html = read(`embed/${path}/index.html`);
  const all = [...elements(fromHtml(html))];
  const named = (tagName: string): readonly Element[] => all.filter((element) => element.tagName === tagName);

  test('is small', () => {
    expect(zipped(html)).toBeLessThanOrEqual(path.startsWith('charts/') ? 30_000 : 10_000);
    const [script] = named('script');
    expect(named('script')).toHaveLength(1);
    expect(script && Buffer.byteLength(textOf(script))).toBeLessThan(3000);
  });

  test('holds all that it shows, under a policy by hash that allows nothing else', () => {
    expect(all.filter((element) => element.properties['src'] !== undefined)).toEqual([]);
    expect(named('link').map((link) => attribute(link, 'rel'))).toEqual(['canonical', 'alternate']);
    const styles = named('style').map(textOf);
    expect(styles.join('').match(/url\((?!data:font\/woff2;base64,)/gu)).toBeNull();
    const policy = named('meta').find((meta) => attribute(meta, 'httpEquiv') === 'Content-Security-Policy');
    const words = policy === undefined ? '' : attribute(policy, 'content');
    expect(words).toContain("default-src 'none'");
    expect(words).not.toMatch(/unsafe|https?:/u);
    for (const own of [...named('script'), ...named('style')]) expect(words).toContain(sha256(textOf(own)));
  });

  test('names its source and leads to its page and its sentences or sources', () => {
    const links = named('a').map((link) => attribute(link, 'href'));
    expect(links).toContain(`../../../${path}/`);
    expect(links.length).toBeGreaterThan(2);
    const words = named('main').map(textOf).join('');
    expect(words).toMatch(path.startsWith('charts/') ? /Sources?: / : /Said by .+ In .+, \d{1,2} \w+ \d{4}/u);
  });
});

test('a chart of 50 points takes at most 30 kB, its face included', () => {
  const { corpus } = loadCorpus({ seeds: join(root, 'seeds'), content: join(root, 'content') });
  const line = corpus.charts.find(({ id }) => id === 'ice-detention-population');
  const [first] = line?.table.rows ?? [];
  if (line === undefined || first === undefined) throw new Error('Expected the chart of people held.');
  const rows = Array.from({ length: 50 }, (_, index) => {
    const date = new Date(Date.UTC(2025, 0, 6 + 7 * index)).toISOString().slice(0, 10);
    const value = 39_000 + ((index * 7919) % 31_000);
    const text = value.toLocaleString('en-GB');
    const cells = { ...first.cells, date };
    return {
      ...first,
      key: date,
      name: date,
      cells,
      text,
      estimate: { ...first.estimate, value, low: value, high: value },
    };
  });
  const spec = { ...line.spec, annotations: [] };
  const maker = createEmbedMaker(corpus, readGeography());
  const html = renderEmbedPage(maker.chart({ ...line, spec, table: { ...line.table, rows } }), maker.tools, undefined);
  expect(html.match(/data-datum=/gu)).toHaveLength(100);
  expect(zipped(html)).toBeLessThanOrEqual(30_000);
});

test('the script for hosts takes less than 2 kB', () => {
  expect(zipped(read('embed.js'))).toBeLessThan(2000);
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('every embed asks for nothing, says nothing to the console, fits 280 pixels and the height that publishers get', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    const lines: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url());
    });
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(error.message));
    const faults: string[] = [];
    for (const path of embeds) {
      const { height } = JSON.parse(read(`oembed/${path}.json`)) as { readonly height: number };
      await page.goto(`${address}embed/${path}/`, { waitUntil: 'load' });
      for (const width of [280, 768, 600]) {
        await page.setViewportSize({ width, height: 600 });
        const real = await page.evaluate(() => document.documentElement.scrollWidth);
        if (real !== width) faults.push(`${path} is ${real} wide in ${width}`);
      }
      const real = await page.evaluate(() =>
        document.fonts.ready.then(() => document.body.getBoundingClientRect().height),
      );
      // A card is set in the reader's own faces, of which some run wider than others.
      if (real > height + 1 || height - real > (path.startsWith('charts/') ? 20 : 100))
        faults.push(`${path}: ${real} in ${height}`);
    }
    expect(faults).toEqual([]);
    expect(lines).toEqual([]);
    expect(requests).toEqual(embeds.map((path) => `${address}embed/${path}/`));
    await page.close();
  });

  test.each(['charts/claimed-and-counted', 'figures/f-38-arrests'])(
    '%s is accessible in both schemes',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ colorScheme, viewport: { width: 600, height: 900 } });
        const page = await context.newPage();
        await page.goto(`${address}embed/${path}/`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        await context.close();
      }
    },
  );

  test('the theme of the address wins over the reader’s, and paper is always light', async () => {
    const page = await browser.newPage({ colorScheme: 'light' });
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(`${address}embed/charts/map/`);
    const light = await paper();
    await page.goto(`${address}embed/charts/map/?theme=dark`);
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ media: 'print' });
    expect(await paper()).toBe(light);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    expect(await paper()).toBe(dark);
    await page.goto(`${address}embed/charts/map/?theme=light`);
    expect(await paper()).toBe(light);
    await page.close();
  });

  test('without scripts data can be unfolded and links open in a page of their own', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${address}embed/charts/claimed-and-counted/`);
    expect(await page.locator('svg.c-narrow').isVisible()).toBe(true);
    expect(await page.locator('svg.c-wide').isVisible()).toBe(false);
    await page.locator('summary').click();
    expect(await page.locator('table').isVisible()).toBe(true);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.locator('svg.c-narrow a.c-datum').first().click(),
    ]);
    expect(opened.url()).not.toContain('/embed/');
    await context.close();
  });
});
