import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildCorpus } from '../../../src/corpus/build-corpus.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { readCorpus } from '../../../src/loaders/read-corpus.ts';
import { readGeography } from '../../../src/loaders/read-geography.ts';
import { readGlyphs } from '../../../src/loaders/read-glyphs.ts';
import { problemLine } from '../../../src/report/print.ts';
import type { Problem } from '../../../src/report/problem.ts';
import { soundCorpus } from './sound-corpus.ts';

/** Files that a test adds or replaces, by path; null takes one away. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** What became of a corpus that was read from a folder. */
export interface Outcome {
  readonly corpus: Corpus;
  readonly problems: readonly Problem[];
}

const geography = readGeography();
const glyphs = readGlyphs();

/** The day on which the tests take place. */
const today = '2026-11-22';

/** Writes the sound corpus with changes into a fresh folder, and lets a test touch the folder before it is removed. */
export function withCorpus<Result>(changes: Changes, run: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
  try {
    for (const [path, text] of Object.entries({ ...soundCorpus, ...changes })) {
      if (text === null) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads and builds the corpus in a folder as a build does. */
export function readFolder(folder: string): Outcome {
  const { files, report } = readCorpus({ seeds: join(folder, 'seeds'), content: join(folder, 'content') });
  const built = buildCorpus(files, { latestDate: today, geography, glyphs, seedsMissing: report.hasErrors });
  report.addAll(built.report.problems);
  return { corpus: built.corpus, problems: report.problems };
}

/** What becomes of the sound corpus with changes. */
export function outcomeOf(changes: Changes): Outcome {
  return withCorpus(changes, readFolder);
}

/** The problems of the sound corpus with changes, a line each, as they are printed. */
export function problemsOf(changes: Changes): string {
  return outcomeOf(changes).problems.map(problemLine).join('\n');
}

/** A file of the sound corpus with some words replaced; throws if they do not stand in it. */
export function edited(path: string, words: string, by: string): Changes {
  const text = soundCorpus[path];
  if (text?.includes(words) !== true) throw new Error(`Expected “${words}” in ${path}.`);
  return { [path]: text.split(words).join(by) };
}
