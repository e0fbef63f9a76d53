import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';

const { address } = inject('site');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
});
afterAll(() => browser.close());

const visible = (selector: string): Promise<number> => page.locator(`${selector} >> visible=true`).count();

test('the network is narrowed to what is named with somebody, in picture, lines and table, and the address keeps it', async () => {
  await page.goto(`${address}network/`);
  expect((await page.locator('record-facets [role=status]').textContent())?.trim()).toBe('30 of 30 names');
  await page.locator('select[name=with]').selectOption({ label: 'Baraka' });
  const [left = ''] = (await page.locator('record-facets [role=status]').textContent())?.split(' ') ?? [];
  expect(Number(left)).toBeGreaterThan(1);
  expect(Number(left)).toBeLessThan(30);
  expect(await visible('tr[data-row]')).toBe(Number(left));
  expect(await visible('svg a[data-datum]')).toBe(Number(left));
  const ends = await page
    .locator('line[data-of] >> visible=true')
    .evaluateAll((lines) => lines.flatMap((line) => line.getAttribute('data-of')?.split(' ') ?? []));
  const rows = await page
    .locator('tr[data-row] >> visible=true')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  expect(new Set(ends)).toEqual(new Set(rows));
  expect(page.url()).toBe(`${address}network/?with=people%2Fras-baraka`);
  await page.reload();
  expect(await page.locator('select[name=with]').inputValue()).toBe('people/ras-baraka');
  expect(await visible('tr[data-row]')).toBe(Number(left));
});

test('the map is narrowed by kind of place and by source', async () => {
  await page.goto(`${address}map/`);
  await page.locator('select[name=kind]').selectOption('city');
  await page.locator('select[name=named-in]').selectOption({ index: 1 });
  const kinds = await page.locator('tr[data-row] >> visible=true').locator('td:nth-of-type(1)').allTextContents();
  expect(new Set(kinds)).toEqual(new Set(['city']));
  expect(await page.locator('record-facets [role=status]').textContent()).toBe(`${kinds.length} of 18 places`);
  expect(await visible('svg a[data-datum]')).toBe(kinds.length);
});

test('the timeline is narrowed by year and by what an event is about', async () => {
  await page.goto(`${address}timeline/?year=2021`);
  expect(await page.locator('record-facets [role=status]').textContent()).toMatch(/^2 of \d+ events$/u);
  expect(await visible('.timeline > li')).toBe(2);
  await page.locator('select[name=about]').selectOption({ index: 1 });
  expect(page.url()).toContain('about=');
});

test('a page for one picture shows the layout that fits its room, and elsewhere two are enough', async () => {
  for (const [width, look] of [
    [1200, 'c-full'],
    [900, 'c-wide'],
    [400, 'c-narrow'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${address}timeline/`);
    expect(await visible('svg.c-chart')).toBe(1);
    expect(await visible(`svg.${look}`)).toBe(1);
  }
  await page.goto(`${address}charts/timeline/`);
  expect(await page.locator('svg.c-chart').count()).toBe(2);
});

test('without scripts everything stands there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${address}network/?with=people%2Fras-baraka`);
  expect(await still.locator('tr[data-row] >> visible=true').count()).toBe(30);
  await context.close();
});
