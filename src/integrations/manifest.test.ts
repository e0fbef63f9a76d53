import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkManifest, manifestName, markerName, writeManifest } from './manifest.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  mkdirSync(join(folder, 'people', 'a'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<h1>A site</h1>');
  writeFileSync(join(folder, 'people', 'a', 'index.html'), '');
  writeFileSync(join(folder, '_headers'), '/*\n');
  writeManifest(folder);
  writeFileSync(join(folder, markerName), 'mark');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('lists every file with its sum, in the order of the paths', () => {
  expect(readFileSync(join(folder, manifestName), 'utf8').replace(/^[0-9a-f]{64}/gmu, (sum) => sum.slice(0, 8)))
    .toMatchInlineSnapshot(`
    "8732775e  _headers
    6ffe545f  index.html
    e3b0c442  people/a/index.html
    "
  `);
  expect(checkManifest(folder)).toEqual({ files: 3, faults: [] });
});

test.skipIf(spawnSync('sha256sum', ['--version']).status !== 0)('is read by the tool of the system', () => {
  const { status, stdout } = spawnSync('sha256sum', ['-c', '--strict', '--quiet', manifestName], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([0, '']);
});

test('every way in which a folder differs is found', () => {
  writeFileSync(join(folder, 'index.html'), '<h1>A sitf</h1>');
  rmSync(join(folder, '_headers'));
  writeFileSync(join(folder, 'people', 'b.html'), '');
  rmSync(join(folder, 'people', 'a', 'index.html'));
  symlinkSync('../../index.html', join(folder, 'people', 'a', 'index.html'));
  expect(checkManifest(folder).faults).toEqual([
    { path: '_headers', state: 'missing' },
    { path: 'index.html', state: 'changed' },
    { path: 'people/a/index.html', state: 'changed' },
    { path: 'people/b.html', state: 'unlisted' },
  ]);
});

describe('a manifest that cannot be trusted is refused', () => {
  test('missing', () => {
    rmSync(join(folder, manifestName));
    expect(() => checkManifest(folder)).toThrow(
      `There is no ${manifestName} to be read in ${folder}. Name the folder of a built site.`,
    );
  });
  test.each([0, 10, 66, 100])('cut off after %i bytes', (length) => {
    truncateSync(join(folder, manifestName), length);
    expect(() => checkManifest(folder)).toThrow(
      /is cut off\. Build the site again\.|is no sum of a file\. Build the site again\./u,
    );
  });
  test('with a line that is none, or a file twice', () => {
    const text = readFileSync(join(folder, manifestName), 'utf8');
    for (const more of ['words\n', text]) {
      writeFileSync(join(folder, manifestName), text + more);
      expect(() => checkManifest(folder)).toThrow(
        `Line 4 of ${join(folder, manifestName)} is no sum of a file. Build the site again.`,
      );
    }
  });
});
