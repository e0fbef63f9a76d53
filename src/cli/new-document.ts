import { existsSync, rmSync } from 'node:fs';
import { stdout } from 'node:process';
import { buildCorpus } from '../corpus/build-corpus.ts';
import { newDocumentFiles } from '../desk/propose/new-document-files.ts';
import type { GivenValues } from '../desk/propose/propose-document.ts';
import { latestDate } from '../loaders/load-corpus.ts';
import { readCorpus } from '../loaders/read-corpus.ts';
import { realPath } from '../loaders/real-path.ts';
import { sha256 } from '../loaders/sha256.ts';
import type { Settings } from '../loaders/settings.ts';
import { Report } from '../report/problem.ts';
import { safeUrl } from '../schema/common.ts';
import { idSchema } from '../schema/ids.ts';
import { decodeSeed } from '../text/decode.ts';
import { exitCodes, UsageError } from './command.ts';
import { createFile } from './files.ts';
import { readNewText, type NewText } from './new-text.ts';
import { reportProblems } from './report-problems.ts';

/** What an editor gave with a new document. */
export interface NewDocumentOptions extends GivenValues {
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly dryRun: boolean;
}

/**
 * Takes a text into the corpus and writes the records that are proposed for it. Problems of the text are printed, and
 * then nothing is written. Returns the exit code.
 */
export function newDocument(file: string, options: NewDocumentOptions, settings: Settings): number {
  checkGiven(options);
  const text = readNewText(file, options, settings);
  const path = `seeds/${text.id}.txt`;
  const decoded = decodeSeed(text.bytes);
  if (!decoded.ok) {
    const { line, column, message } = decoded.problem;
    const report = new Report();
    report.error('file/encoding', { file: path, line, column }, message);
    return refuse(report, text, settings);
  }
  const seed = { id: text.id, path, text: decoded.text, sha256: sha256(text.bytes) };
  const { files, report } = readCorpus(settings);
  const buildOptions = { latestDate: latestDate(), seedsMissing: report.hasErrors };
  const proposed = newDocumentFiles(seed, files, options, (each) => buildCorpus(each, buildOptions));
  if (!proposed.ok) return refuse(proposed.report, text, settings);
  const all = [
    { path: realPath(path, settings), content: text.bytes },
    ...proposed.files.map((each) => ({ path: realPath(each.path, settings), content: Buffer.from(each.text) })),
  ];
  const fresh = all.filter((each) => !existsSync(each.path));
  for (const each of all)
    if (!fresh.includes(each)) stdout.write(`${each.path} stands already and is left as it is.\n`);
  if (options.dryRun) {
    for (const each of fresh) stdout.write(`--- ${each.path}\n${each.content.toString().trimEnd()}\n`);
    return exitCodes.well;
  }
  writeAll(fresh);
  for (const each of fresh) stdout.write(`Wrote ${each.path}\n`);
  stdout.write(`${proposed.summary}\n\`npm run check\` lists what is to be confirmed; \`npm run dev\` shows it.\n`);
  return exitCodes.well;
}

function checkGiven({ url, slug }: NewDocumentOptions): void {
  if (url !== undefined && safeUrl(url) === undefined)
    throw new UsageError(`--url is “${url}”. Write a full web address that begins with https:// or http://.`);
  if (slug !== undefined && !idSchema.safeParse(slug).success)
    throw new UsageError(`--slug is “${slug}”. Write lower-case letters and digits joined by single hyphens.`);
}

/** Prints the problems of a text at their places in the editor’s own file, since the seed is not written. */
function refuse(report: Report, { id, file, linesBefore }: NewText, settings: Settings): number {
  const shown = new Report();
  for (const problem of report.problems) {
    const { place } = problem;
    const isOwn = place.file === `seeds/${id}.txt`;
    shown.addAll([
      isOwn ? { ...problem, place: { ...place, file, line: Math.max(1, place.line - linesBefore) } } : problem,
    ]);
  }
  reportProblems(shown, settings);
  if (report.problems.some(({ rule }) => rule === 'seed/no-date'))
    stdout.write('Or give the date with --date YYYY-MM-DD.\n');
  stdout.write('Nothing was written.\n');
  return exitCodes.problems;
}

/** Writes all files, or none: what was written is taken back when one cannot be. */
function writeAll(files: readonly { readonly path: string; readonly content: Uint8Array }[]): void {
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
