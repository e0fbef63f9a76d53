import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { otherPages, pageTypes } from './page-types.ts';

const { address, folder } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('no page asks another origin for anything, breaks its policy, or moves while it loads', async () => {
  const page = await (await browser.newContext()).newPage();
  const faults: string[] = [];
  page.on('request', (request) =>
    request.url().startsWith(address) || request.url().startsWith('data:') ? undefined : faults.push(request.url()),
  );
  page.on('console', (message) =>
    /error|warning/u.test(message.type()) && !/404|link preload/u.test(message.text())
      ? faults.push(message.text())
      : undefined,
  );
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  // Where no system font has the measure of ours, as with a browser that ships a single face, what is left is what
  // the faces differ by: within the limit that counts as good.
  const limit = (await hasFallbackFaces(page)) ? 0.001 : 0.1;
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const { path } of [...pageTypes, ...otherPages]) {
      await page.goto(address + path);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 60);
          }),
      );
      if (shift > limit) faults.push(`${path} moved by ${shift} at ${width}`);
    }
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([
  { path: 'documents/538-arrests-first-days/', all: 45_000, script: 12_000 },
  { path: 'documents/mass-deportation-traditional-approach/', all: 45_000, script: 12_000 },
  { path: 'policies/national-guard-illinois/', all: 40_000, script: 12_000 },
  { path: 'places/newark/', all: 40_000, script: 12_000 },
  { path: 'people/donald-trump/', all: 40_000, script: 12_000 },
  { path: 'stories/first-week-538/', all: 45_000, script: 12_000 },
])('$path weighs at most $all bytes with all it loads but fonts, and $script of script', ({ path, all, script }) => {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  const assets = [...html.matchAll(/(?:src|href)="(?<url>\/assets\/[^"]+\.(?:js|css))"/gu)].map(
    (match) => match.groups?.['url'] ?? '',
  );
  const weigh = (url: string): number => gzipSync(readFileSync(join(folder, url))).length;
  const imported = (url: string): readonly string[] =>
    [
      ...readFileSync(join(folder, url), 'utf8').matchAll(
        /from"\.\/(?<name>[^"]+\.js)"|import"\.\/(?<side>[^"]+\.js)"/gu,
      ),
    ].map((match) => `/assets/${match.groups?.['name'] ?? match.groups?.['side'] ?? ''}`);
  const scripts = new Set(assets.filter((url) => url.endsWith('.js')));
  for (const url of scripts) for (const each of imported(url)) scripts.add(each);
  const styles = assets.filter((url) => url.endsWith('.css'));
  const scriptWeight = [...scripts].reduce((sum, url) => sum + weigh(url), 0);
  expect(styles).toHaveLength(1);
  expect(scriptWeight).toBeLessThanOrEqual(script);
  expect(gzipSync(html).length + styles.reduce((sum, url) => sum + weigh(url), 0) + scriptWeight).toBeLessThanOrEqual(
    all,
  );
});

test('every page reads without scripts', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const { path } of pageTypes) {
    await page.goto(address + path);
    expect([path, await page.locator('h1').isVisible(), await page.locator('main a').count()]).toEqual([
      path,
      true,
      expect.any(Number),
    ]);
    expect([path, await page.locator('.needs-scripts:visible').count()]).toEqual([path, 0]);
  }
  await page.context().close();
});

test('the colours follow the system until the reader chooses, and the choice is there before the page is shown', async () => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(`${address}about/`);
  const dark = await paper();
  await page.getByLabel('Colours of the page').selectOption('light');
  const light = await paper();
  expect(light).not.toBe(dark);
  await page.goto(`${address}documents/`);
  expect(await paper()).toBe(light);
  expect(await page.getByLabel('Colours of the page').inputValue()).toBe('light');
  await page.getByLabel('Colours of the page').selectOption('system');
  expect(await paper()).toBe(dark);
  await context.close();
});

test('a keyboard reaches the content first, and the page that is not there offers a search', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}policies/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  const missing = await page.goto(`${address}nowhere/`);
  expect(missing?.status()).toBe(404);
  await page.locator('#search-site').fill('Newark');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=Newark');
  await page.context().close();
});

test('the text face has old-style and tabular figures and a true italic', async () => {
  const page = await (await browser.newContext()).newPage();
  // A face that comes after the first paint waits for the next page, which finds it in the cache.
  for (const path of ['stories/first-week-538/', 'about/']) {
    await page.goto(address + path);
    await page.evaluate(() =>
      Promise.all(["20px 'Record Serif'", "italic 20px 'Record Serif'"].map((face) => document.fonts.load(face))),
    );
  }
  const widths = await page.evaluate(() => {
    const measure = (text: string, numeric: string, style = 'normal'): DOMRect => {
      const span = document.createElement('span');
      span.textContent = text;
      Object.assign(span.style, {
        position: 'absolute',
        fontFamily: "'Record Serif'",
        fontSize: '200px',
        fontVariantNumeric: numeric,
        fontStyle: style,
      });
      document.body.append(span);
      const box = span.getBoundingClientRect();
      span.remove();
      return box;
    };
    return {
      tabular: [measure('111', 'tabular-nums').width, measure('888', 'tabular-nums').width],
      proportional: [measure('111', 'proportional-nums').width, measure('888', 'proportional-nums').width],
      oldstyle: [
        measure('00', 'oldstyle-nums proportional-nums').width,
        measure('00', 'lining-nums proportional-nums').width,
      ],
      italic: [measure('fade', 'normal').width, measure('fade', 'normal', 'italic').width],
    };
  });
  expect(widths.tabular[0]).toBe(widths.tabular[1]);
  expect(widths.proportional[0]).not.toBe(widths.proportional[1]);
  expect(widths.oldstyle[0]).not.toBe(widths.oldstyle[1]);
  expect(widths.italic[0]).not.toBe(widths.italic[1]);
  await page.context().close();
});

/** Whether every face that holds the room of one of ours until it arrives is on this machine. */
function hasFallbackFaces(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const faces = [...document.fonts].filter(({ family }) => family.includes('Fallback'));
    const found = await Promise.allSettled(faces.map((face) => face.load()));
    return faces.length > 0 && found.every(({ status }) => status === 'fulfilled');
  });
}

test('where colours are forced, words of notes and what an address points at are still told apart', async () => {
  const page = await (await browser.newContext({ forcedColors: 'active', reducedMotion: 'reduce' })).newPage();
  await page.goto(`${address}documents/538-arrests-first-days/#s4`);
  const styleOf = (selector: string, property: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), property);
  expect(await styleOf('.note-mark', 'border-bottom-style')).toBe('solid');
  expect(await styleOf('.sentence:target', 'outline-style')).toBe('solid');
  expect(await styleOf('a.mention.place', 'text-decoration-style')).toBe('dotted');
  expect(await styleOf('html', 'scroll-behavior')).toBe('auto');
  await page.context().close();
});
