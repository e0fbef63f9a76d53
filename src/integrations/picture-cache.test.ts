import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPictureCache, type PictureCache } from './picture-cache.ts';

const drawing = { svg: '<svg/>', width: 20 } as const;
let folder: string;
let drawn: string[];

function open(version = '1'): PictureCache {
  return createPictureCache(folder, {
    version,
    draw: (svg, width) => {
      drawn.push(svg);
      return Promise.resolve(Buffer.from(`${svg} at ${width}`));
    },
    drawCard: (svg) => Promise.resolve(Buffer.from(`card of ${svg}`)),
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  drawn = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a picture is drawn once, by whichever build', async () => {
  const { name, isKept } = await open().draw(drawing);
  expect(isKept).toBe(false);
  const later = open();
  expect(await later.draw(drawing)).toEqual({ name, isKept: true });
  expect(Buffer.from(later.read(name)).toString()).toBe('<svg/> at 20');
  expect(drawn).toHaveLength(1);
});

test('another width, another sort and another renderer are other pictures', async () => {
  const names = [
    await open().draw(drawing),
    await open().draw({ ...drawing, width: 21 }),
    await open().draw({ ...drawing, width: 'card' }),
    await open('2').draw(drawing),
  ].map(({ name }) => name);
  expect(new Set(names).size).toBe(4);
});

test.each([
  ['cut off', (path: string) => truncateSync(path, 40)],
  ['emptied', (path: string) => truncateSync(path, 0)],
  ['altered', (path: string) => writeFileSync(path, 'no picture at all, but long enough to hold a digest')],
])('a picture that was %s is drawn again', async (_how, damage) => {
  const { name } = await open().draw(drawing);
  damage(join(folder, name));
  const cache = open();
  expect((await cache.draw(drawing)).isKept).toBe(false);
  expect(Buffer.from(cache.read(name)).toString()).toBe('<svg/> at 20');
  expect(readdirSync(folder)).toEqual([name]);
});

test('a picture that is removed meanwhile is a fault that says what to do', async () => {
  const cache = open();
  const { name } = await cache.draw(drawing);
  rmSync(join(folder, name));
  expect(() => cache.read(name)).toThrow(/Build again\.$/u);
});

test('when many are unused, the old ones go, and what another process may be writing stays', async () => {
  const cache = open();
  const { name } = await cache.draw(drawing);
  const others = Array.from({ length: 1003 }, (_, index) => `other-${index}`);
  for (const other of others) {
    writeFileSync(join(folder, other), '');
    utimesSync(join(folder, other), 0, 0);
  }
  utimesSync(join(folder, name), 0, 0);
  writeFileSync(join(folder, 'fresh.1.new'), '');
  cache.removeUnused();
  expect(readdirSync(folder).toSorted()).toEqual([name, 'fresh.1.new'].toSorted());
});
