import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { getuid } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkManifest } from '../../src/integrations/manifest.ts';
import { randomNumbers, runs } from './effort.ts';
import { digestOf, finishBuild, mountRefusal, openWorkshop, startBuild, type Workshop } from './workshop.ts';

let workshop: Workshop;
/** Milliseconds that a build takes here. */
let duration = 0;

beforeAll(async () => {
  workshop = openWorkshop();
  const start = performance.now();
  await finishBuild(workshop);
  duration = performance.now() - start;
});
afterAll(() => workshop.remove());

/** The site as it is served: whole by its own sums, and of which edition. */
function servedEdition(out = workshop.out): string | undefined {
  expect(checkManifest(out).faults).toEqual([]);
  return /Edition (?<number>\d+)\./u.exec(readFileSync(join(out, 'about', 'index.html'), 'utf8'))?.groups?.['number'];
}

const besideTheSite = (): readonly string[] => readdirSync(dirname(workshop.out));

describe('a build that is killed', () => {
  const kills = runs(3, 50);
  const random = randomNumbers(538);

  test(
    `at ${kills} random moments leaves the old site byte for byte, or the whole new one`,
    { timeout: kills * 60_000 },
    async () => {
      let before = digestOf(workshop.out);
      let edition = servedEdition();
      for (let kill = 0; kill < kills; kill++) {
        const next = 100 + kill;
        workshop.edit(next);
        const { child, ended } = startBuild(workshop);
        // One in each stretch of the build, so that no part of it is left out.
        await Promise.race([setTimeout(((kill + random()) / kills) * duration), ended]);
        child.kill('SIGKILL');
        await ended;
        const served = servedEdition();
        if (served === edition) expect(digestOf(workshop.out)).toBe(before);
        else expect(served).toBe(String(next));
        before = digestOf(workshop.out);
        edition = served;
      }
    },
  );

  test('as the new site is brought beside the old one is mended by the next build', { timeout: 120_000 }, async () => {
    for (let kill = 0; kill < runs(1, 8); kill++) {
      const before = servedEdition();
      workshop.edit(200 + kill);
      const { child, ended } = startBuild(workshop);
      const watcher = watch(dirname(workshop.out), (_, name) => {
        if (/^\.site\.(?:\d+|previous)$/u.test(name ?? '')) child.kill('SIGKILL');
      });
      await ended;
      watcher.close();
      // Between the two renames there is an instant without a site; what begins a build puts the old one back.
      if (existsSync(workshop.out)) expect([before, String(200 + kill)]).toContain(servedEdition());
      else expect(besideTheSite()).toContain('.site.previous');
    }
  });

  test('needs no cleaning by hand: the next build equals one in a fresh folder', { timeout: 120_000 }, async () => {
    workshop.edit(300);
    await finishBuild(workshop);
    expect(servedEdition()).toBe('300');
    expect(besideTheSite()).toEqual(['site']);
    const fresh = join(workshop.folder, 'fresh');
    await finishBuild(workshop, { out: fresh });
    expect(digestOf(fresh)).toBe(digestOf(workshop.out));
  });
});

test(
  'two builds at once both end well, and the site is that of the one that began last',
  { timeout: 180_000 },
  async () => {
    const [first, last] = [openWorkshop(), openWorkshop()];
    first.edit(400);
    last.edit(401);
    const one = startBuild(first, { out: workshop.out });
    await setTimeout(duration / 10);
    const other = startBuild(last, { out: workshop.out });
    const results = await Promise.all([one.ended, other.ended]);
    for (const each of [first, last]) each.remove();
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect(results[1].output).toMatch(/Another build of the same site runs \(process \d+\); waiting for it\./u);
    expect(servedEdition()).toBe('401');
    expect(besideTheSite()).toEqual(['site']);
  },
);

test(
  'a build that may not write beside the site says so in a line, and the old site stays',
  { timeout: 60_000 },
  async () => {
    const nobody = 65_534;
    const before = digestOf(workshop.out);
    const served = dirname(workshop.out);
    chmodSync(served, 0o555);
    // The superuser writes everywhere, so the building is done by nobody.
    const { code, output } = await startBuild(workshop, getuid?.() === 0 ? { uid: nobody } : {}).ended;
    chmodSync(served, 0o755);
    expect(code).toBe(2);
    expect(output.trim().split('\n').at(-1)).toBe(
      `${join(served, '.site.lock')} may not be written to. Give the build write permission, or choose another folder with OUT_DIR. ${workshop.out} is as it was.`,
    );
    expect(digestOf(workshop.out)).toBe(before);
  },
);

const refusal = mountRefusal();
describe.skipIf(refusal !== undefined)(`disks${refusal === undefined ? '' : ` (left out: ${refusal})`}`, () => {
  test('a read-only disk says so in a line, and the old site stays', { timeout: 60_000 }, async () => {
    const before = digestOf(workshop.out);
    const served = dirname(workshop.out);
    const { code, output } = await startBuild(workshop, {
      prepare: `mount --bind ${served} ${served}\nmount -o remount,ro,bind ${served}`,
    }).ended;
    expect(code).toBe(2);
    expect(output).toContain(
      'may not be written to. Give the build write permission, or choose another folder with OUT_DIR.',
    );
    expect(digestOf(workshop.out)).toBe(before);
  });

  describe('a full disk', () => {
    const disk = (): string => join(workshop.folder, 'disk');
    const mount = (size: string): void => {
      mkdirSync(disk(), { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk()]);
    };
    afterEach(() => spawnSync('umount', ['-l', disk()]));

    test(
      'where the site goes: the old one stays, and with room the next build succeeds',
      { timeout: 180_000 },
      async () => {
        mount('64m');
        const out = join(disk(), 'site');
        cpSync(workshop.out, out, { recursive: true });
        const before = digestOf(out);
        const filler = join(disk(), 'filler');
        spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
        workshop.edit(500);
        const { code, output } = await startBuild(workshop, { out }).ended;
        expect(code).toBe(2);
        expect(output.trim().split('\n').at(-1)).toBe(
          `The disk is full. Make room, or choose a folder on another disk with OUT_DIR. ${out} is as it was.`,
        );
        expect(digestOf(out)).toBe(before);
        rmSync(filler);
        await finishBuild(workshop, { out });
        expect(servedEdition(out)).toBe('500');
        expect(readdirSync(disk())).toEqual(['site']);
      },
    );

    test('where the site is made: the old one stays', { timeout: 120_000 }, async () => {
      const before = digestOf(workshop.out);
      const made = join(import.meta.dirname, '..', '..', '.build');
      mkdirSync(made, { recursive: true });
      const { code, output } = await startBuild(workshop, { prepare: `mount -t tmpfs -o size=1m tmpfs ${made}` }).ended;
      expect(code).toBe(2);
      expect(output).toContain(
        `The disk is full. Make room, or choose a folder on another disk with OUT_DIR. ${workshop.out} is as it was.\n`,
      );
      expect(digestOf(workshop.out)).toBe(before);
    });
  });
});
