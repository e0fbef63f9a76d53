import type { Corpus } from '../corpus/corpus.ts';

/** Vite runs the pages apart from the program’s own modules: only the global object is the same for both. */
const key = Symbol.for('removal-record.corpus');

interface Shown {
  readonly corpus: Corpus;
  /** Paths of pages that are taken over from an earlier build, and so not made. */
  readonly taken: ReadonlySet<string>;
}

function isShown(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && 'corpus' in value && 'taken' in value;
}

function shown(): Shown | undefined {
  const found: unknown = Reflect.get(globalThis, key);
  return isShown(found) ? found : undefined;
}

/** The corpus that the pages of this process are made from: that of the build, or the last one without errors of the development server. */
export function shownCorpus(): Corpus | undefined {
  return shown()?.corpus;
}

/** Pages that need not be made, since the ones of an earlier build are the same; by paths with slashes at both ends. */
export function takenPages(): ReadonlySet<string> {
  return shown()?.taken ?? new Set();
}

/** Has the pages of this process made from a corpus, which has no errors, but for those that are taken over. */
export function showCorpus(corpus: Corpus, taken: ReadonlySet<string> = new Set()): void {
  Reflect.set(globalThis, key, { corpus, taken } satisfies Shown);
}
