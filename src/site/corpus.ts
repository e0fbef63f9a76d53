import type { Corpus } from '../corpus/corpus.ts';
import { shownCorpus, takenPages } from '../loaders/shown-corpus.ts';

/** The corpus that every page is made from. It is read and checked once, by the build or by the development server. */
export function getCorpus(): Promise<Corpus> {
  const corpus = shownCorpus();
  return corpus === undefined
    ? Promise.reject(new Error('There is no corpus without errors to make a page from.'))
    : Promise.resolve(corpus);
}

/** Leaves out of the pages of a route those that are taken over from an earlier build. */
export function withoutTaken<Item>(items: readonly Item[], pathOf: (item: Item) => string): readonly Item[] {
  const taken = takenPages();
  return items.filter((item) => !taken.has(pathOf(item)));
}

/** Makes something of the corpus once for all pages that need it, and anew when the corpus is another. */
export function onceOfCorpus<Made>(make: (corpus: Corpus) => Made): () => Promise<Made> {
  const made = new WeakMap<Corpus, Made>();
  return async () => {
    const corpus = await getCorpus();
    const known = made.get(corpus) ?? make(corpus);
    made.set(corpus, known);
    return known;
  };
}
