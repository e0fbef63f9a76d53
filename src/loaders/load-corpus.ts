import { buildCorpus } from '../corpus/build-corpus.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { BuildOptions, CorpusFiles } from '../corpus/corpus-files.ts';
import { Report } from '../report/problem.ts';
import { readGeography } from './read-geography.ts';
import { readCorpus, type CorpusFolders } from './read-corpus.ts';

/** Today, unless the clock is plainly wrong: then no seed is called future. */
export function today(): string | undefined {
  const date = new Date().toISOString().slice(0, 10);
  return date < '2026-11-22' ? undefined : date;
}

/** Reads a corpus from its folders and builds it; every problem of both steps is in the one report. `onDocument` hears of each document. */
export function loadCorpus(
  folders: CorpusFolders,
  onDocument?: BuildOptions['onDocument'],
): {
  readonly files: CorpusFiles;
  readonly corpus: Corpus;
  readonly report: Report;
} {
  const read = readCorpus(folders);
  const built = buildCorpus(read.files, {
    latestDate: today(),
    geography: readGeography(),
    seedsMissing: read.report.hasErrors,
    onDocument,
  });
  const report = new Report();
  report.addAll(read.report.problems);
  report.addAll(built.report.problems);
  return { files: read.files, corpus: built.corpus, report };
}
