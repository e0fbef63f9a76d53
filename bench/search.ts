import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { findChromium, startChromium } from '../tests/find-chromium.ts';
import { ask } from './search/ask.ts';
import { serveCounted, type Sent } from './search/counting-server.ts';
import { judgedQueries, type JudgedQuery } from './search/judged-queries.ts';
import { knownItems } from './search/known-items.ts';
import { floors, formatSummary, scoreQuery, summarise, type Score } from './search/score.ts';

/** What search may cost: bytes over the network, and milliseconds from a query to its results when all is warm. */
const limits = { first: 250_000, later: 120_000, median: 45, slow: 150 } as const;
const perKind = 25;
/** Network is measured with every fifth query, each in a browser of its own. */
const sampled = 5;
/** Queries that readers type and that have no one answer. */
const openQueries = [
  'deported',
  'federal judge order',
  'arrests > 100 in 2025',
  '2025-02',
  'more than 500 people',
  'border state',
  'statement agency report month',
  '"court order"',
].map((query) => ({ kind: 'open', query }));

/** What a query of some kind had sent. */
type SentFor = Sent & { readonly kind: string };

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const site = resolve(values.site);
if (!existsSync(join(site, 'search', 'index', 'manifest.json'))) {
  console.error(`There is no built site in ${site}. Build it first, or name another folder with --site.`);
  process.exit(2);
}

const known = Object.entries(knownItems(site, perKind)).flatMap(([kind, own]) => own.map((item) => ({ kind, item })));
const judged = Object.entries(judgedQueries).flatMap(([kind, own]) => own.map((item) => ({ kind, item })));
const isRecord = existsSync(join(site, 'documents', '538-arrests-first-days.json'));
const asked = [...known.map(({ kind, item }) => ({ kind, query: item.query })), ...openQueries];
const server = await serveCounted(site);
const browser = await startChromium(await findChromium());
const misses: string[] = [];
try {
  await measureNetwork();
  const page = await browser.newPage();
  await page.goto(`${server.address}search/?q=${encodeURIComponent('border')}`);
  await page.waitForSelector('record-search[data-searched]');
  await measureSpeed(page);
  const scores = await scoreAll(page, known);
  console.log(`Queries with a known answer, made from the corpus:\n${formatSummary(summarise(scores))}`);
  if (isRecord) {
    const summary = summarise(await scoreAll(page, judged));
    console.log(`Queries judged by hand:\n${formatSummary(summary)}`);
    const all = summary.at(-1);
    if (all !== undefined && (all.recall < floors.recall || all.rank < floors.rank))
      misses.push(`The judged queries fall below recall@10 ${floors.recall} or reciprocal rank ${floors.rank}.`);
  }
} finally {
  await browser.close();
  server.close();
}
for (const miss of misses) console.log(miss);
process.exitCode = misses.length === 0 ? 0 : 1;

/** What a first query costs a reader who comes from a page of the site and has nothing of search yet, and what the next one costs. */
async function measureNetwork(): Promise<void> {
  const sample = asked.filter((_, index) => index % sampled === 0);
  const first: SentFor[] = [];
  const later: SentFor[] = [];
  for (const [index, { kind, query }] of sample.entries()) {
    const next = sample[(index + 1) % sample.length] ?? { kind, query };
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.address}about/`, { waitUntil: 'networkidle' });
    server.take();
    await page.goto(`${server.address}search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('record-search[data-searched]');
    await page.waitForLoadState('networkidle');
    first.push({ kind, ...server.take() });
    await ask(page, next.query);
    await page.waitForLoadState('networkidle');
    later.push({ kind: next.kind, ...server.take() });
    await context.close();
  }
  report('First query, with its page, code and WebAssembly', first, limits.first);
  report('A later query', later, limits.later);
}

function report(what: string, sent: readonly SentFor[], limit: number): void {
  console.log(`${what}:`);
  for (const [kind, own] of [...Map.groupBy(sent, (each) => each.kind), ['all', sent] as const]) {
    const bytes = own.map((each) => each.bytes);
    const median = quantile(bytes, 0.5);
    const requests = quantile(
      own.map((each) => each.requests),
      0.5,
    );
    console.log(
      `  ${kind.padEnd(13)} median ${kilobytes(median)} in ${requests} requests, at most ${kilobytes(Math.max(...bytes))} (${own.length} queries)`,
    );
    if (median > limit) misses.push(`${what} (${kind}) costs ${kilobytes(median)}, more than ${kilobytes(limit)}.`);
  }
}

/** From what was typed to its results on the page, when all is warm: each query has been asked once before. */
async function measureSpeed(page: Page): Promise<void> {
  const times: { readonly kind: string; readonly milliseconds: number }[] = [];
  for (const isWarm of [false, true])
    for (const { kind, query } of asked) {
      const { milliseconds } = await ask(page, query);
      if (isWarm) times.push({ kind, milliseconds });
    }
  for (const [kind, own] of [...Map.groupBy(times, (each) => each.kind), ['all', times] as const]) {
    const taken = own.map(({ milliseconds }) => milliseconds);
    const [median, slow] = [quantile(taken, 0.5), quantile(taken, 0.95)];
    console.log(
      `Warm, ${kind}: median ${median.toFixed(0)} ms, 95th percentile ${slow.toFixed(0)} ms (${own.length} queries)`,
    );
    if (kind === 'all' && (median > limits.median || slow > limits.slow))
      misses.push(
        `Warm queries take longer than ${limits.median} ms in the median or ${limits.slow} ms at the 95th percentile.`,
      );
  }
}

async function scoreAll(
  page: Page,
  items: readonly { readonly kind: string; readonly item: JudgedQuery }[],
): Promise<readonly Score[]> {
  const scores: Score[] = [];
  for (const { kind, item } of items) scores.push(scoreQuery(kind, item, (await ask(page, item.query)).paths));
  return scores;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
