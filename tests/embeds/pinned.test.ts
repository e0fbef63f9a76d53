import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { noticeSlot } from '../../src/embed/embed-page.ts';
import { readArchive } from '../../src/loaders/read-archive.ts';
import { problemLine } from '../../src/report/print.ts';
import { pinnedPages } from '../../src/integrations/write-embeds.ts';
import { loadCorpus } from '../../src/loaders/load-corpus.ts';
import { correctionSchema } from '../../src/schema/correction.ts';
import { launchBrowser } from '../browser.ts';
import { runCommand, type CommandResult } from '../build-site.ts';
import { copyCorpus } from '../copy-corpus.ts';

const root = join(import.meta.dirname, '..', '..');
// Without charts beside the one that is pinned, of which some take long to draw.
const copy = copyCorpus({ light: true });
const { content } = copy;
const chart = 'one-opening-two-numbers';
const series = 'ice-daily-arrests-jan-2025';
const figure = 'f-38-arrests';
const archived = join(content, 'archive', 'charts', chart);
const address = (version: string): string => `embed/charts/${chart}/${version}/index.html`;

const archive = (...args: readonly string[]): Promise<CommandResult> => runCommand('archive.ts', copy.settings, args);

const load = (): Corpus => loadCorpus(copy).corpus;

/** The pinned pages as a build publishes them, by path. */
const publish = (corpus: Corpus): ReadonlyMap<string, string> =>
  new Map(pinnedPages(corpus, readArchive(content).subjects));

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

let version = '';
let later = '';
let page = '';
let changed: Corpus;
beforeAll(async () => {
  for (const path of [`charts/${chart}.yaml`, `series/${series}.csv`, `series/${series}.yaml`])
    copy.write(`content/${path}`, readFileSync(join(root, 'content', path)));
  const result = await archive(`charts/${chart}`, `figures/${figure}`, '--date', '2026-03-01');
  expect(result.output).toMatch(
    new RegExp(
      `^embed/charts/${chart}/[0-9a-f]{16}/ is pinned\\.\nembed/figures/${figure}/[0-9a-f]{16}/ is pinned\\.\n$`,
      'u',
    ),
  );
  version = /charts\/[^/]+\/(?<version>[0-9a-f]{16})\//u.exec(result.output)?.groups?.['version'] ?? '';
  page = readFileSync(join(archived, `${version}.html`), 'utf8');
});
afterAll(() => copy.remove());

test('what is pinned is published unchanged, and holds no address of where the site is served', () => {
  expect(publish(load()).get(address(version))).toBe(page);
  expect(page).toContain('Version of 1 March 2026, which does not change');
  expect(page).not.toMatch(/example\.org|localhost/u);
});

test('what shows the same is not pinned twice, and what does not exist is refused', async () => {
  const [same, wrong, word] = await Promise.all([
    archive(`charts/${chart}`),
    archive('charts/no-such-chart'),
    archive('chart'),
  ]);
  expect([same.code, same.output]).toEqual([0, `embed/charts/${chart}/${version}/ is pinned already.\n`]);
  expect([wrong.code, wrong.output]).toEqual([2, 'There is no charts/no-such-chart. Nothing was pinned.\n']);
  expect([word.code, word.output.split('\n')[0]]).toEqual([2, '“chart” names neither charts/<id> nor figures/<id>.']);
});

test('a newer version is announced with what differs, in the slot and nowhere else', () => {
  edit(join(content, 'figures', '000_767e988451f9abf1.yaml'), (text) =>
    text.replace('display: "38", modality: exact', 'display: "38 people", modality: exact'),
  );
  changed = load();
  const written = publish(changed);
  const published = written.get(address(version)) ?? '';
  const notice = /<aside class="notice">.*?<\/aside>/u.exec(published)?.[0] ?? '';
  expect(published.replace(notice, noticeSlot)).toBe(page);
  expect(notice).toBe(
    `<aside class="notice"><p><strong>A newer version exists.</strong> Since then 1 value was changed. <a href="../../../../charts/${chart}/">See it</a></p></aside>`,
  );
  const card = [...written].find(([path]) => path.startsWith(`embed/figures/${figure}/`))?.[1];
  expect(card).toContain('<strong>A newer version exists.</strong> What is said of it has been revised since.');
});

test('the reason that an editor gives for the next version is told on the one before', async () => {
  const { output } = await archive(
    `charts/${chart}`,
    '--date',
    '2026-03-05',
    '--reason',
    'The opening is quoted with its unit.',
  );
  later = /charts\/[^/]+\/(?<version>[0-9a-f]{16})\/ is pinned\./u.exec(output)?.groups?.['version'] ?? '';
  const written = publish(changed);
  expect(written.get(address(version))).toContain('</strong> The opening is quoted with its unit. <a');
  expect(written.get(address(later))).toContain(noticeSlot);
});

test('a correction is announced with its title and a link, and shown in a browser', async () => {
  const correction = correctionSchema.parse({
    id: 'c-unit',
    date: '2026-03-02',
    title: 'The unit was missing',
    was: '38',
    now: '38 people',
    why: 'A slip.',
    charts: [chart],
  });
  const written = publish({ ...changed, corrections: [correction] });
  const published = written.get(address(version)) ?? '';
  expect(published).not.toContain('A newer version exists');
  expect(published).toContain(
    '<strong>Corrected on 2 March 2026.</strong> This version holds an error: The unit was missing. <a href="../../../../corrections/#c-unit">What was wrong</a> · ',
  );
  // The version of 5 March was pinned after the correction and equals the present one.
  expect(written.get(address(later))).toContain(noticeSlot);

  const browser = await launchBrowser();
  const tab = await browser.newPage({ viewport: { width: 320, height: 600 } });
  const lines: string[] = [];
  tab.on('console', (message) => lines.push(message.text()));
  await tab.route('**/*', (route) => route.fulfill({ body: published, contentType: 'text/html; charset=utf-8' }));
  await tab.goto(`https://record.example.org/${address(version).replace('index.html', '')}`);
  const notice = tab.locator('.notice');
  expect(await notice.isVisible()).toBe(true);
  expect(await notice.evaluate((each) => getComputedStyle(each).borderInlineStartWidth)).toBe('3px');
  const last = notice.locator('a').last();
  expect(await last.evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''))).toBe(
    `https://record.example.org/charts/${chart}/`,
  );
  expect(lines).toEqual([]);
  await browser.close();
});

test('what was withdrawn stays, and says so', () => {
  const written = publish({ ...changed, charts: changed.charts.filter(({ id }) => id !== chart) });
  expect(written.get(address(version))).toContain('<strong>No longer kept up.</strong>');
});

test('a pinned page that was changed or lost stops the build, with its place', () => {
  const file = join(archived, `${version}.html`);
  writeFileSync(file, page.replace('38', '83'));
  const faults = (): readonly string[] => loadCorpus(copy).report.problems.map(problemLine);
  const place = `content/archive/charts/${chart}/versions.yaml:2:5  archive/changed`;
  expect(faults()).toEqual([`${place}  The page ${version}.html is not the one that was pinned. Restore its bytes.`]);
  rmSync(file);
  expect(faults()).toEqual([
    `${place}  The file ${version}.html is missing. Restore it: what was pinned is published for ever.`,
  ]);
  writeFileSync(file, page);
  edit(join(archived, 'versions.yaml'), (text) => text.replace('pinned_on', 'pined_on'));
  expect(faults().join('\n')).toMatch(
    /^content\/archive\/charts\/one-opening-two-numbers\/versions\.yaml:\d+:\d+ {2}record\/unknown-key/mu,
  );
});
