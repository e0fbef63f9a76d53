import { buildCorpus } from '../corpus/build-corpus.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { Report } from '../report/problem.ts';
import { readCorpus, type CorpusFolders } from './read-corpus.ts';

/** Reads a corpus from its folders and builds it; every problem of both steps is in the one report. */
export function loadCorpus(folders: CorpusFolders): { readonly corpus: Corpus; readonly report: Report } {
  const read = readCorpus(folders);
  const built = buildCorpus(read.files);
  const report = new Report();
  report.addAll(read.report.problems);
  report.addAll(built.report.problems);
  return { corpus: built.corpus, report };
}
