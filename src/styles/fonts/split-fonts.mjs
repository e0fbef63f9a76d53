// Splits each face in two, by what text needs at once: `node split-fonts.mjs`. The first file holds ASCII, the letters of
// Spanish and the marks of English typography, a third to a half of the whole, and is preloaded; the second holds the other letters and signs, and
// is only fetched for a page that uses one of them. `unicode-range` in fonts.css says the same as this list.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { rename } from './rename-font.mjs';

const sans = (style) =>
  createRequire(import.meta.url).resolve(
    `@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-${style}.woff2`,
  );
const own = (name) => join(import.meta.dirname, `${name}.woff2`);
const sansWeights = { wght: { min: 400, max: 600 } };
const faces = [
  { name: 'record-serif', from: own('record-serif'), variationAxes: {} },
  { name: 'record-serif-italic', from: own('record-serif-italic'), variationAxes: {} },
  { name: 'record-serif-display', from: own('record-serif-display'), variationAxes: {} },
  { name: 'record-sans', from: sans('normal'), variationAxes: sansWeights },
  { name: 'record-sans-italic', from: sans('italic'), variationAxes: sansWeights },
];
const characters = (ranges) =>
  ranges
    .flatMap(([first, last = first]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
const first = characters([
  [0x20, 0x7e],
  [0xa0],
  [0xa7],
  [0xb0],
  [0xb6, 0xb7],
  [0xd7],
  // Names of people and places in Spanish have these.
  ...Array.from('ÁÉÍÑÓÚÜáéíñóúü', (letter) => [letter.codePointAt(0)]),
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2022],
  [0x2026],
  [0x2190, 0x2193],
  [0x2212],
]);
const all = characters([
  [0xa0, 0x17f],
  [0x2000, 0x206f],
  [0x20ac],
  [0x2122],
  [0x2190, 0x2193],
  [0x2212],
  [0x2215],
  [0x2248],
  [0x2260],
  [0x2264, 0x2265],
]);
const more = Array.from(all)
  .filter((character) => !first.includes(character))
  .join('');
const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'onum', 'lnum', 'tnum', 'pnum'];

for (const { name, from, variationAxes } of faces) {
  const whole = readFileSync(from);
  for (const [part, text] of [
    ['first', first],
    ['more', more],
  ]) {
    const cut = await subsetFont(whole, text, { targetFormat: 'sfnt', variationAxes, keepFeatures });
    writeFileSync(
      own(`${name}-${part}`),
      await subsetFont(rename(cut), undefined, { targetFormat: 'woff2', keepAllGlyphs: true }),
    );
  }
}
