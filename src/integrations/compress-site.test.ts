import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compressSite } from './compress-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'removal-record-compress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is text and becomes smaller stands there compressed too, in the same bytes each time', async () => {
  const page = `<p>${'A sentence that is repeated. '.repeat(100)}</p>`;
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'a', 'data.json'), JSON.stringify(Array.from({ length: 500 }, (_, index) => index)));
  writeFileSync(join(folder, 'short.txt'), 'short');
  writeFileSync(join(folder, 'picture.png'), page);
  await compressSite(folder);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  expect(names).toEqual([
    'a',
    join('a', 'data.json'),
    join('a', 'data.json.br'),
    join('a', 'data.json.gz'),
    'index.html',
    'index.html.br',
    'index.html.gz',
    'picture.png',
    'short.txt',
  ]);
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  expect(brotliDecompressSync(read('index.html.br')).toString()).toBe(page);
  expect(gunzipSync(read('index.html.gz')).toString()).toBe(page);
  // No time and no system in the header: the same bytes on every machine.
  expect([...read('index.html.gz').subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
  const before = names.filter((name) => /\.(?:br|gz)$/u.test(name)).map((name) => [name, read(name)] as const);
  await compressSite(folder);
  for (const [name, bytes] of before) expect(read(name).equals(bytes), name).toBe(true);
  expect(existsSync(join(folder, 'index.html.br.br'))).toBe(false);
});
