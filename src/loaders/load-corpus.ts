import { buildCorpus } from '../corpus/build-corpus.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { BuildOptions, CorpusFiles } from '../corpus/corpus-files.ts';
import { Report } from '../report/problem.ts';
import { readArchive } from './read-archive.ts';
import { readGeography } from './read-geography.ts';
import { readGlyphs } from './read-glyphs.ts';
import { readCorpus, type CorpusFolders } from './read-corpus.ts';
import { today } from './today.ts';

/** The latest date that a seed may have: today, unless the clock is plainly wrong: then no seed is called future. */
export function latestDate(): string | undefined {
  const date = today();
  return date < '2026-11-22' ? undefined : date;
}

/** How a corpus is loaded. */
export interface LoadOptions {
  /** Hears of each document, for progress. */
  readonly onDocument?: BuildOptions['onDocument'];
  /** Leaves the drawing of charts untried, which takes longest; faults that only it finds are then not reported. */
  readonly chartsUntried?: boolean;
  /** Documents of an earlier run. */
  readonly memo?: BuildOptions['memo'];
  /** Seeds of an earlier run, as they were read. */
  readonly readingMemo?: Parameters<typeof readCorpus>[1];
}

/** Reads a corpus from its folders and builds it; every problem of both steps, and of what was pinned, is in the one report. */
export function loadCorpus(
  folders: CorpusFolders,
  { onDocument, chartsUntried = false, memo, readingMemo }: LoadOptions = {},
): {
  readonly files: CorpusFiles;
  readonly corpus: Corpus;
  readonly report: Report;
} {
  const read = readCorpus(folders, readingMemo);
  const built = buildCorpus(read.files, {
    latestDate: latestDate(),
    geography: chartsUntried ? undefined : readGeography(),
    glyphs: chartsUntried ? undefined : readGlyphs(),
    seedsMissing: read.report.hasErrors,
    onDocument,
    memo,
  });
  const report = new Report();
  report.addAll(read.report.problems);
  report.addAll(built.report.problems);
  report.addAll(readArchive(folders.content).problems);
  return { files: read.files, corpus: built.corpus, report };
}
