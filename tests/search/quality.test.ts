import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { judgedQueries, type JudgedQuery } from './judged-queries.ts';
import { hitPaths, openSearch, searchFor } from './search-tools.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => (browser = await launchBrowser()));
afterAll(() => browser.close());

/** A page answers at whichever sentence it opens; a sentence only there. */
const isAnswer = (path: string, answer: string): boolean =>
  path === answer || (!answer.includes('#') && path.startsWith(`${answer}#`));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('judged queries find what answers them among the first ten, and first', async () => {
  const page = await browser.newPage();
  await openSearch(page, address);
  const scored: { kind: string; query: string; recall: number; rank: number }[] = [];
  const score = async (kind: string, { query, answers }: JudgedQuery): Promise<void> => {
    await searchFor(page, query);
    const paths = await hitPaths(page);
    const found = answers.filter((answer) => paths.slice(0, 10).some((path) => isAnswer(path, answer))).length;
    const first = paths.findIndex((path) => answers.some((answer) => isAnswer(path, answer)));
    scored.push({ kind, query, recall: found / answers.length, rank: first === -1 ? 0 : 1 / (first + 1) });
  };
  for (const [kind, queries] of Object.entries(judgedQueries)) for (const query of queries) await score(kind, query);
  await page.close();

  const report = [...Map.groupBy(scored, ({ kind }) => kind), ['all', scored] as const].map(([kind, own]) => ({
    kind,
    queries: own.length,
    recall: mean(own.map(({ recall }) => recall)),
    rank: mean(own.map(({ rank }) => rank)),
  }));
  process.stdout.write(
    `Search quality, recall@10 and mean reciprocal rank:\n${report.map(({ kind, queries, recall, rank }) => `  ${kind}: ${queries} queries, ${recall.toFixed(3)}, ${rank.toFixed(3)}`).join('\n')}\n`,
  );
  const all = report.at(-1);
  expect(all?.queries).toBeGreaterThanOrEqual(60);
  expect(all?.recall, JSON.stringify(scored.filter(({ recall }) => recall < 1))).toBeGreaterThanOrEqual(0.98);
  expect(all?.rank, JSON.stringify(scored.filter(({ rank }) => rank < 1))).toBeGreaterThanOrEqual(0.9);
}, 120_000);
