import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { announced, hitPaths, openSearch, searchFor } from './search-tools.ts';

let browser: Browser;
beforeAll(async () => (browser = await launchBrowser()));
afterAll(() => browser.close());

describe('axe finds nothing', () => {
  const { address } = inject('site');

  const violations = async (page: Page, part: string): Promise<readonly string[]> =>
    (await new AxeBuilder({ page }).include(part).analyze()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );

  // All else of the page is read with the other kinds of page.
  test.each([
    ['?q=removals+%3E+100000+in+2025', 'light'],
    ['?q=xylophone&place=newark', 'dark'],
  ] as const)('on the page of search %s, %s', async (search, colorScheme) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await openSearch(page, address, search);
    await announced(page, /\w/u);
    for (const summary of await page.$$('.search-facet:not([open]) > summary, .search-help:not([open]) > summary'))
      await summary.click();
    expect(await violations(page, 'record-search')).toEqual([]);
    await context.close();
  });

  test('in the dialog', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(address);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').and(page.locator('.search-panel input')).waitFor();
    await page.keyboard.type('leavit');
    await page.waitForSelector('.search-panel [data-hit]');
    expect(await violations(page, '.search-panel')).toEqual([]);
    await context.close();
  });
});

describe.each(['site', 'subSite'] as const)('the %s', (which) => {
  const { address } = inject(which);

  test('searches under its policy without a violation, asks no other origin, and leads to pages that exist', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => request.url().startsWith(address) || problems.push(request.url()));
    await openSearch(page, address, '?q=newark');
    expect((await hitPaths(page))[0]).toBe('/places/newark/');
    const links = await page.$$eval('[data-results] a', (all) =>
      all.map((each) => (each instanceof HTMLAnchorElement ? each.href : '')),
    );
    expect(links.length).toBeGreaterThan(10);
    for (const link of new Set(links)) expect((await page.request.get(link)).status(), link).toBe(200);
    const policy = (path: string): Promise<string | undefined> =>
      page.request.get(address + path).then((response) => response.headers()['content-security-policy']);
    expect(await policy('documents/')).not.toContain('wasm-unsafe-eval');
    await page.goto(`${address}people/`);
    await page.keyboard.press('Control+k');
    await page.locator('.search-panel input').waitFor();
    await page.keyboard.type('newark');
    await page.waitForSelector('.search-panel [data-hit]');
    expect(problems).toEqual([]);
    await context.close();
  });

  test.runIf(which === 'subSite')('goes on searching without the network once it has searched', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await openSearch(page, address, '?q=newark');
    await context.setOffline(true);
    for (const [query, path] of [
      ['Karoline Leavitt', '/people/karoline-leavitt/'],
      ['"hospital wards"', '/documents/mass-deportation-traditional-approach/#s32'],
      ['removals > 100000 in 2025', '/figures/f-200000-deported/'],
      ['guatamala', '/places/guatemala/'],
    ] as const) {
      await searchFor(page, query);
      expect(await hitPaths(page), query).toContain(path);
    }
    await context.close();
  });
});

test('source text stays text in results', async () => {
  const { address } = inject('site');
  const page = await browser.newPage();
  const hostile = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script> Newark </mark><b>';
  await page.route('**/texts.bin', async (route) => {
    const response = await route.fetch();
    const records = JSON.parse(await gunzip(await response.body())) as Record<
      string,
      { title: string; text: readonly string[]; by?: string }
    >;
    const changed = Object.fromEntries(
      Object.entries(records).map(([id, record]) => [
        id,
        { ...record, title: hostile, by: hostile, text: record.text.map(() => hostile) },
      ]),
    );
    await route.fulfill({ body: JSON.stringify(changed), contentType: 'application/json' });
  });
  await openSearch(page, address, '?q=newark');
  await page.waitForSelector('[data-hit]');
  expect(await page.locator('[data-results] img, [data-results] script, [data-results] b').count()).toBe(0);
  expect(await page.locator('[data-group="document"] h3').first().textContent()).toBe(hostile);
  expect(await page.locator('[data-group="document"] mark').first().textContent()).toBe('Newark');
  expect(await page.title()).not.toBe('run');
  await page.close();
});

async function gunzip(body: Buffer): Promise<string> {
  return new Response(new Blob([new Uint8Array(body)]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
