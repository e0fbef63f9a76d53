import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileUrls } from '../../src/corpus/urls.ts';
import { noticeSlot } from '../../src/embed/embed-page.ts';
import { ArchiveError, readArchive } from '../../src/integrations/read-archive.ts';
import { writeEmbeds } from '../../src/integrations/write-embeds.ts';
import { loadCorpus } from '../../src/loaders/load-corpus.ts';
import { readGeography } from '../../src/loaders/read-geography.ts';
import { launchBrowser } from '../browser.ts';
import { runCommand, type CommandResult } from '../build-site.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'removal-record-pinned-'));
const content = join(folder, 'content');
const chart = 'one-opening-two-numbers';
const figure = 'f-38-arrests';
const archived = join(content, 'archive', 'charts', chart);
const spec = join(content, 'charts', `${chart}.yaml`);

const archive = (...args: readonly string[]): Promise<CommandResult> =>
  runCommand('archive.ts', { CONTENT_DIR: content }, args);

/** Everything that a build writes for other sites, by path. */
function build(
  base = '/',
  { corpus } = loadCorpus({ seeds: join(root, 'seeds'), content }),
): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const urls = compileUrls('https://record.example.org', base);
  writeEmbeds(corpus, { urls, geography: readGeography(), archive: readArchive(content) }, (path, text) =>
    written.set(path, text),
  );
  return written;
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const versionsOf = (): readonly string[] =>
  readdirSync(archived)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length));

let version = '';
let page = '';
beforeAll(async () => {
  cpSync(join(root, 'content'), content, { recursive: true });
  rmSync(join(content, 'archive'), { recursive: true, force: true });
  const result = await archive(`charts/${chart}`, `figures/${figure}`, '--date', '2026-03-01');
  expect(result.output).toMatch(
    new RegExp(
      `^embed/charts/${chart}/[0-9a-f]{16}/ is pinned\\.\nembed/figures/${figure}/[0-9a-f]{16}/ is pinned\\.\n$`,
      'u',
    ),
  );
  version = versionsOf()[0] ?? '';
  page = readFileSync(join(archived, `${version}.html`), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is pinned is published unchanged, wherever the site is served', () => {
  const loaded = loadCorpus({ seeds: join(root, 'seeds'), content });
  for (const base of ['/', '/record/'])
    expect(build(base, loaded).get(`embed/charts/${chart}/${version}/index.html`)).toBe(page);
  expect(page).toContain('Version of 1 March 2026, which does not change');
  expect(page).not.toMatch(/example\.org|localhost/u);
});

test('what shows the same is not pinned twice, and what does not exist is refused', async () => {
  expect((await archive(`charts/${chart}`)).output).toBe(`embed/charts/${chart}/${version}/ is pinned already.\n`);
  const wrong = await archive('charts/no-such-chart');
  expect([wrong.code, wrong.output]).toEqual([2, 'There is no charts/no-such-chart. Nothing was pinned.\n']);
  expect((await archive('chart')).code).toBe(2);
});

test('a newer version is announced with what differs, in the slot and nowhere else', async () => {
  edit(join(content, 'figures', '000_767e988451f9abf1.yaml'), (text) =>
    text.replace('display: "38", modality: exact', 'display: "38 people", modality: exact'),
  );
  const written = build();
  const published = written.get(`embed/charts/${chart}/${version}/index.html`) ?? '';
  const notice = /<aside class="notice">.*?<\/aside>/u.exec(published)?.[0] ?? '';
  expect(published.replace(notice, noticeSlot)).toBe(page);
  expect(notice).toBe(
    `<aside class="notice"><p><strong>A newer version exists.</strong> Since then 1 value was changed. <a href="../../../../charts/${chart}/">See it</a></p></aside>`,
  );
  expect(written.get(`embed/charts/${chart}/index.html`)).not.toContain('<aside');
  const card = [...written].find(([path]) => new RegExp(`^embed/figures/${figure}/[0-9a-f]{16}/`, 'u').test(path))?.[1];
  expect(card).toContain('<strong>A newer version exists.</strong> What is said of it has been revised since.');

  await archive(`charts/${chart}`, '--date', '2026-03-05', '--reason', 'The opening is quoted with its unit.');
  expect(versionsOf()).toHaveLength(2);
});

test('a correction is announced with its title and a link, and shown in a browser', async () => {
  writeFileSync(
    join(folder, 'correction.yaml'),
    `id: c-unit\ndate: "2026-03-02"\ntitle: The unit was missing\nwas: "38"\nnow: 38 people\nwhy: A slip.\ncharts: [${chart}]\n`,
  );
  cpSync(join(folder, 'correction.yaml'), join(content, 'corrections', 'c-unit.yaml'), { recursive: true });
  const written = build();
  const published = written.get(`embed/charts/${chart}/${version}/index.html`) ?? '';
  expect(published).not.toContain('A newer version exists');
  expect(published).toContain(
    '<strong>Corrected on 2 March 2026.</strong> This version holds an error: The unit was missing. <a href="../../../../corrections/#c-unit">What was wrong</a> · ',
  );
  // The version of 5 March was pinned after the correction and equals the present one.
  const [later = ''] = versionsOf().filter((each) => each !== version);
  expect(written.get(`embed/charts/${chart}/${later}/index.html`)).toContain(noticeSlot);

  const browser = await launchBrowser();
  const tab = await browser.newPage({ viewport: { width: 320, height: 600 } });
  const lines: string[] = [];
  tab.on('console', (message) => lines.push(message.text()));
  await tab.route('**/*', (route) => route.fulfill({ body: published, contentType: 'text/html; charset=utf-8' }));
  await tab.goto(`https://record.example.org/embed/charts/${chart}/${version}/`);
  const notice = tab.locator('.notice');
  expect(await notice.isVisible()).toBe(true);
  expect(await notice.evaluate((each) => getComputedStyle(each).borderInlineStartWidth)).toBe('3px');
  expect(
    await notice
      .locator('a')
      .last()
      .evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
  ).toBe(`https://record.example.org/charts/${chart}/`);
  expect(lines).toEqual([]);
  await browser.close();
});

test('what was withdrawn stays, and says so', () => {
  const kept = readFileSync(spec, 'utf8');
  rmSync(spec);
  expect(build().get(`embed/charts/${chart}/${version}/index.html`)).toContain('<strong>No longer kept up.</strong>');
  writeFileSync(spec, kept);
});

test('a pinned page that was changed or lost stops the build, with its place', () => {
  const file = join(archived, `${version}.html`);
  writeFileSync(file, page.replace('38', '83'));
  expect(() => readArchive(content)).toThrow(
    `content/archive/charts/${chart}/versions.yaml:2:5  archive/changed  The page ${version}.html is not the one that was pinned. Restore its bytes.`,
  );
  rmSync(file);
  expect(() => readArchive(content)).toThrow(ArchiveError);
  writeFileSync(file, page);
  edit(join(archived, 'versions.yaml'), (text) => text.replace('pinned_on', 'pined_on'));
  expect(() => readArchive(content)).toThrow(
    /^content\/archive\/charts\/one-opening-two-numbers\/versions\.yaml:\d+:\d+ {2}record\/unknown-key/mu,
  );
});
