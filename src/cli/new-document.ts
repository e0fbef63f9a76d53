import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { stdout } from 'node:process';
import { buildCorpus } from '../corpus/build-corpus.ts';
import type { CorpusFiles, SeedFile } from '../corpus/corpus-files.ts';
import { newDocumentFiles } from '../desk/propose/new-document-files.ts';
import type { GivenValues } from '../desk/propose/propose-document.ts';
import { readCorpus } from '../loaders/read-corpus.ts';
import type { Settings } from '../loaders/settings.ts';
import { Report } from '../report/problem.ts';
import { safeUrl } from '../schema/common.ts';
import { documentIdSchema, idSchema, type DocumentId } from '../schema/ids.ts';
import { decodeSeed } from '../text/decode.ts';
import { toSlug } from '../text/slug.ts';
import { exitCodes, UsageError } from './command.ts';
import { createFile, realPath } from './files.ts';
import { reportProblems } from './report-problems.ts';

/** What an editor gave with a new document. */
export interface NewDocumentOptions extends GivenValues {
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly dryRun: boolean;
}

/** Takes a text into the corpus and writes the records that are proposed for it; problems of the text are printed, and then nothing is written. */
export function newDocument(file: string, options: NewDocumentOptions, settings: Settings): number {
  checkGiven(options);
  const path = resolve(file);
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`There is no file ${file}.`);
  const isSeed = relative(settings.seeds, path) === basename(path);
  const id = idOf(path, isSeed, options);
  const bytes = withDate(readFileSync(path), isSeed ? undefined : options.date);
  const seed = realPath(`seeds/${id}.txt`, settings);
  if (!isSeed && existsSync(seed) && !readFileSync(seed).equals(bytes))
    throw new UsageError(`${seed} stands already and holds another text. Give another --id.`);
  const { files } = readCorpus(settings);
  const made = readNewSeed(id, bytes, files);
  if (made.seed === undefined) {
    reportProblems(made.report, settings);
    return exitCodes.problems;
  }
  const latestDate = new Date().toISOString().slice(0, 10);
  const proposed = newDocumentFiles(made.seed, files, options, (each) => buildCorpus(each, { latestDate }));
  if (!proposed.ok) {
    reportProblems(proposed.report, settings);
    stdout.write('Nothing was written.\n');
    return exitCodes.problems;
  }
  const records = proposed.files.map(({ path: name, text }) => ({ path: realPath(name, settings), content: text }));
  const all = [{ path: seed, content: bytes }, ...records];
  const fresh = all.filter((each) => !existsSync(each.path));
  for (const { path: name } of all.filter((each) => !fresh.includes(each)))
    stdout.write(`${name} stands already and is left as it is.\n`);
  if (options.dryRun) {
    for (const { path: name, content } of fresh)
      stdout.write(
        `--- ${name}\n${typeof content === 'string' ? content : content.toString('utf8')}${content.toString().endsWith('\n') ? '' : '\n'}`,
      );
    return exitCodes.well;
  }
  writeAll(fresh);
  for (const { path: name } of fresh) stdout.write(`Wrote ${name}\n`);
  stdout.write(`${proposed.summary}\n\`npm run check\` lists what is to be confirmed; \`npm run dev\` shows it.\n`);
  return exitCodes.well;
}

function checkGiven({ url, slug, id }: NewDocumentOptions): void {
  if (url !== undefined && safeUrl(url) === undefined)
    throw new UsageError(`--url is “${url}”. Write a full web address that begins with https:// or http://.`);
  if (slug !== undefined && !idSchema.safeParse(slug).success)
    throw new UsageError(`--slug is “${slug}”. Write lower-case letters and digits joined by single hyphens.`);
  if (id !== undefined && !documentIdSchema.safeParse(id).success)
    throw new UsageError(`--id is “${id}”. Use letters, digits, hyphens and underscores.`);
}

/** The id that was given, else the name of the file, made safe where it is not. */
function idOf(path: string, isSeed: boolean, { id }: NewDocumentOptions): DocumentId {
  const stem = basename(path).replace(/\.[^.]*$/u, '');
  if (id !== undefined && !isSeed) return documentIdSchema.parse(id);
  const found = documentIdSchema.safeParse(stem);
  if (found.success) return found.data;
  const safe = documentIdSchema.safeParse(toSlug(stem));
  if (safe.success) return safe.data;
  throw new UsageError(`No id can be made of the name “${basename(path)}”. Give one with --id.`);
}

/** The bytes of a text with a date line before them, where a date is given. */
function withDate(bytes: Buffer, date: string | undefined): Buffer {
  if (date === undefined) return bytes;
  if (/^\u{FEFF}? ?date /u.test(bytes.subarray(0, 16).toString('utf8')))
    throw new UsageError('The text has its date line already. Leave --date out, or correct the line.');
  return Buffer.concat([Buffer.from(`date ${date}\n`), bytes]);
}

function readNewSeed(
  id: DocumentId,
  bytes: Buffer,
  files: CorpusFiles,
): { readonly seed: SeedFile | undefined; readonly report: Report } {
  const report = new Report();
  const path = `seeds/${id}.txt`;
  const decoded = decodeSeed(bytes);
  if (decoded.ok) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { seed: files.seeds.find((seed) => seed.id === id) ?? { id, path, text: decoded.text, sha256 }, report };
  }
  const { line, column, message } = decoded.problem;
  report.error('file/encoding', { file: path, line, column }, message);
  return { seed: undefined, report };
}

/** Writes all files, or none: what was written is taken back when one cannot be. */
function writeAll(files: readonly { readonly path: string; readonly content: string | Uint8Array }[]): void {
  const written: string[] = [];
  try {
    for (const { path, content } of files) {
      createFile(path, content);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}
