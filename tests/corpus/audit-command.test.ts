import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Audit } from '../../src/desk/audit/audit.ts';
import { runCommand } from '../build-site.ts';
import { copyCorpus, type CorpusCopy } from '../copy-corpus.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let copy: CorpusCopy;
const lineOf = (path: string, words: string): number =>
  copy
    .read(path)
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;
let audit: Audit & { readonly schemaVersion: number };
beforeAll(async () => {
  copy = copyCorpus();
  copy.write(
    'seeds/third.txt',
    'date 2025-06-09\nSending began. Westmark sent 12 people to Port Harbour. In Port Harbour, Dana Poe of Westmark asked ICE why. Poe left.\n',
  );
  const { code, output } = await runCommand('audit.ts', copy.settings, ['--format', 'json', '--today', '2026-02-01']);
  expect(code).toBe(0);
  audit = JSON.parse(output) as typeof audit;
});
afterAll(() => copy.remove());

test('names that no register knows, with counts and sentences', () => {
  const own = audit.unknownNames.filter(({ sentences }) => sentences.some(({ document }) => document === 'third'));
  expect(own.map(({ name, variants, count }) => ({ name, variants, count }))).toEqual([
    { name: 'Dana Poe', variants: ['Poe'], count: 2 },
    { name: 'Port Harbour', variants: [], count: 2 },
    { name: 'Westmark', variants: [], count: 2 },
  ]);
  expect(own[1]?.sentences[0]).toEqual({
    document: 'third',
    slug: 'third',
    file: 'seeds/third.txt',
    line: 2,
    sentence: 's2',
    text: 'Westmark sent 12 people to Port Harbour.',
  });
});

test('documents to review, with their open numbers', () => {
  expect(audit.unreviewedDocuments.map(({ document, review, openNumbers }) => [document, review, openNumbers])).toEqual(
    [['third', 'unreviewed', 1]],
  );
});

test('statuses of policies older than 90 days on the given day, the oldest first', () => {
  const days = audit.staleStatuses.map(({ days: each }) => each);
  expect(days.length).toBeGreaterThan(5);
  expect(days).toEqual(days.toSorted((a, b) => b - a));
  expect(Math.min(...days)).toBeGreaterThan(90);
  expect(audit.staleStatuses.map(({ policy }) => policy)).toContain('policies/courthouse-enforcement-guidance');
  // Its status is of March 2026, after the given day.
  expect(audit.staleStatuses.map(({ policy }) => policy)).not.toContain('policies/refugee-admissions-suspension');
});

test('entities, aliases, figures and sources to look at, each with its place', () => {
  expect(audit.unmentionedEntities.map(({ entity }) => entity)).toContain('places/guatemala');
  expect(audit.unusedAliases.flatMap(({ aliases }) => aliases)).toContainEqual({
    alias: 'City of Newark',
    file: 'content/places/newark.md',
    line: lineOf('content/places/newark.md', '- City of Newark'),
  });
  expect(audit.unsourcedFigures.map(({ figure }) => figure)).toContain('f-most-diplomats');
  expect(audit.unsourcedFigures.map(({ figure }) => figure)).not.toContain('f-538-arrests');
  expect(audit.reposts[0]).toMatchObject({ url: 'https://www.arabnews.pk/node/2587656/world', publisher: 'Arab News' });
  expect(
    audit.reposts.flatMap(({ uses }) => uses).every(({ file, line }) => file.startsWith('content/') && line >= 1),
  ).toBe(true);
});

test('as text, the same in sections with advice', async () => {
  const { code, output } = await runCommand('audit.ts', copy.settings, ['--today', '2026-02-01']);
  expect(code).toBe(0);
  expect(output).toMatch(/^Audit of 2026-02-01\n\nNames that no register knows: \d+\n {2}Add an entry with/u);
  expect(output).toContain(
    '  Dana Poe (Poe): 2\n      seeds/third.txt:2  “In Port Harbour, Dana Poe of Westmark asked ICE why.”\n',
  );
  expect(output).toContain('  seeds/third.txt:1  ');
});

test('a day that does not exist is refused', async () => {
  const { code, output } = await runCommand('audit.ts', copy.settings, ['--today', '2026-02-30']);
  expect(code).toBe(2);
  expect(output).toContain('--today is “2026-02-30”. Write a day that exists as YYYY-MM-DD.');
});
