// Makes the two faces that embeds carry within their page: `node make-fonts.mjs`. Small, since every embed holds them: the
// sans in two weights for the characters that English words and numbers need, the display serif for figures alone. The
// kerning of the sans would take a quarter more.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const here = import.meta.dirname;
const sans = createRequire(import.meta.url).resolve(
  '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
);
const display = join(here, '..', '..', 'styles', 'fonts', 'record-serif-display.woff2');
const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index))
  .join('')
  .replace(/[`~^\\{}|<>@_#*]/gu, '');

const cuts = [
  {
    file: 'embed-sans.woff2',
    from: sans,
    text: `${letters}‘’“”–—…·é→`,
    options: { variationAxes: { wght: { min: 400, max: 600 } }, keepFeatures: [] },
  },
  {
    file: 'embed-figures.woff2',
    from: display,
    text: '0123456789,.%–$ ',
    options: { keepFeatures: ['lnum', 'pnum'] },
  },
];

/** The licence reserves the name Source for the original, so a changed version goes by another of the same length. */
function rename(font) {
  const renamed = Buffer.from(font);
  for (const [from, to] of [
    ['Source Sans', 'Record Sans'],
    ['SourceSans', 'RecordSans'],
  ]) {
    const wide = (name) => Buffer.from(name, 'utf16le').swap16();
    for (let at = renamed.indexOf(wide(from)); at !== -1; at = renamed.indexOf(wide(from), at + 1))
      wide(to).copy(renamed, at);
  }
  return renamed;
}

for (const { file, from, text, options } of cuts) {
  const cut = await subsetFont(readFileSync(from), text, { targetFormat: 'sfnt', noHinting: true, ...options });
  const whole = { targetFormat: 'woff2', keepAllGlyphs: true, noHinting: true };
  writeFileSync(join(here, file), await subsetFont(rename(cut), undefined, whole));
}
