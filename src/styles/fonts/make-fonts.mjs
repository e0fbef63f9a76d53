// Makes the three serif files of this folder from the complete Source Serif 4: `node make-fonts.mjs <folder>`, where
// the folder holds the unpacked npm package `source-serif` 4.5.1. The packages of the web font services leave out
// the old-style figures, so these are cut here: Latin and Latin Extended-A, figures of every kind, fewer axes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import subsetFont from 'subset-font';
import { rename } from './rename-font.mjs';

const [, , folder = '.'] = argv;
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2190, 0x2193],
];
const single = '\u2002\u2003\u2009\u202f…‰′″‹›⁄€−×÷≈≠≤≥¶§˚';
const text =
  ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('') + single;
const keepFeatures = [
  'kern',
  'liga',
  'ccmp',
  'locl',
  'mark',
  'mkmk',
  'onum',
  'lnum',
  'tnum',
  'pnum',
  'frac',
  'numr',
  'dnom',
  'case',
  'sups',
];

const cuts = [
  {
    file: 'record-serif.woff2',
    from: 'SourceSerif4Variable-Roman.ttf',
    variationAxes: { wght: { min: 400, max: 700 }, opsz: 18 },
  },
  {
    file: 'record-serif-italic.woff2',
    from: 'SourceSerif4Variable-Italic.ttf',
    variationAxes: { wght: 400, opsz: 18 },
  },
  {
    file: 'record-serif-display.woff2',
    from: 'SourceSerif4Variable-Roman.ttf',
    variationAxes: { wght: 600, opsz: 44 },
  },
];
for (const { file, from, variationAxes } of cuts) {
  const whole = readFileSync(join(folder, 'VAR', from));
  const cut = await subsetFont(whole, text, { targetFormat: 'sfnt', variationAxes, keepFeatures });
  writeFileSync(
    join(import.meta.dirname, file),
    await subsetFont(rename(cut), undefined, { targetFormat: 'woff2', keepAllGlyphs: true }),
  );
}
