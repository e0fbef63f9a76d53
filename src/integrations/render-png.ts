import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync, type RenderedImage, type ResvgRenderOptions } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { readGlyphs } from '../loaders/read-glyphs.ts';
import { sha256 } from '../loaders/sha256.ts';
import { encodePalettePng } from './encode-png.ts';
import { replaceFile } from './replace-file.ts';

const require = createRequire(import.meta.url);

/** Raise the second part when pictures are encoded in another way. */
const rendererVersion = `${(require('@resvg/resvg-js/package.json') as { version: string }).version}-1`;

/** The site's faces, one file for each weight; the files call them “Source Sans 3 ExtraLight” and “Record Serif 4 Variable”. */
const sansFile = require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2');
const ownFile = (name: string): string => join(import.meta.dirname, '..', 'styles', 'fonts', `${name}.woff2`);
const faces = [
  { from: sansFile, variationAxes: { wght: 400 } },
  { from: sansFile, variationAxes: { wght: 600 } },
  { from: ownFile('record-serif'), variationAxes: { wght: 400 } },
  // The cut for display, which the site sets its titles in, is the serif's only bold in pictures.
  { from: ownFile('record-serif-display'), variationAxes: {} },
];

/** What a picture shows of text: its elements' content, without styles, markup and what is told beside the picture. */
function textOf(svg: string): string {
  return svg
    .replace(/<(?<name>style|title|desc)\b[^>]*>[^<]*<\/\k<name>>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#x?[\da-f]+|\w+);/giu, '');
}

/** Draws SVG pictures in the site's own faces. */
export interface PngRenderer {
  /** Digest of what the pixels depend on beside the picture: the program that draws them, and the faces. */
  readonly version: string;
  /** Draws a picture at a width in pixels, on another thread; the height follows. */
  draw(svg: string, width: number): Promise<Uint8Array>;
  /** Draws a picture of text and few colours at its own size, on another thread. */
  drawCard(svg: string): Promise<Uint8Array>;
}

/**
 * Makes a renderer of SVG pictures. It puts converted files of the faces, named by their digests, into `folder`, which others
 * may use at the same time. No font of the machine is ever taken, so the bytes do not differ between machines.
 */
export async function createPngRenderer(folder: string): Promise<PngRenderer> {
  mkdirSync(folder, { recursive: true });
  const glyphs = readGlyphs();
  const characters = [...glyphs].join('');
  const fontFiles: string[] = [];
  const version = createHash('sha256').update(rendererVersion);
  for (const { from, variationAxes } of faces) {
    const face = await subsetFont(readFileSync(from), characters, { targetFormat: 'sfnt', variationAxes });
    version.update(face);
    const path = join(folder, `${sha256(face)}.ttf`);
    if (!existsSync(path) || !readFileSync(path).equals(face)) replaceFile(path, face);
    fontFiles.push(path);
  }
  // Generic families are not looked up; a picture that names another face than ours is set in the sans.
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3 ExtraLight' };
  // A character without a glyph would be left out in silence. Those of charts and cards were looked at before.
  const assertGlyphs = (svg: string): void => {
    const missing = Array.from(textOf(svg)).find((character) => character >= ' ' && !glyphs.has(character));
    if (missing !== undefined)
      throw new Error(`The picture holds “${missing}”, for which the site’s faces have no glyph.`);
  };
  const render = async (svg: string, options: Pick<ResvgRenderOptions, 'fitTo'> = {}): Promise<RenderedImage> => {
    assertGlyphs(svg);
    const picture = await renderAsync(svg, { ...options, font });
    // The faces are read for each picture, and text in a face that is not there would be left out in silence.
    if (!fontFiles.every((path) => existsSync(path)))
      throw new Error(`The faces were removed from ${folder} while pictures were drawn. Begin again.`);
    return picture;
  };
  return {
    version: version.digest('hex'),
    draw: async (svg, width) => (await render(svg, { fitTo: { mode: 'width', value: width } })).asPng(),
    drawCard: async (svg) => {
      const picture = await render(svg);
      return (await encodePalettePng(picture.pixels, picture)) ?? picture.asPng();
    },
  };
}
