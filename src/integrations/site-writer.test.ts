import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSiteWriter } from './site-writer.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'writer-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('files are written and copied, with the sums of what lies on the disk', async () => {
  writeFileSync(join(folder, 'seed.txt'), 'date\r\nwords');
  const writer = createSiteWriter(join(folder, 'site'));
  writer.write('a/b/é.json', '“Ábrego” 🗽');
  writer.write('a/picture.png', Uint8Array.of(0, 255, 13, 10));
  writer.copy(join(folder, 'seed.txt'), 'a/seed.txt');
  for (let index = 0; index < 300; index++) {
    writer.write(`many/${index}.txt`, 'x'.repeat(10_000));
    await writer.ready();
  }
  const sums = await writer.end();
  expect(sums.size).toBe(303);
  expect(readFileSync(join(folder, 'site', 'a', 'seed.txt'), 'utf8')).toBe('date\r\nwords');
  expect(readFileSync(join(folder, 'site', 'a', 'b', 'é.json'), 'utf8')).toBe('“Ábrego” 🗽');
  for (const [path, sum] of sums)
    expect([path, sum]).toEqual([
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, 'site', path)))
        .digest('hex'),
    ]);
});

test('a file that cannot be written is a fault with its code and place', async () => {
  writeFileSync(join(folder, 'site'), 'no folder');
  const writer = createSiteWriter(join(folder, 'site'));
  writer.write('page.json', '{}');
  await expect(writer.end()).rejects.toMatchObject({ code: expect.stringMatching(/^E(?:NOTDIR|EXIST)$/u) as string });
});
