import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editDocument } from '../../bench/edits.ts';
import { documentId, generateCorpus } from '../../bench/generate-corpus.ts';
import { runCommand } from '../build-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-site-'));
const corpus = join(folder, 'corpus');
const out = join(folder, 'site');
const documents = 10;

/** Builds what there is now; the line that sums it up. */
async function build(to: string, ...args: readonly string[]): Promise<string> {
  const settings = { SEEDS_DIR: join(corpus, 'seeds'), CONTENT_DIR: join(corpus, 'content'), OUT_DIR: to };
  const { code, output } = await runCommand('build.ts', settings, args);
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  return output.split('\n').find((line) => /^(?:Built|Nothing has changed)/u.test(line)) ?? '';
}

/** Every file of a site with its bytes. */
const filesOf = (site: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(site.length), readFileSync(path, 'latin1')]),
  );

/** Compares the site with one that nothing was taken over for. */
async function expectAsFresh(): Promise<void> {
  const fresh = join(folder, 'fresh');
  await build(fresh, '--fresh');
  const [made, expected] = [filesOf(out), filesOf(fresh)];
  expect([...made.keys()]).toEqual([...expected.keys()]);
  expect([...made].filter(([path, bytes]) => expected.get(path) !== bytes).map(([path]) => path)).toEqual([]);
}

beforeAll(async () => {
  generateCorpus(corpus, { documents, entities: 12, seed: 5, reviewed: true });
  await build(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a site that nothing has changed for stands as it is', async () => {
  const before = filesOf(out);
  expect(await build(out)).toMatch(/^Nothing has changed since the last build: 10 documents/u);
  expect(filesOf(out)).toEqual(before);
});

test(
  'after an edit only what depends on it and what was damaged is made, and the site equals a fresh one',
  {
    timeout: 120_000,
  },
  async () => {
    editDocument(corpus, 4, true);
    const [, taken] = /of which (\d+) pages as before/u.exec(await build(out)) ?? [];
    expect(Number(taken)).toBeGreaterThanOrEqual(documents - 3);
    truncateSync(join(out, 'documents', documentId(9), 'index.html'), 100);
    expect(await build(out)).toMatch(/^Built 10 documents/u);
    await expectAsFresh();
  },
);
