import { readFileSync, statSync } from 'node:fs';
import type { CorpusFiles, SeedFile } from '../corpus/corpus-files.ts';
import type { RecordFile } from '../record/parse-record.ts';
import { Report } from '../report/problem.ts';
import { documentIdSchema } from '../schema/ids.ts';
import { decodeSeed, findInvisible, sizeProblem } from '../text/decode.ts';
import { compilePoints } from '../text/position.ts';
import { listFiles, type FoundFile } from './list-files.ts';
import { ReadingMemo } from './reading-memo.ts';
import { sha256 } from './sha256.ts';

/** The folders of a corpus; both may lie anywhere. */
export interface CorpusFolders {
  readonly seeds: string;
  readonly content: string;
}

/**
 * Reads every seed and record; what cannot be read or decoded is a problem with its place, never a throw. With `memo`, seeds
 * that did not change since the last reading are not read again.
 */
export function readCorpus(
  folders: CorpusFolders,
  memo: ReadingMemo<SeedFile> = new ReadingMemo(),
): { readonly files: CorpusFiles; readonly report: Report } {
  const report = new Report();
  const seeds = listFiles(folders.seeds, 'seeds', report)
    .map((file) => memo.take(file.real, report, (own) => readSeed(file, own)))
    .filter((seed) => seed !== undefined);
  if (seeds.length === 0 && !report.hasErrors) {
    report.error(
      'seed/none',
      { file: 'seeds', line: 1, column: 1 },
      'The folder holds no text file. Put at least one source document there, named <id>.txt.',
    );
  }
  const records = listFiles(folders.content, 'content', report)
    .map((file) => readRecord(file, report))
    .filter((record) => record !== undefined);
  return { files: { seeds, records }, report };
}

/** Most invisible characters of one seed that are reported each with its place. */
const mostInvisible = 20;

const isHidden = (path: string): boolean => path.includes('/.');

function readText(file: FoundFile, report: Report): { readonly bytes: Uint8Array; readonly text: string } | undefined {
  const place = { file: file.path, line: 1, column: 1 };
  let bytes: Uint8Array;
  try {
    const tooLarge = sizeProblem(statSync(file.real).size);
    if (tooLarge !== undefined) {
      report.error('file/encoding', place, tooLarge);
      return undefined;
    }
    bytes = readFileSync(file.real);
  } catch {
    report.error('file/unreadable', place, 'The file cannot be read. Correct its permissions.');
    return undefined;
  }
  const decoded = decodeSeed(bytes);
  if (decoded.ok) return { bytes, text: decoded.text };
  const { line, column, message } = decoded.problem;
  report.error('file/encoding', { file: file.path, line, column }, message);
  return undefined;
}

function readSeed(file: FoundFile, report: Report): SeedFile | undefined {
  const place = { file: file.path, line: 1, column: 1 };
  const hidden = isHidden(file.path) && !file.path.startsWith('seeds/..');
  if (hidden || !file.path.endsWith('.txt')) {
    if (!hidden || file.path.endsWith('.txt'))
      report.warning(
        'seed/ignored',
        place,
        'Only files named <id>.txt are read, so this one is left out. Save it as plain text under such a name, or take it out of the folder.',
      );
    return undefined;
  }
  const id = documentIdSchema.safeParse(file.path.slice('seeds/'.length, -'.txt'.length));
  if (!id.success) {
    report.error(
      'seed/name',
      place,
      'A seed’s name holds only letters without accents, digits, hyphens and underscores, and lies in no subfolder. Rename the file.',
    );
    return undefined;
  }
  const read = readText(file, report);
  if (read === undefined) return undefined;
  const { bytes, text } = read;
  const invisible = findInvisible(text);
  if (invisible.length > 0) {
    const pointOf = compilePoints(text);
    for (const { index, message } of invisible.slice(0, mostInvisible))
      report.warning('seed/invisible', { file: file.path, ...pointOf(index) }, message);
    const more = invisible.length - mostInvisible;
    if (more > 0) report.warning('seed/invisible', place, `${more} more characters of this file are not seen.`);
  }
  return { id: id.data, path: file.path, text, sha256: sha256(bytes) };
}

function readRecord(file: FoundFile, report: Report): RecordFile | undefined {
  // What is no text, such as a picture, is not read; whether it belongs where it lies is judged by its name.
  if (isHidden(file.path)) return undefined;
  if (!/\.(?:ya?ml|md|csv|json)$/iu.test(file.path)) return { path: file.path, text: '' };
  const read = readText(file, report);
  return read === undefined
    ? undefined
    : { path: file.path, text: read.text.replace(/^\u{FEFF}/u, '').replace(/\r\n?/gu, '\n') };
}
