import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { manifestName, writeManifest } from '../../src/integrations/manifest.ts';
import { runCommand } from '../build-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  mkdirSync(join(folder, 'about'));
  for (const name of ['index.html', 'about/index.html', 'data.json'])
    writeFileSync(join(folder, name), `This is ${name}.`);
  writeManifest(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const verify = (...args: readonly string[]) => runCommand('verify.ts', {}, args);

test('a folder that is as built', async () => {
  expect(await verify(folder)).toEqual({ code: 0, output: `${folder}: 3 files, all as built.\n` });
});

test('files that were changed, removed and added', async () => {
  appendFileSync(join(folder, 'about', 'index.html'), '<script>alert(1)</script>');
  rmSync(join(folder, 'data.json'));
  writeFileSync(join(folder, 'about', 'more.html'), 'More.');
  const { code, output } = await verify(folder);
  expect(code).toBe(1);
  expect(output.replaceAll(folder, 'site').split('\n').toSorted().join('\n')).toMatchInlineSnapshot(`
    "
    about/index.html is not the file that was built
    about/more.html is there and not listed
    data.json is listed and not there
    site: 3 files are not as built; 3 are listed."
  `);
});

test('a folder without a manifest, and one whose manifest is cut off', async () => {
  writeFileSync(join(folder, manifestName), '0123');
  const cut = await verify(folder);
  rmSync(join(folder, manifestName));
  const none = await verify(folder);
  expect([cut.code, none.code]).toEqual([2, 2]);
  expect(`${cut.output}${none.output}`.replaceAll(folder, 'site')).toMatchInlineSnapshot(`
    "site/manifest.sha256 is cut off. Build the site again.
    There is no manifest.sha256 to be read in site. Name the folder of a built site.
    "
  `);
});

test('more folders than one are refused', async () => {
  const { code, output } = await verify(folder, folder);
  expect(code).toBe(2);
  expect(output).toContain('npm run verify -- [FOLDER]');
});
