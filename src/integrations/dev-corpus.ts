import { AnnotationMemo } from '../corpus/annotation-memo.ts';
import type { SeedFile } from '../corpus/corpus-files.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { ReadingMemo } from '../loaders/reading-memo.ts';
import type { Settings } from '../loaders/settings.ts';
import { Report } from '../report/problem.ts';
import { showCorpus } from '../loaders/shown-corpus.ts';

/** A corpus that is read anew on every change, and keeps the last one without errors. */
export interface DevCorpus {
  /** Every problem of the last reading. */
  readonly report: Report;
  /** Message of a fault of the program itself in the last reading. */
  readonly fault: string | undefined;
  /** Reads and builds the corpus; true if it has no errors and may be shown. */
  reload(): boolean;
  /** Tries the drawing of every chart too, which takes longer; true if that found anything new. */
  checkCharts(): boolean;
  /** The corpus of the last reading, with errors or without. */
  readonly latest: Corpus | undefined;
}

/** Makes the corpus of a development server; nothing that an editor writes makes it throw. */
export function createDevCorpus(settings: Settings): DevCorpus {
  let report = new Report();
  let fault: string | undefined;
  let latest: Corpus | undefined;
  const memo = new AnnotationMemo();
  const readingMemo = new ReadingMemo<SeedFile>();
  const build = (withCharts: boolean): boolean => {
    const found = new Report();
    try {
      const loaded = loadCorpus(settings, { chartsUntried: !withCharts, memo, readingMemo });
      found.addAll(loaded.report.problems);
      latest = loaded.corpus;
      fault = undefined;
    } catch (error) {
      fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    report = found;
    const isSound = fault === undefined && !found.hasErrors;
    if (isSound && latest !== undefined) showCorpus(latest);
    return isSound;
  };
  return {
    get report() {
      return report;
    },
    get fault() {
      return fault;
    },
    get latest() {
      return latest;
    },
    reload: () => build(false),
    checkCharts() {
      const before = JSON.stringify(report.problems);
      build(true);
      return JSON.stringify(report.problems) !== before;
    },
  };
}
