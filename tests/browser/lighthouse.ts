import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import lighthouse, { type Result } from 'lighthouse';
import { readArguments, runCommand, UsageError } from '../../src/cli/command.ts';
import { serveSite } from '../../src/integrations/serve-site.ts';
import { readSettings } from '../../src/loaders/settings.ts';
import { chromiumArguments, findChromium } from '../find-chromium.ts';
import { measuredPages } from './page-types.ts';

const usage = `npm run lighthouse -- [PAGE…]
Measures a page of every type of the built site with Lighthouse, as a phone would load it, and prints the table. PAGE is the
name of a type or a path from the site's root. OUT_DIR says where the site is. Exit code 0: 100 in all four categories
everywhere; 1: less, and which audits failed; 2: it could not run.`;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** A machine that does other work slows a page: the best of a few runs is the page's own. */
const runs = 3;

/** Passes on what a site's server sends, compressed as hosts of static files do. */
async function compress(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    void fetch(`http://localhost:${port}${request.url ?? '/'}`, { redirect: 'manual' }).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      const text = /text|json|xml|svg|javascript/u.test(answer.headers.get('content-type') ?? '');
      for (const [name, value] of answer.headers) if (name !== 'content-length') response.setHeader(name, value);
      if (text) response.setHeader('content-encoding', 'gzip');
      response.writeHead(answer.status).end(text ? gzipSync(body) : body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Starts a browser that takes commands at a port of its own choice. */
async function startBrowser(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const found = await findChromium();
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const child = spawn(
    found.executablePath,
    ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...chromiumArguments, 'about:blank'],
    { env: { ...env, ...found.env }, stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  const portFile = join(profile, 'DevToolsActivePort');
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let tries = 0; tries < 200; tries += 1) {
    const port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return { port, close };
    await setTimeout(100);
  }
  await close();
  throw new Error(`${found.executablePath} did not open a port for commands within 20 seconds.`);
}

const scoreOf = (result: Result, category: string): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100);

const isPerfect = (result: Result): boolean => categories.every((category) => scoreOf(result, category) === 100);

/** Measures one page, again if it was not perfect or could not be traced, and gives the run with the best performance. */
async function measure(url: string, port: number): Promise<Result> {
  let best: Result | undefined;
  let fault = '';
  for (let run = 0; run < runs && (best === undefined || !isPerfect(best)); run += 1) {
    const measured = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: [...categories] });
    const result = measured?.lhr;
    if (result === undefined || result.runtimeError !== undefined) fault = result?.runtimeError?.message ?? 'no result';
    else if (best === undefined || scoreOf(result, 'performance') > scoreOf(best, 'performance')) best = result;
  }
  if (best === undefined) throw new Error(`${url} could not be measured: ${fault}`);
  return best;
}

/** The audits that cost a page points, with what Lighthouse says of them. */
function failures(result: Result): readonly string[] {
  return categories.flatMap((category) =>
    (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = result.audits[id];
      return weight === 0 || audit?.score == null || audit.score === 1
        ? []
        : [
            `    ${category}/${id}: ${audit.title}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`,
          ];
    }),
  );
}

function row(cells: readonly string[]): string {
  const [first = '', ...others] = cells;
  return `${first.padEnd(24)}${others.map((cell) => cell.padStart(15)).join('')}\n`;
}

async function main(args: readonly string[]): Promise<number> {
  const { positionals } = readArguments(args, {});
  const { out, base } = readSettings();
  if (!existsSync(join(out, 'index.html'))) throw new UsageError(`There is no site in ${out}. Build it first.`);
  const pages =
    positionals.length === 0
      ? measuredPages
      : positionals.map((word) => measuredPages.find(({ name }) => name === word) ?? { name: word, path: word });
  const site = await serveSite(out, base, 0);
  const server = await compress(site.port);
  const browser = await startBrowser();
  let perfect = true;
  try {
    stdout.write(row(['page', ...categories, 'LCP', 'TBT', 'CLS', 'transferred']));
    for (const { name, path } of pages) {
      const result = await measure(`http://localhost:${portOf(server)}${base}${path}`, browser.port);
      const shown = (id: string): string => result.audits[id]?.displayValue ?? '';
      stdout.write(
        row([
          name,
          ...categories.map((category) => String(scoreOf(result, category))),
          shown('largest-contentful-paint'),
          shown('total-blocking-time'),
          shown('cumulative-layout-shift'),
          `${((result.audits['total-byte-weight']?.numericValue ?? 0) / 1000).toFixed(1)} kB`,
        ]),
      );
      if (isPerfect(result)) continue;
      perfect = false;
      stdout.write(
        failures(result)
          .map((line) => `${line}\n`)
          .join(''),
      );
    }
  } finally {
    await browser.close();
    server.close();
    site.server.close();
  }
  return perfect ? 0 : 1;
}

await runCommand(usage, argv.slice(2), main);
