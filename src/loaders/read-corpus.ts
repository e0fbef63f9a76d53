import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CorpusFiles, SeedFile } from '../corpus/corpus-files.ts';
import type { RecordFile } from '../record/parse-record.ts';
import { Report } from '../report/problem.ts';
import { documentIdSchema } from '../schema/ids.ts';
import { decodeSeed, findInvisible } from '../text/decode.ts';
import { compilePoints } from '../text/position.ts';

/** The folders of a corpus; both may lie anywhere. */
export interface CorpusFolders {
  readonly seeds: string;
  readonly content: string;
}

/** Reads every seed and record; what cannot be read or decoded is a problem with its place, never a throw. */
export function readCorpus(folders: CorpusFolders): { readonly files: CorpusFiles; readonly report: Report } {
  const report = new Report();
  const seeds = listFiles(folders.seeds, 'seeds', report)
    .filter(({ path }) => path.endsWith('.txt'))
    .map((file) => readSeed(file, report))
    .filter((seed) => seed !== undefined);
  if (seeds.length === 0 && !report.hasErrors) {
    report.error('seed/none', { file: 'seeds', line: 1, column: 1 }, 'The folder holds no text file. Put at least one source document there, named <id>.txt.');
  }
  const records = listFiles(folders.content, 'content', report)
    .filter(({ path }) => /\.(?:ya?ml|md|csv|json)$/u.test(path))
    .map((file) => readRecord(file, report))
    .filter((record) => record !== undefined);
  return { files: { seeds, records }, report };
}

interface FoundFile {
  /** Where the file really lies. */
  readonly real: string;
  /** Its path from the project, with slashes. */
  readonly path: string;
}

/** Lists the files under a folder, sorted by path; links that leave the folder and special files are problems. */
function listFiles(root: string, name: string, report: Report): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const problem = (path: string, message: string): void => report.error('file/refused', { file: path, line: 1, column: 1 }, message);
  let rootReal: string;
  try {
    rootReal = realpathSync(root);
  } catch {
    problem(name, 'The folder cannot be read. Create it, or correct SEEDS_DIR or CONTENT_DIR.');
    return [];
  }
  const visit = (folder: string): void => {
    let names: string[];
    try {
      names = readdirSync(folder).toSorted();
    } catch {
      problem(`${name}/${posix(relative(rootReal, folder))}`, 'The folder cannot be read. Correct its permissions.');
      return;
    }
    for (const each of names) {
      if (each.startsWith('.')) continue;
      const real = join(folder, each);
      const path = `${name}/${posix(relative(rootReal, real))}`;
      const stat = lstatSync(real);
      if (stat.isDirectory()) visit(real);
      else if (stat.isFile()) found.push({ real, path });
      else problem(path, 'Only plain files and folders are read, no links or devices. Put the file itself here.');
    }
  };
  visit(rootReal);
  return found;
}

function posix(path: string): string {
  return path.split(sep).join('/');
}

function readBytes(file: FoundFile, report: Report): Uint8Array | undefined {
  try {
    return readFileSync(file.real);
  } catch {
    report.error('file/unreadable', { file: file.path, line: 1, column: 1 }, 'The file cannot be read. Correct its permissions.');
    return undefined;
  }
}

function readText(file: FoundFile, bytes: Uint8Array, report: Report): string | undefined {
  const decoded = decodeSeed(bytes);
  if (decoded.ok) return decoded.text;
  const { line, column, message } = decoded.problem;
  report.error('file/encoding', { file: file.path, line, column }, message);
  return undefined;
}

function readSeed(file: FoundFile, report: Report): SeedFile | undefined {
  const name = file.path.slice('seeds/'.length, -'.txt'.length);
  const id = documentIdSchema.safeParse(name);
  if (!id.success) {
    report.error('seed/name', { file: file.path, line: 1, column: 1 }, 'A seed’s name holds only letters without accents, digits, hyphens and underscores, and lies in no subfolder. Rename the file.');
    return undefined;
  }
  const bytes = readBytes(file, report);
  const text = bytes && readText(file, bytes, report);
  if (bytes === undefined || text === undefined) return undefined;
  const invisible = findInvisible(text);
  if (invisible.length > 0) {
    const pointOf = compilePoints(text);
    for (const { index, message } of invisible) report.warning('seed/invisible', { file: file.path, ...pointOf(index) }, message);
  }
  return { id: id.data, path: file.path, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readRecord(file: FoundFile, report: Report): RecordFile | undefined {
  const bytes = readBytes(file, report);
  const text = bytes && readText(file, bytes, report);
  return text === undefined ? undefined : { path: file.path, text: text.replace(/^\u{FEFF}/u, '').replace(/\r\n?/gu, '\n') };
}
