import type { Corpus } from '../corpus/corpus.ts';

/** Vite runs the pages apart from the program’s own modules: only the global object is the same for both. */
const key = Symbol.for('removal-record.corpus');

interface Holder {
  readonly corpus: Corpus;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'corpus' in value;
}

/** The corpus that the pages of this process are made from: that of the build, or the last one without errors of the development server. */
export function shownCorpus(): Corpus | undefined {
  const found: unknown = Reflect.get(globalThis, key);
  return isHolder(found) ? found.corpus : undefined;
}

/** Has the pages of this process made from a corpus, which has no errors. */
export function showCorpus(corpus: Corpus): void {
  Reflect.set(globalThis, key, { corpus } satisfies Holder);
}
