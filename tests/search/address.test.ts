import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { answered, countShown, hitPaths, openSearch, searchFor } from './search-tools.ts';

const { address } = inject('site');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());

const box = (name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`);
/** Opens a facet and shows all of its values. */
const open = async (facet: string): Promise<void> => {
  const group = page.locator(`[data-facet="${facet}"]`);
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  const more = group.locator('[data-full]');
  if ((await more.count()) > 0) await more.click();
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
  ])('by %s show how many results a value brings', async (facet, value) => {
    await openSearch(page, address, `?q=Trump&${facet}=${value}`);
    const shown = await countShown(page);
    expect(shown).toBeGreaterThan(0);
    expect(await countOf(facet, value)).toBe(shown);
    expect(await box(facet, value).isChecked()).toBe(true);
    expect(await page.locator('.search-chip').count()).toBe(1);
  });

  test('bring what they announce, keep the focus, and can be taken away', async () => {
    await openSearch(page, address, '?q=Trump');
    const all = await countShown(page);
    await open('policy');
    const expected = await countOf('policy', 'sanctuary-jurisdictions');
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThan(all);
    await box('policy', 'sanctuary-jurisdictions').check();
    await answered(page);
    expect(new URL(page.url()).search).toBe('?q=Trump&policy=sanctuary-jurisdictions');
    expect(await countShown(page)).toBe(expected);
    expect(
      await page.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
      ),
    ).toBe('sanctuary-jurisdictions');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await answered(page);
    expect(await countShown(page)).toBe(all);
  });

  test('within one facet widen, across facets narrow', async () => {
    await openSearch(page, address, '?q=Trump&type=event');
    const events = await countShown(page);
    const documents = await countOf('type', 'document');
    await box('type', 'document').check();
    await answered(page);
    expect(await countShown(page)).toBe(events + documents);
    await open('place');
    const newark = await countOf('place', 'newark');
    await box('place', 'newark').check();
    await answered(page);
    expect(await countShown(page)).toBe(newark);
    expect(newark).toBeLessThan(events + documents);
  });

  test('alone list everything that has the value', async () => {
    await openSearch(page, address, '?type=event&place=newark');
    const paths = await hitPaths(page);
    expect(paths).toContain('/timeline/#event-e-2025-01-23-newark');
    expect(paths.every((path) => path.startsWith('/timeline/'))).toBe(true);
  });

  test('that leave nothing can be taken away', async () => {
    await openSearch(page, address, '?q=538&type=chart&place=venezuela');
    await page.locator('.search-nothing').getByRole('button', { name: 'the same without filters' }).click();
    await answered(page);
    expect(page.url()).toMatch(/\?q=538$/u);
    expect(await hitPaths(page)).toContain('/figures/f-538-arrests/');
  });
});

describe('the address', () => {
  test('holds query, filters and order, and opening it shows the same', async () => {
    await openSearch(page, address);
    await searchFor(page, 'Trump');
    await box('type', 'event').check();
    await page.selectOption('[data-sort]', 'date');
    await answered(page);
    expect(page.url()).toMatch(/\?q=Trump&type=event&sort=date$/u);
    const shown = await hitPaths(page);
    expect(shown.length).toBeGreaterThan(1);
    const other = await browser.newPage();
    await other.goto(page.url());
    await answered(other);
    expect(await hitPaths(other)).toEqual(shown);
    expect(await other.inputValue('#search-words')).toBe('Trump');
    expect(await other.isChecked('input[name="type"][value="event"]')).toBe(true);
    await other.close();
  });

  test('Back and forward go from search to search', async () => {
    await openSearch(page, address);
    for (const query of ['Newark', 'Baraka']) {
      await searchFor(page, query);
      await page.press('#search-words', 'Enter');
    }
    await box('type', 'document').check();
    await answered(page);
    const steps = [];
    for (const go of ['goBack', 'goBack', 'goForward'] as const) {
      await page[go]();
      await answered(page);
      steps.push([new URL(page.url()).search, await page.inputValue('#search-words'), (await hitPaths(page))[0]]);
    }
    expect(steps).toEqual([
      ['?q=Baraka', 'Baraka', '/people/ras-baraka/'],
      ['?q=Newark', 'Newark', '/places/newark/'],
      ['?q=Baraka', 'Baraka', '/people/ras-baraka/'],
    ]);
  });

  test('Back from a document returns to the results', async () => {
    await openSearch(page, address, '?q=detainers');
    await page.click('[data-group="document"] [data-hit]');
    await page.waitForURL(/\/documents\//u);
    await page.goBack();
    await answered(page);
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
    await answered(page);
    expect(await page.inputValue('#search-words')).toBe('removals > 150000 in 2025');
    expect(await hitPaths(page)).not.toContain('/figures/f-140000-deported/');
    await chip('measure').selectOption('arrest');
    await answered(page);
    expect(await page.inputValue('#search-words')).toBe('arrests > 150000 in 2025');
    await page.getByRole('button', { name: 'Remove comparison' }).click();
    await answered(page);
    expect(await hitPaths(page)).toContain('/figures/f-538-arrests/');
    expect(await page.inputValue('#search-words')).toBe('arrests in 2025');
  });

  test('with a day finds what was counted on it', async () => {
    await openSearch(page, address, '?q=arrests+2025-01-23');
    expect((await hitPaths(page)).slice(0, 3)).toContain('/figures/f-538-arrests/');
    expect(await page.locator('[data-chip="period"]').inputValue()).toBe('2025-01-23');
  });
});
