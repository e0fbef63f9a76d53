import { appendFileSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soundCorpus } from '../corpus/bad-input/sound-corpus.ts';
import { editSequences, writeCorpus, type Edit, type Files } from '../corpus/random-edits.ts';
import { copyProject } from './copy-project.ts';
import { runs } from './effort.ts';
import { digestOf, finishBuild, openWorkshop, startBuild, type Workshop } from './workshop.ts';

/** Places in which a build may keep what a later one takes over. */
const cacheFolders = ['.build', '.astro'];

let workshop: Workshop;
/** Copies of the program: one keeps what its builds leave behind, the other begins anew each time. */
let kept: string;
let clean: string;
/** Digest of the site of the first corpus, which nothing was kept for. */
let soundSite: string;

beforeAll(async () => {
  workshop = openWorkshop();
  [kept, clean] = [join(workshop.folder, 'kept'), join(workshop.folder, 'clean')];
  for (const folder of [kept, clean]) copyProject(folder);
  writeCorpus(new Map(Object.entries(soundCorpus)), workshop.folder);
  await finishBuild(workshop, { program: kept });
  soundSite = digestOf(workshop.out);
});
afterAll(() => workshop.remove());

/** What a build without anything to take over makes: the digest of its site, or the problems for which it makes none. */
async function buildClean(): Promise<string> {
  const out = join(workshop.folder, 'fresh');
  for (const path of [out, ...cacheFolders.map((name) => join(clean, name))])
    rmSync(path, { recursive: true, force: true });
  const { code, output } = await startBuild(workshop, { program: clean, out }).ended;
  return code === 0 ? digestOf(out) : problemsIn(output);
}

const problemsIn = (output: string): string =>
  output
    .split('\n')
    .filter((line) => /^(?:\S*\/)?(?:seeds|content)\/.+:\d+:\d+/u.test(line))
    .join('\n');

/** Makes the edits, builds over what is there, and compares. */
async function compare(files: Files, sequence: readonly Edit[]): Promise<'built' | 'refused'> {
  for (const edit of sequence) edit(files);
  writeCorpus(files, workshop.folder);
  const before = digestOf(workshop.out);
  const { code, output } = await startBuild(workshop, { program: kept }).ended;
  const fresh = await buildClean();
  if (code === 0) {
    expect(digestOf(workshop.out)).toBe(fresh);
    return 'built';
  }
  expect([code, problemsIn(output)]).toEqual([1, fresh]);
  expect(fresh).not.toBe('');
  expect(digestOf(workshop.out)).toBe(before);
  return 'refused';
}

describe('a build after edits, additions, renames and deletions equals a clean one, byte for byte', () => {
  const size = 10;
  const sequences = editSequences(runs(1, 100), 1798);
  const groups = Array.from(
    { length: Math.ceil(sequences.length / size) },
    (_, index) => [index + 1, sequences.slice(index * size, (index + 1) * size)] as const,
  );

  test.each(groups)('group %i of the sequences', { timeout: 600_000 }, async (_, group) => {
    const files: Files = new Map(Object.entries(soundCorpus));
    const outcomes: string[] = [];
    // Each begins where the one before it ended.
    for (const sequence of group) outcomes.push(await compare(files, sequence));
    expect(outcomes).toContain('built');
  });
});

test('what builds keep for later ones may be corrupt, cut off or of another kind', { timeout: 180_000 }, async () => {
  const keptFiles = cacheFolders
    .map((name) => join(kept, name))
    .flatMap((folder) => {
      try {
        return readdirSync(folder, { recursive: true, withFileTypes: true });
      } catch {
        return [];
      }
    })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const harms: readonly ((path: string) => void)[] = [
    (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
    (path) => writeFileSync(path, ''),
    (path) =>
      writeFileSync(
        path,
        readFileSync(path).map((byte, index) => (index % 97 === 3 ? byte ^ 1 : byte)),
      ),
    (path) => writeFileSync(path, '{"another": "kind"}'),
  ];
  for (const round of Array.from({ length: runs(1, harms.length) }, (_, index) => index)) {
    for (const [index, path] of keptFiles.entries()) harms[(index + round) % harms.length]?.(path);
    writeCorpus(new Map(Object.entries(soundCorpus)), workshop.folder);
    await finishBuild(workshop, { program: kept });
    expect(digestOf(workshop.out)).toBe(soundSite);
  }
});

describe('a build after one that made the same site', () => {
  const sound = (): void => writeCorpus(new Map(Object.entries(soundCorpus)), workshop.folder);
  const build = () => startBuild(workshop, { program: kept }).ended;

  test('lets it stand if nothing changed, and makes it anew if a file of it did', { timeout: 120_000 }, async () => {
    sound();
    await finishBuild(workshop, { program: kept });
    expect((await build()).output).toContain('Nothing has changed since the last build');
    expect(digestOf(workshop.out)).toBe(soundSite);
    appendFileSync(join(workshop.out, 'about', 'index.html'), '<script>alert(1)</script>');
    expect((await build()).output).not.toContain('Nothing has changed');
    expect(digestOf(workshop.out)).toBe(soundSite);
  });

  test('sees what is no file among the sources, and that there are none', { timeout: 60_000 }, async () => {
    sound();
    const before = digestOf(workshop.out);
    symlinkSync('/etc/hostname', join(workshop.seeds, 'host.txt'));
    const linked = await build();
    expect([linked.code, problemsIn(linked.output)]).toEqual([1, expect.stringContaining('file/refused')]);
    rmSync(workshop.seeds, { recursive: true });
    const without = await build();
    expect([without.code, without.output]).toEqual([1, expect.stringContaining('file/refused')]);
    expect(digestOf(workshop.out)).toBe(before);
  });
});
