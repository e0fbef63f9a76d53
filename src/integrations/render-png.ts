import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** The site's faces as the renderer knows them: by the family name in the file, which is that of its lightest weight. */
const faces = [
  { file: 'source-sans-3', family: 'Source Sans 3 ExtraLight' },
  { file: 'source-serif-4', family: 'Source Serif 4 ExtraLight' },
];
const weights = [400, 600];

/** The characters that the faces' Latin files hold, as first and last code points. */
function latinRanges(): readonly (readonly [number, number])[] {
  const { latin } = JSON.parse(
    readFileSync(require.resolve('@fontsource-variable/source-sans-3/unicode.json'), 'utf8'),
  ) as { latin: string };
  return latin.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

/** Text of a picture: its elements' content, without styles and markup. */
function textOf(svg: string): string {
  return svg
    .replace(/<style[^>]*>[^<]*<\/style>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#x?[\da-f]+|\w+);/giu, '');
}

/** Draws an SVG picture at a width in pixels; the height follows. */
export type PngRenderer = (svg: string, width: number) => Uint8Array;

/**
 * Makes a renderer of SVG pictures in the site's own faces, whose converted files are kept in `folder` meanwhile. No
 * font of the machine is ever taken, so the bytes do not differ between machines.
 */
export async function createPngRenderer(folder: string): Promise<PngRenderer> {
  mkdirSync(folder, { recursive: true });
  const ranges = latinRanges();
  const characters = ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
  const fontFiles: string[] = [];
  for (const { file } of faces) {
    const face = readFileSync(require.resolve(`@fontsource-variable/${file}/files/${file}-latin-wght-normal.woff2`));
    for (const weight of weights) {
      const path = join(folder, `${file}-${weight}.ttf`);
      writeFileSync(
        path,
        await subsetFont(face, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } }),
      );
      fontFiles.push(path);
    }
  }
  const [sans, serif] = faces;
  return (svg, width) => {
    // A character without a glyph would be left out in silence.
    const missing = Array.from(textOf(svg)).find(
      (character) =>
        character >= ' ' &&
        !ranges.some(
          ([first, last]) => first <= (character.codePointAt(0) ?? 0) && (character.codePointAt(0) ?? 0) <= last,
        ),
    );
    if (missing !== undefined)
      throw new Error(
        `The picture holds “${missing}”, for which the site’s faces have no glyph. Use another character in the chart.`,
      );
    const picture = new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      font: {
        loadSystemFonts: false,
        fontFiles,
        defaultFontFamily: sans?.family ?? '',
        sansSerifFamily: sans?.family ?? '',
        serifFamily: serif?.family ?? '',
      },
    });
    return picture.render().asPng();
  };
}
