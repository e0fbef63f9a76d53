import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => (browser = await launchBrowser()));
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

describe.each(['site', 'subSite'] as const)('the dialog of search on the %s', (which) => {
  const { address } = inject(which);
  const field = () => page.locator('.search-panel').getByRole('searchbox', { name: /search for/u });

  test.each([['Control+k'], ['Meta+k'], ['/'], ['link']])('opens by %s on any page, finds, and closes', async (key) => {
    await page.goto(`${address}documents/538-arrests-first-days/`);
    const link = page.locator('header').getByRole('link', { name: 'Search' });
    if (key === 'link') await link.click();
    else await page.keyboard.press(key);
    await field().waitFor();
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('baraka');
    await page.waitForSelector('.search-panel [data-hit]');
    expect(await page.getAttribute('.search-panel [data-hit]', 'href')).toBe(
      `${new URL(address).pathname}people/ras-baraka/`,
    );
    await page
      .getByRole('status')
      .filter({ hasText: /results? for “baraka”/u })
      .waitFor();
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'hidden' });
    if (key === 'link') expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is walked with the arrow keys, and Enter leads to the hit or to the page of search', async () => {
    await page.goto(address);
    await page.keyboard.press('Control+k');
    await field().waitFor();
    await page.keyboard.type('sanctuary city');
    await page.waitForSelector('.search-panel [data-group="document"] [data-hit]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(
      await page.evaluate(() => document.activeElement === document.querySelector('.search-panel [data-hit]')),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}search/?q=sanctuary+city`);
    await page.waitForSelector('record-search [data-group="document"]');
  });

  test('a hit on the page that is open leads to its sentence', async () => {
    await page.goto(`${address}documents/538-arrests-first-days/`);
    await page.keyboard.press('Control+k');
    await field().waitFor();
    await page.keyboard.type('stand by idly');
    await page.click('.search-panel [data-group="document"] [data-hit]');
    await page.waitForURL(/#s12$/u);
    expect(await page.locator('dialog.search-panel').isVisible()).toBe(false);
  });
});

test('a reading page loads nothing of search until it is opened', async () => {
  const { address } = inject('site');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${address}documents/538-arrests-first-days/`, { waitUntil: 'networkidle' });
  expect(requests.filter((path) => path.startsWith('/search/') || path.includes('search-panel'))).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.locator('.search-panel input').waitFor();
  await page.keyboard.type('newark');
  await page.waitForSelector('.search-panel [data-hit]');
  expect(requests.some((path) => path.startsWith('/search/index/'))).toBe(true);
});

test('the link to search works without scripts', async () => {
  const { address } = inject('site');
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(address);
  await still.locator('header').getByRole('link', { name: 'Search' }).click();
  expect(still.url()).toBe(`${address}search/`);
  await plain.close();
});
