import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());

const { address } = inject('site');
const reading = 'documents/538-arrests-first-days/';
const field = () => page.locator('.search-panel').getByRole('searchbox', { name: /search for/u });
const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

describe('the dialog of search', () => {
  test('opens by each of its keys and by the link, and closes', async () => {
    await page.goto(address + reading);
    const link = page.locator('header').getByRole('link', { name: 'Search' });
    for (const key of ['Control+k', 'Meta+k', '/', 'link']) {
      if (key === 'link') await link.click();
      else await page.keyboard.press(key);
      await field().waitFor();
      expect(await hasFocus(field()), key).toBe(true);
      await page.keyboard.press('Escape');
      await field().waitFor({ state: 'hidden' });
    }
    expect(await hasFocus(link)).toBe(true);
  });

  test('finds under a sub-path, and tells how much', async () => {
    const sub = inject('subSite').address;
    await page.goto(sub + reading);
    await page.keyboard.press('Control+k');
    await field().waitFor();
    await page.keyboard.type('baraka');
    await page.waitForSelector('.search-panel [data-hit]');
    expect(await page.getAttribute('.search-panel [data-hit]', 'href')).toBe('/record/people/ras-baraka/');
    await page
      .getByRole('status')
      .filter({ hasText: /results? for “baraka”/u })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${sub}search/?q=baraka`);
    await page.waitForSelector('record-search [data-group="document"]');
  });

  test('is walked with the arrow keys, and Enter leads to the hit', async () => {
    await page.goto(address);
    await page.keyboard.press('Control+k');
    await field().waitFor();
    await page.keyboard.type('sanctuary city');
    await page.waitForSelector('.search-panel [data-group="document"] [data-hit]');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    expect(await hasFocus(page.locator('.search-panel [data-hit]').first())).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await hasFocus(field())).toBe(true);
    await page.keyboard.press('ArrowDown');
    const target = await page.locator('.search-panel [data-hit]').first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(new URL(target ?? '', address).href);
  });

  test('a hit on the page that is open leads to its sentence', async () => {
    await page.goto(address + reading);
    await page.keyboard.press('Control+k');
    await field().waitFor();
    await page.keyboard.type('stand by idly');
    await page.click('.search-panel [data-group="document"] [data-hit]');
    await page.waitForURL(/#s12$/u);
    expect(await page.locator('dialog.search-panel').isVisible()).toBe(false);
  });
});

test('a reading page loads nothing of search until it is opened', async () => {
  const fresh = await browser.newPage();
  const requests: string[] = [];
  fresh.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await fresh.goto(`${address}${reading}`, { waitUntil: 'networkidle' });
  expect(requests.filter((path) => path.startsWith('/search/') || path.includes('search-panel'))).toEqual([]);
  await fresh.keyboard.press('Control+k');
  await fresh.locator('.search-panel input').waitFor();
  await fresh.keyboard.type('newark');
  await fresh.waitForSelector('.search-panel [data-hit]');
  expect(requests.some((path) => path.startsWith('/search/index/'))).toBe(true);
  await fresh.close();
});

test('the link to search works without scripts', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(address);
  await still.locator('header').getByRole('link', { name: 'Search' }).click();
  expect(still.url()).toBe(`${address}search/`);
  await plain.close();
});
