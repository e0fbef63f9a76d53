import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { judgedQueries } from '../../bench/search/judged-queries.ts';
import { floors, formatSummary, scoreQuery, summarise, type Score } from '../../bench/search/score.ts';
import { launchBrowser } from '../browser.ts';
import { hitPaths, openSearch, searchFor } from './search-tools.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => (browser = await launchBrowser()));
afterAll(() => browser.close());

test('judged queries find what answers them among the first ten, and first', async () => {
  const page = await browser.newPage();
  await openSearch(page, address);
  const scores: Score[] = [];
  for (const [kind, queries] of Object.entries(judgedQueries))
    for (const judged of queries) {
      await searchFor(page, judged.query);
      scores.push(scoreQuery(kind, judged, await hitPaths(page)));
    }
  await page.close();
  const summary = summarise(scores);
  process.stdout.write(`Search quality:\n${formatSummary(summary)}`);
  const all = summary.at(-1);
  expect(all?.queries).toBeGreaterThanOrEqual(60);
  expect(all?.recall, JSON.stringify(scores.filter(({ recall }) => recall < 1))).toBeGreaterThanOrEqual(floors.recall);
  expect(all?.rank, JSON.stringify(scores.filter(({ rank }) => rank < 1))).toBeGreaterThanOrEqual(floors.rank);
}, 120_000);
