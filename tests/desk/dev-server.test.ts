import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { launchBrowser } from '../browser.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'removal-record-dev-'));
/** An edit shows within a second on a machine that does nothing else; tests share theirs. */
const patience = 15_000;

let server: ChildProcess;
let address: string;
let browser: Browser;
let page: Page;

/** Copies the project, with its modules linked one by one so that caches are the copy’s own. */
function copyProject(): void {
  for (const name of ['src', 'seeds', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!['.astro', '.vite', '.cache'].includes(name))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found !== null ? found.port : 0));
    });
  });
}

const get = (path: string): Promise<Response> => fetch(address + path, { headers: { accept: 'text/html' } });
const shows = (path: string, words: string) =>
  expect.poll(async () => (await get(path)).text(), { timeout: patience, interval: 50 }).toContain(words);
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The change of ${path} changes nothing.`);
  writeFileSync(file, after);
};

/** Selects the words from “373” to the end of their paragraph, as a reader with a mouse does. */
function selectWords(): void {
  const source = document.querySelector('[data-verbatim]');
  const walker = document.createTreeWalker(source ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf('373') ?? -1;
    if (at === -1 || node.parentElement?.closest('[data-editorial]') !== null) continue;
    const block = node.parentElement.closest('p');
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(block ?? node, block?.childNodes.length ?? at + 3);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    document.dispatchEvent(new MouseEvent('mouseup'));
    return;
  }
}

beforeAll(async () => {
  copyProject();
  const port = await freePort();
  address = `http://localhost:${port}`;
  // What the test runner tells its own modules by the environment would mislead another Vite.
  const inherited = Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/u.test(name)),
  );
  server = spawn(execPath, [join('node_modules', '.bin', 'astro'), 'dev', '--port', String(port)], {
    cwd: folder,
    env: { ...inherited, NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
    stdio: 'ignore',
  });
  await vi.waitFor(async () => expect((await get('/')).status).toBe(200), { timeout: 100_000, interval: 200 });
  browser = await launchBrowser();
  page = await browser.newPage();
}, 120_000);

afterAll(async () => {
  server.kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('edits', () => {
  test.each([
    [
      'a register',
      'content/people/ras-baraka.md',
      '/people/ras-baraka/',
      'Mayor of Newark who',
      'Mayor of the city of Newark who',
    ],
    [
      'a figure',
      'content/figures/000_767e988451f9abf1.yaml',
      '/figures/f-538-arrests/',
      'gist: Arrests on 23',
      'gist: All arrests on 23',
    ],
    [
      'a chart',
      'content/charts/one-opening-two-numbers.yaml',
      '/charts/one-opening-two-numbers/',
      'title: One opening',
      'title: One first opening',
    ],
    [
      'a story',
      'content/stories/first-week-538.md',
      '/stories/first-week-538/',
      'Only one of them can be right',
      'Just one of them can be right',
    ],
    ['an event', 'content/events/e-2025-01-23-538.yaml', '/timeline/', 'announce 538 arrests', 'tell of 538 arrests'],
  ])('of %s show', async (_, file, path, before, after) => {
    await get(path);
    edit(file, (text) => text.replace(before, after));
    await shows(path, after.replace(/^\w+: /u, ''));
  });

  test('a new seed is a page, its edit shows, and its removal takes the page away', async () => {
    const seed = join(folder, 'seeds', 'new-one.txt');
    writeFileSync(seed, 'date 2025-06-09\nA first headline\n\nAgents arrested 12 people in Newark.\n');
    await shows('/documents/new-one/', 'A first headline');
    writeFileSync(seed, 'date 2025-06-09\nA second headline\n\nAgents arrested 12 people in Newark.\n');
    await shows('/documents/new-one/', 'A second headline');
    unlinkSync(seed);
    await expect.poll(async () => (await get('/documents/new-one/')).status, { timeout: patience }).toBe(404);
  });
});

describe('problems', () => {
  const panel = () => page.locator('#record-desk-problems section');

  test('show over the page with message and line, keep the last sound page, and go when they are mended', async () => {
    await page.goto(`${address}/people/ras-baraka/`);
    await expect.poll(() => panel().innerText(), { timeout: patience }).toContain('Audit');
    edit('content/people/ras-baraka.md', (text) => text.replace(/^role:/mu, 'rloe:'));
    await expect
      .poll(() => panel().innerText(), { timeout: patience })
      .toContain('2 errors. The page shows the last corpus that had none.');
    const link = panel().locator('a', { hasText: 'content/people/ras-baraka.md:4:1' });
    expect(await panel().innerText()).toContain('The key “rloe” is not known here. Did you mean “role”?');
    expect(await link.getAttribute('href')).toBe(
      `/__open-in-editor?file=${encodeURIComponent(`${folder}/content/people/ras-baraka.md:4:1`)}`,
    );
    const response = await get('/people/ras-baraka/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Mayor of the city of Newark');
    edit('content/people/ras-baraka.md', (text) => text.replace(/^rloe:/mu, 'role:'));
    await expect.poll(() => panel().innerText(), { timeout: patience }).toContain('No problems');
  });

  test('of a file that cannot be decoded, and of a chart that cannot be drawn, never end the server', async () => {
    const seed = join(folder, 'seeds', 'latin.txt');
    writeFileSync(seed, Buffer.from('date 2025-01-01 Caf\xe9\n', 'latin1'));
    await expect.poll(() => panel().innerText(), { timeout: patience }).toContain('file/encoding');
    unlinkSync(seed);
    await expect.poll(() => panel().innerText(), { timeout: patience }).toContain('No problems');
    edit('content/charts/one-opening-two-numbers.yaml', (text) =>
      text.replace('figure: f-38-arrests', 'figure: f-39-arrests'),
    );
    await expect.poll(() => panel().innerText(), { timeout: patience }).toContain('chart/reference');
    edit('content/charts/one-opening-two-numbers.yaml', (text) =>
      text.replace('figure: f-39-arrests', 'figure: f-38-arrests'),
    );
    await expect.poll(() => panel().innerText(), { timeout: patience }).toContain('No problems');
    expect(server.exitCode).toBeNull();
  });
});

test.each([
  ['/documents/538-arrests-first-days.txt', 'text/plain; charset=utf-8', 'date 2025-01-24'],
  ['/documents/538-arrests-first-days/annotations.jsonld', 'application/ld+json; charset=utf-8', 'AnnotationPage'],
  ['/data/corpus.json', 'application/json; charset=utf-8', '"schemaVersion"'],
  ['/charts/one-opening-two-numbers.csv', 'text/csv; charset=utf-8', 'f-38-arrests'],
  ['/people/ras-baraka/feed.atom', 'application/atom+xml; charset=utf-8', '<feed'],
  ['/embed/figures/f-538-arrests/', 'text/html; charset=utf-8', 'Content-Security-Policy'],
])('%s, which pages link to, is there', async (path, type, words) => {
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toContain(words);
});

test('the audit is a page with the sentence of each unknown name', async () => {
  const text = await (await get('/__desk/audit/')).text();
  expect(text).toContain('>Names that no register knows: ');
  expect(text).toContain('World War II');
  expect(text).toMatch(/href="\/documents\/[\w-]+\/#s\d+"/u);
});

test.each([
  ['figure', 'content/figures/000_767e988451f9abf1.yaml, under figures', { measure: 'detainer', review: 'unreviewed' }],
  ['note', 'content/annotations/000_767e988451f9abf1.yaml, under notes', { about: ['policies/ice-detainers'] }],
  ['alias', 'the entry of a register, under aliases', undefined],
])('selected words offer the YAML of a %s', async (kind, place, record) => {
  const panel = page.locator('#record-desk-selection section');
  const pre = panel.locator('pre');
  const within = { timeout: 2000 } as const;
  const offer = async () => {
    await page.goto(`${address}/documents/538-arrests-first-days/`);
    await page.evaluate(selectWords);
    await panel.locator('button', { hasText: kind }).click(within);
    const yaml = (await pre.textContent(within)) ?? '';
    const words = await panel.innerText(within);
    // A click on the panel changes nothing of it.
    await pre.click(within);
    return { words, yaml, later: await pre.textContent(within) };
  };
  // An edit of a test before may still have the page loaded anew; then it is all done again.
  const { words, yaml, later } = await vi.waitFor(offer, { timeout: 2 * patience, interval: 100 });
  expect(words).toContain(`# ${place}`);
  expect(later).toBe(yaml);
  const [found] = parse(yaml) as readonly unknown[];
  if (record === undefined) expect(found).toBe('373 detainers (criminal non-citizens) had been lodged in jail.');
  else
    expect(found).toMatchObject({
      ...record,
      quote: { exact: '373 detainers (criminal non-citizens) had been lodged in jail.' },
    });
});
