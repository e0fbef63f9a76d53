import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { eachAtOnce } from './at-once.ts';
import { plainFiles } from './walk-folder.ts';

/** Files of text; pictures, faces and the search index are compressed as they are. */
const endings: ReadonlySet<string> = new Set(
  '.atom .bib .css .csv .geojson .graphml .html .ics .js .json .jsonld .md .ris .svg .txt .xml'.split(' '),
);
/** Below this a compressed file saves no packet. */
const smallest = 1024;
/** The best but one: a fortieth larger than the best, in half the time. */
const brotliQuality = 10;
/** Byte of a gzip header that names the system on which it was made. */
const systemByte = 9;
const unknownSystem = 255;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes `.br` and `.gz` beside each file of a built site that becomes smaller by it; the same site gives the same bytes. */
export async function compressSite(folder: string): Promise<void> {
  const paths = plainFiles(folder)
    .map(({ real }) => real)
    .filter((path) => endings.has(extname(path)))
    .filter((path) => statSync(path).size >= smallest);
  await eachAtOnce(paths, compressFile);
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const zipped = await toGzip(content, { level: constants.Z_BEST_COMPRESSION });
  zipped[systemByte] = unknownSystem;
  for (const [ending, made] of [
    ['.br', await toBrotli(content, { params })],
    ['.gz', zipped],
  ] as const) {
    if (made.length < content.length) await writeFile(path + ending, made);
  }
}
