import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, pid } from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../loaders/settings.ts';
import { sourcesDigest } from '../loaders/sources-digest.ts';
import { describeThisProcess, takeLock } from './build-lock.ts';
import { publish, stage } from './stage.ts';

let root: string;
let settings: Settings;
const page = (): string | undefined =>
  existsSync(join(settings.out, 'index.html')) ? readFileSync(join(settings.out, 'index.html'), 'utf8') : undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stage-'));
  settings = {
    root,
    seeds: join(root, 'seeds'),
    content: join(root, 'content'),
    out: join(root, 'dist'),
    site: 'https://example.org',
    base: '/',
    searchShards: 'none',
    searchBundles: undefined,
    precompress: false,
  };
  for (const folder of [settings.seeds, settings.content]) mkdirSync(folder);
  writeFileSync(join(settings.seeds, 'a.txt'), 'Words.');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds a site of one page. */
function build(words: string, during?: () => void): void {
  const staged = stage(settings, String(pid), sourcesDigest(settings));
  try {
    mkdirSync(staged.site, { recursive: true });
    writeFileSync(join(staged.site, 'index.html'), words);
    during?.();
    publish(staged, settings);
  } finally {
    staged.remove();
  }
}

/** Number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(execPath, ['-e', '']).pid;
}

test('a site is swapped in as a whole, and nothing is left beside it', () => {
  build('one');
  build('two');
  expect(page()).toBe('two');
  expect(readdirSync(root).toSorted()).toEqual(['.build', 'content', 'dist', 'seeds']);
  expect(readdirSync(join(root, '.build'))).toEqual([]);
});

test('a build that fails leaves the old site and nothing else', () => {
  build('one');
  const fail = (): void => {
    throw new Error('No more paper.');
  };
  expect(() => build('two', fail)).toThrow('No more paper.');
  expect(page()).toBe('one');
  expect(readdirSync(root).toSorted()).toEqual(['.build', 'content', 'dist', 'seeds']);
});

test('a folder that is no site of ours, or a file, is left alone', () => {
  mkdirSync(settings.out);
  writeFileSync(join(settings.out, 'thesis.txt'), 'Years of work.');
  expect(() => build('one')).toThrow(
    `${settings.out} exists and is no site that this program built, so it is left alone. Remove it, or choose another folder with OUT_DIR.`,
  );
  expect(readdirSync(settings.out)).toEqual(['thesis.txt']);
  rmSync(settings.out, { recursive: true });
  writeFileSync(settings.out, 'A file.');
  expect(() => build('one')).toThrow('is no site that this program built');
});

describe('after a kill', () => {
  test('between the two renames the old site is put back', () => {
    build('one');
    renameSync(settings.out, join(root, '.dist.previous'));
    mkdirSync(join(root, `.dist.${endedProcess()}`));
    const staged = stage(settings, String(pid), sourcesDigest(settings));
    expect(page()).toBe('one');
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual(['.dist.lock']);
    staged.remove();
  });
  test('after the second rename the rest of the old one is removed', () => {
    build('one');
    mkdirSync(join(root, '.dist.previous', 'people'), { recursive: true });
    build('two');
    expect(page()).toBe('two');
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });
  test('within a build its folder is removed, and that of a running one is kept', () => {
    const ended = String(endedProcess());
    mkdirSync(join(root, '.build', ended, 'site'), { recursive: true });
    mkdirSync(join(root, '.build', '1'), { recursive: true });
    mkdirSync(join(root, '.build', '2147483646'), { recursive: true });
    writeFileSync(join(root, '.build', '1', 'owner.json'), JSON.stringify({ pid: 1, began: 'never' }));
    mkdirSync(join(root, '.build', 'kept'));
    const other = join(root, '.build', String(process.ppid));
    mkdirSync(other);
    build('one');
    expect(readdirSync(join(root, '.build')).toSorted()).toEqual([String(process.ppid), 'kept'].toSorted());
  });
});

describe('the lock', () => {
  const lock = (): string => join(root, '.dist.lock');
  test.each([
    ['of a process that has ended', () => JSON.stringify({ pid: endedProcess(), began: null })],
    ['of an earlier process with the number of a running one', () => JSON.stringify({ pid: process.ppid, began: '1' })],
    ['that is garbled', () => '{"pid":'],
  ])('%s is taken over', (_, text) => {
    writeFileSync(lock(), text());
    build('one');
    expect(page()).toBe('one');
    expect(existsSync(lock())).toBe(false);
  });
  test('of a running process holds', () => {
    writeFileSync(lock(), describeThisProcess());
    expect(takeLock(lock())).toEqual({ heldBy: pid });
  });
  test('is let go when the folder is refused', () => {
    mkdirSync(settings.out);
    writeFileSync(join(settings.out, 'thesis.txt'), 'Years of work.');
    expect(() => build('one')).toThrow();
    expect(existsSync(lock())).toBe(false);
  });
});

test('a site whose sources were changed as it was built is not published', () => {
  build('one');
  expect(() => build('two', () => writeFileSync(join(settings.seeds, 'b.txt'), 'More words.'))).toThrow(
    'The seeds or records were changed while the site was built, so it is not published.',
  );
  expect(page()).toBe('one');
  build('two');
  expect(page()).toBe('two');
});

test('what a link stands for is replaced when the settings follow it', () => {
  mkdirSync(join(root, 'served'));
  symlinkSync('served', join(root, 'link'));
  settings = { ...settings, out: join(root, 'served') };
  build('one');
  expect(readFileSync(join(root, 'link', 'index.html'), 'utf8')).toBe('one');
});
