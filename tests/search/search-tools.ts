import type { Page } from 'playwright-core';

/** Opens the page of search and waits until it has answered what its address asks, in the order in which the page writes it. */
export async function openSearch(page: Page, address: string, search = ''): Promise<void> {
  await page.goto(`${address}search/${search}`);
  await answered(page);
}

/** Types a query as a reader would, and waits for its answer. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.fill('#search-words', query);
  await answered(page);
}

/** Waits until the page shows the answer to what stands in its address. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('record-search')?.dataset['searched'] === location.search,
  );
}

/** Paths of all hits in the order of the page, as far as they lie under the site’s own address. */
export async function hitPaths(page: Page): Promise<readonly string[]> {
  const base = await page.evaluate(() =>
    new URL(
      document.querySelector<HTMLElement>('record-search')?.dataset['index'] ?? '/',
      location.href,
    ).pathname.replace(/search\/index\/$/u, ''),
  );
  const paths = await page.$$eval('[data-hit]', (links) =>
    links.map((link) => (link instanceof HTMLAnchorElement ? link.pathname + link.hash : '')),
  );
  return paths.map((path) => path.replace(base, '/'));
}

/** What the page says about its results, once it has said it. */
export async function announced(page: Page, pattern: RegExp): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: pattern });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

/** How many results the page counts. */
export async function countShown(page: Page): Promise<number> {
  const counts = await page.$$eval('.search-group[data-group]:not([data-group="best"]) > h2 .search-count', (spans) =>
    spans.map((span) => Number(span.textContent.replaceAll(',', ''))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
