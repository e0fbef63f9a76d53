import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { answered, countShown, hitPaths, openSearch, searchFor } from './search-tools.ts';

const { address } = inject('site');
let browser: Browser;
let page: Page;
beforeAll(async () => (browser = await launchBrowser()));
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => page.close());

const box = (name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`);
const open = async (facet: string): Promise<void> => {
  const group = page.locator(`[data-facet="${facet}"]`);
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
};
const countOf = async (name: string, value: string): Promise<number> =>
  Number(await page.locator(`label:has(input[name="${name}"][value="${value}"]) .search-count`).textContent());

describe('filters', () => {
  test.each([
    ['type', 'event'],
    ['year', '2025'],
    ['month', '2025-01'],
    ['place', 'newark'],
    ['policy', 'sanctuary-jurisdictions'],
    ['person', 'ras-baraka'],
    ['organisation', 'ice'],
    ['publisher', 'hindustan-times'],
    ['measure', 'arrest'],
    ['review', 'reviewed'],
  ])('by %s show how many results each value brings, and bring them', async (facet, value) => {
    await openSearch(page, address, '?q=Trump');
    await open(facet);
    const all = await countShown(page);
    const more = page.locator(`[data-facet="${facet}"] [data-full]`);
    if ((await more.count()) > 0) await more.click();
    const expected = await countOf(facet, value);
    expect(expected).toBeGreaterThan(0);
    await box(facet, value).check();
    await page.waitForURL((url) => url.searchParams.get(facet) === value);
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('.search-group:not([data-group="best"]) > h2 .search-count')].reduce(
          (sum, span) => sum + Number(span.textContent),
          0,
        ) === count,
      expected,
    );
    expect(expected).toBeLessThanOrEqual(all);
    // The box that was used keeps the focus, and the counts of its own facet still tell what else could be chosen.
    expect(
      await page.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
      ),
    ).toBe(value);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('.search-group:not([data-group="best"]) > h2 .search-count')].reduce(
          (sum, span) => sum + Number(span.textContent),
          0,
        ) === count,
      all,
    );
  });

  test('alone list everything that has the value', async () => {
    await openSearch(page, address, '?place=newark&type=event');
    const paths = await hitPaths(page);
    expect(paths).toContain('/timeline/#event-e-2025-01-23-newark');
    expect(paths.every((path) => path.startsWith('/timeline/'))).toBe(true);
  });

  test('that leave nothing can be taken away', async () => {
    await openSearch(page, address, '?q=538&place=venezuela&type=chart');
    await page.locator('.search-nothing').getByRole('button', { name: 'the same without filters' }).click();
    await page.waitForURL(/\?q=538$/u);
    await page.waitForSelector('[data-group="figure"]');
  });
});

describe('the address', () => {
  test('holds query, filters and order, and opening it shows the same', async () => {
    await openSearch(page, address);
    await searchFor(page, 'Trump');
    await box('type', 'event').check();
    await page.waitForURL(/type=event/u);
    await page.selectOption('[data-sort]', 'date');
    await page.waitForURL(/\?q=Trump&type=event&sort=date$/u);
    await page.waitForSelector('[data-group="all"]');
    const shown = await hitPaths(page);
    const other = await browser.newPage();
    await other.goto(page.url());
    await other.waitForSelector('[data-group="all"]');
    expect(await hitPaths(other)).toEqual(shown);
    expect(await other.inputValue('#search-words')).toBe('Trump');
    expect(await other.isChecked('input[name="type"][value="event"]')).toBe(true);
    await other.close();
  });

  test('Back and forward go from search to search', async () => {
    await openSearch(page, address);
    await searchFor(page, 'Newark');
    await page.press('#search-words', 'Enter');
    await searchFor(page, 'Baraka');
    await page.press('#search-words', 'Enter');
    await box('type', 'document').check();
    await page.waitForURL(/type=document/u);
    await page.goBack();
    await page.waitForURL(/\?q=Baraka$/u);
    await page.goBack();
    await answered(page, 'Newark');
    expect(await page.inputValue('#search-words')).toBe('Newark');
    expect((await hitPaths(page))[0]).toBe('/places/newark/');
    await page.goForward();
    await answered(page, 'Baraka');
    expect((await hitPaths(page))[0]).toBe('/people/ras-baraka/');
  });

  test('Back from a document returns to the results', async () => {
    await openSearch(page, address, '?q=detainers');
    await page.click('[data-group="document"] [data-hit]');
    await page.waitForURL(/\/documents\//u);
    await page.goBack();
    await answered(page, 'detainers');
    expect(await countShown(page)).toBeGreaterThan(1);
  });

  test('sorted by date the newest comes first', async () => {
    await openSearch(page, address, '?q=Trump&sort=date');
    const days = await page.$$eval('[data-group="all"] .search-hit', (hits) =>
      hits.map((hit) => hit.querySelector('.meta')?.textContent.split(' · ').at(-1) ?? ''),
    );
    const times = days.map((day) => Date.parse(`${day} UTC`)).filter((time) => !Number.isNaN(time));
    expect(times.length).toBeGreaterThan(4);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });
});

test('the keys that open search elsewhere lead to its field', async () => {
  await openSearch(page, address, '?q=newark');
  for (const key of ['Control+k', '/']) {
    await page.locator('.search-help summary').focus();
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-words');
  }
});

describe('a query for figures', () => {
  test('is shown as chips, and answered by figures first', async () => {
    await openSearch(page, address, '?q=removals+%3E+100000+in+2025');
    const chip = (name: string) => page.locator(`[data-chip="${name}"]`);
    expect([
      await chip('measure').inputValue(),
      await chip('sign').inputValue(),
      await chip('value').inputValue(),
      await chip('period').inputValue(),
    ]).toEqual(['removal', '>', '100,000', '2025']);
    expect((await hitPaths(page)).slice(0, 2).toSorted()).toEqual([
      '/figures/f-140000-deported/',
      '/figures/f-200000-deported/',
    ]);
    await chip('value').fill('150k');
    await chip('value').press('Tab');
    await page.waitForURL((url) => url.searchParams.get('q') === 'removals > 150000 in 2025');
    await answered(page, 'removals > 150000 in 2025');
    expect(await hitPaths(page)).not.toContain('/figures/f-140000-deported/');
    await chip('measure').selectOption('arrest');
    await answered(page, 'arrests > 150000 in 2025');
    await page.getByRole('button', { name: 'Remove comparison' }).click();
    await answered(page, 'arrests in 2025');
    expect(await hitPaths(page)).toContain('/figures/f-538-arrests/');
    expect(await page.inputValue('#search-words')).toBe('arrests in 2025');
  });

  test('with a day finds what was counted on it', async () => {
    await openSearch(page, address, '?q=arrests+2025-01-23');
    expect((await hitPaths(page)).slice(0, 3)).toContain('/figures/f-538-arrests/');
    expect(await page.locator('[data-chip="period"]').inputValue()).toBe('2025-01-23');
  });
});
