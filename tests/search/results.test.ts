import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { announced, answered, countShown, hitPaths, openSearch, searchFor } from './search-tools.ts';

const { address } = inject('site');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());

const top = async (query: string): Promise<readonly string[]> => {
  await searchFor(page, query);
  return hitPaths(page);
};

describe('results', () => {
  test('come as one types, grouped by type, each with its count', async () => {
    await openSearch(page, address);
    await page.locator('#search-words').pressSequentially('newark');
    await answered(page);
    const groups = await page.$$eval('.search-group', (sections) =>
      sections.map((section) => section.getAttribute('data-group')),
    );
    expect(groups[0]).toBe('best');
    expect(groups).toEqual(expect.arrayContaining(['document', 'place', 'event', 'policy', 'person', 'note']));
    expect(await announced(page, /^\d+ results for “newark”: /u)).toContain('1 document');
  });

  test('a document opens at the sentence, which is highlighted', async () => {
    await openSearch(page, address, '?q=sanctuary+city');
    await page.click('[data-group="document"] [data-hit]');
    await page.waitForURL(/\/documents\/[^/]+\/#s11$/u);
    const sentence = page.locator('#s11');
    expect(await sentence.textContent()).toContain('sanctuary city');
    const background = (id: string): Promise<string> =>
      page.$eval(id, (element) => getComputedStyle(element).backgroundColor);
    expect(await background('#s11')).not.toBe(await background('#s12'));
  });

  test('excerpts mark the words and hold the sentence as it stands', async () => {
    await openSearch(page, address, '?q=arrested+538');
    const passage = page.locator('[data-group="document"] .search-passage').first();
    expect(await passage.locator('mark').allTextContents()).toEqual(['arrested', '538']);
    expect(await passage.textContent()).toContain('“The Trump Administration arrested 538 illegal immigrant criminals');
  });

  test('a number is found however it is typed', async () => {
    await openSearch(page, address);
    for (const form of ['140,000', '140000', '140 000', '140k', '0.14 million'])
      expect((await top(form)).slice(0, 2), form).toEqual([
        '/figures/f-140000-deported/',
        '/documents/mass-deportation-traditional-approach/#s20',
      ]);
    for (const form of ['nearly 200,000', '200k', '200 000'])
      expect((await top(form))[0], form).toBe('/figures/f-200000-deported/');
    expect((await top('538'))[0]).toBe('/figures/f-538-arrests/');
  });

  test('a figure is found by what it counts, who says so, its unit and its time', async () => {
    for (const query of [
      'Leavitt arrests people',
      'arrests Leavitt January 2025',
      'arrested United States 2025-01-23',
    ]) {
      await openSearch(page, address, `?${new URLSearchParams({ q: query, type: 'figure' }).toString()}`);
      expect(await hitPaths(page), query).toContain('/figures/f-538-arrests/');
    }
    const hit = page.locator('[data-group="figure"] .search-hit').filter({ hasText: '538 · arrests' });
    expect(await hit.textContent()).toContain('Karoline Leavitt · 23 January 2025');
    await hit.getByRole('link', { name: 'In its sentence' }).click();
    await page.waitForURL(/#figure-f-538-arrests$/u);
  });

  test('an entity is found by any alias, its page first', async () => {
    await openSearch(page, address);
    for (const [alias, path] of [
      ['ICE', '/organisations/ice/'],
      ['EO 14163', '/policies/refugee-admissions-suspension/'],
      ['mayor Baraka', '/people/ras-baraka/'],
      ['Newark', '/places/newark/'],
    ] as const) {
      expect((await top(alias))[0], alias).toBe(path);
    }
  });

  test('accents, capitals, hyphens, kinds of quotation marks and the possessive make no difference', async () => {
    await openSearch(page, address);
    for (const forms of [
      ['us-mexico border', 'US Mexico Border', 'US–Mexico border', 'US‑Méxicó border'],
      ["Trump's orders", 'Trump’s orders', 'Trump‘s orders', 'TRUMP orders'],
      ['"sanctuary city"', '“sanctuary city”', '„Sanctuary-City“'],
    ]) {
      const found = [];
      for (const form of forms) found.push(await top(form));
      expect(found[0]?.length).toBeGreaterThan(0);
      for (const each of found) expect(each).toEqual(found[0]);
    }
  });

  test('a misspelt name is offered its correction from the corpus', async () => {
    await openSearch(page, address, '?q=barrakka');
    const offer = page.locator('[data-notices] [data-correction]');
    expect(await page.locator('[data-notices]').textContent()).toContain('Did you mean Baraka?');
    expect((await hitPaths(page))[0]).toBe('/people/ras-baraka/');
    await offer.click();
    await answered(page);
    expect(page.url()).toMatch(/\?q=Baraka$/u);
    expect(await page.locator('[data-notices]').textContent()).toBe('');
  });

  test('a phrase is matched as a phrase, and within a longer query too', async () => {
    await openSearch(page, address, '?q=%22stand+by+idly%22+Newark');
    expect(await hitPaths(page)).toContain('/documents/538-arrests-first-days/#s12');
    await searchFor(page, '"military aircraft" Guatemala');
    const both = await hitPaths(page);
    await searchFor(page, 'military aircraft Guatemala');
    expect(both.length).toBeGreaterThan(0);
    expect((await hitPaths(page)).length).toBeGreaterThanOrEqual(both.length);
    await searchFor(page, '"idly by stand"');
    expect(await page.locator('[data-notices]').textContent()).toContain('No page has “idly by stand”');
  });

  test('when no page has all words the page says so and shows what it left out', async () => {
    await openSearch(page, address, '?q=guard+troops+hospital+refugees');
    expect(await page.locator('[data-notices]').textContent()).toMatch(
      /^No page has all of these words\. Left out: “guard”; looked for: /u,
    );
    expect(await countShown(page)).toBeGreaterThan(0);
    await searchFor(page, 'newark xylophone');
    expect(await page.locator('[data-notices]').textContent()).toBe(
      'No page has “xylophone”, so these are results for “newark”.',
    );
    expect((await hitPaths(page))[0]).toBe('/places/newark/');
  });

  test('explains itself: help, examples that find something, and what to try when nothing is found', async () => {
    await openSearch(page, address);
    await page.click('.search-help summary');
    expect(await page.locator('.search-help').textContent()).toContain('140k');
    const examples = await page.locator('.search-examples a').allTextContents();
    expect(examples.length).toBeGreaterThanOrEqual(4);
    for (const example of examples) {
      await page.getByRole('link', { name: example, exact: true }).click();
      await answered(page);
      expect(await countShown(page), example).toBeGreaterThan(0);
      await page.goBack();
      await answered(page);
    }
    await searchFor(page, 'xylophone qwertz');
    expect(await announced(page, /Nothing found/u)).toContain('xylophone qwertz');
    expect(await page.locator('.search-nothing li').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.search-nothing a[href="#indexes"]').count()).toBe(1);
  });

  test('more hits of a type are shown on demand, and the keyboard goes to the first of them', async () => {
    await openSearch(page, address, '?q=Trump');
    const group = page.locator('[data-group="event"]');
    const before = await group.locator('[data-hit]').count();
    await group.getByRole('button', { name: 'Show more events' }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-group="event"] [data-hit]').length > count,
      before,
    );
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll('[data-group="event"] [data-hit]')].indexOf(
        document.activeElement ?? document.body,
      ),
    );
    expect(focused).toBe(before);
  });
});
