import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePalettePng } from './encode-png.ts';

/** Reads the parts of a PNG that has one part of each kind. */
function partsOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    parts.set(
      bytes.toString('latin1', at + 4, at + 8),
      Buffer.from(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))),
    );
  return parts;
}

const red = [200, 16, 16, 255];
const blue = [0, 0, 255, 255];

test('a picture comes back pixel by pixel', async () => {
  const png = await encodePalettePng(Uint8Array.from([red, blue, blue, red, red, blue].flat()), {
    width: 3,
    height: 2,
  });
  const parts = partsOf(png ?? new Uint8Array());
  expect([...parts.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect([parts.get('IHDR')?.readUInt32BE(0), parts.get('IHDR')?.readUInt32BE(4)]).toEqual([3, 2]);
  expect([...(parts.get('PLTE') ?? [])]).toEqual([200, 16, 16, 0, 0, 255]);
  expect([...inflateSync(parts.get('IDAT') ?? Buffer.alloc(0))]).toEqual([0, 0, 1, 1, 0, 0, 0, 1]);
});

test('shades that hardly differ are one colour', async () => {
  const png = await encodePalettePng(Uint8Array.from([red, [201, 17, 18, 255]].flat()), { width: 2, height: 1 });
  expect([...(partsOf(png ?? new Uint8Array()).get('PLTE') ?? [])]).toEqual([200, 16, 16]);
});

test('a picture of too many colours is not written', async () => {
  const pixels = Array.from({ length: 400 }, (_, index) => [
    (index % 16) * 16,
    (Math.floor(index / 16) * 16) % 256,
    index < 256 ? 0 : 255,
    255,
  ]);
  expect(await encodePalettePng(Uint8Array.from(pixels.flat()), { width: 20, height: 20 })).toBeUndefined();
});
