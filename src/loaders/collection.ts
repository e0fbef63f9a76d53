import type { Loader } from 'astro/loaders';
import type { Corpus } from '../corpus/corpus.ts';
import { shownCorpus } from './shown-corpus.ts';

/** Name of every loader of ours, by which the development server asks for them again. */
export const loaderName = 'removal-record';

interface Entry {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A loader that stores what of the corpus has a page: an id and its validated metadata. What is derived stays in the
 * corpus, since Astro keeps a stored entry as long as its file is the same, whatever else it depends on. Without a
 * corpus, as when types alone are made or before an editor's first corpus without errors, there is nothing to store.
 */
export function corpusLoader(entriesOf: (corpus: Corpus) => Iterable<Entry>): Loader {
  return {
    name: loaderName,
    async load(context) {
      const corpus = shownCorpus();
      context.store.clear();
      if (corpus === undefined) return;
      for (const { id, data } of entriesOf(corpus))
        context.store.set({ id, data: await context.parseData({ id, data: { ...data } }) });
    },
  };
}
