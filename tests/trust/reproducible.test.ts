import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath, getuid } from 'node:process';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkManifest, manifestName } from '../../src/integrations/manifest.ts';
import { copyProject } from './copy-project.ts';
import { isLong } from './effort.ts';

const root = join(import.meta.dirname, '..', '..');
const { folder: site } = inject('site');
const copy = mkdtempSync(join(tmpdir(), 'elsewhere-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The project in another folder, with what a careless machine leaves there, and sources that may only be read. */
function prepareCopy(): void {
  copyProject(copy);
  for (const name of ['content', 'seeds']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
    chmodSync(join(copy, name), 0o555);
  }
  for (const folder of ['.astro', '.build/1', '.build/2147483645/site'])
    mkdirSync(join(copy, folder), { recursive: true });
  for (const file of ['.astro/data-store.json', '.build/1/data-store.json', '.build/2147483645/site/index.html'])
    writeFileSync(join(copy, file), '[["meta::meta",{"cut');
}

/** A build on another day, in another folder, zone and language, without home and network, by a user who keeps files to itself. */
function buildElsewhere(out: string, zone: string, days: number): void {
  const environment = {
    ...env,
    HOME: undefined,
    TZ: zone,
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    LANGUAGE: 'tr',
    CLOCK_SHIFT_DAYS: String(days),
    NODE_OPTIONS: `--import=${join(import.meta.dirname, 'shift-clock.mjs')}`,
    // What tools of the caller read: it must not reach the pages.
    NODE_ENV: 'development',
    BASE_URL: '/elsewhere/',
    DEV: '1',
    MODE: 'development',
    PROD: '',
    SSR: '',
    OUT_DIR: out,
    SITE_URL: 'https://record.example.org',
    BASE_PATH: '/',
  };
  const offline = getuid?.() === 0 && spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n'] : [];
  const [command, ...args] = [
    ...offline,
    'sh',
    '-c',
    'umask 077 && exec "$0" "$1"',
    execPath,
    join(copy, 'src', 'cli', 'build.ts'),
  ];
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build elsewhere ended with ${String(status)}:\n${stdout}\n${stderr}`);
}

const sums = (folder: string): readonly string[] => readFileSync(join(folder, manifestName), 'utf8').split('\n');

describe('a build elsewhere', () => {
  beforeAll(() => {
    prepareCopy();
    buildElsewhere(join(copy, 'dist'), 'Pacific/Kiritimati', 400);
  }, 300_000);

  test('gives the same bytes in every file', () => {
    const [here, there] = [new Set(sums(site)), new Set(sums(join(copy, 'dist')))];
    const differing = [...here].filter((line) => !there.has(line)).concat([...there].filter((line) => !here.has(line)));
    expect([...new Set(differing.map((line) => line.slice(66)))]).toEqual([]);
    expect(here.size).toBeGreaterThan(300);
  });

  test.runIf(isLong)('and again in the west, long ago, into the same folder', { timeout: 300_000 }, () => {
    buildElsewhere(join(copy, 'dist'), 'America/Los_Angeles', -20_000);
    expect(sums(join(copy, 'dist'))).toEqual(sums(site));
  });

  test('its files are as its manifest says, and none tells of the machine', () => {
    expect(checkManifest(join(copy, 'dist'))).toEqual({ files: sums(site).length - 1, faults: [] });
    const texts = readdirSync(join(copy, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const entry of texts) {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      expect([entry.name, bytes.includes(copy), bytes.includes(root)]).toEqual([entry.name, false, false]);
      expect(entry.name).not.toMatch(/\.map$|\.mjs$/u);
    }
    expect(existsSync(join(copy, 'dist', '.prerender'))).toBe(false);
  });
});
