import type { Loader } from 'astro/loaders';
import { problemLine } from '../report/print.ts';
import { readCorpus } from './read-corpus.ts';
import { readSettings } from './settings.ts';

interface Item {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly digest: string;
}

/** Loads the raw text and digest of every seed; everything derived is computed from the whole corpus later. */
export function seedLoader(): Loader {
  return folderLoader('seeds', ({ files }) =>
    files.seeds.map(({ id, path, text, sha256 }) => ({ id, data: { path, text, sha256 }, digest: sha256 })),
  );
}

/** Loads the raw text of every record of `content/`; its path is its id. */
export function recordLoader(): Loader {
  return folderLoader('content', ({ files }) =>
    files.records.map(({ path, text }) => ({ id: path, data: { path, text }, digest: text })),
  );
}

function folderLoader(
  folder: 'seeds' | 'content',
  itemsOf: (read: ReturnType<typeof readCorpus>) => readonly Item[],
): Loader {
  return {
    name: `removal-record-${folder}`,
    load({ store, watcher, logger }) {
      const read = readCorpus(readSettings());
      if (read.report.hasErrors) {
        const lines = read.report.problems.map(problemLine).join('\n');
        if (watcher === undefined) throw new Error(lines);
        // The development server makes its pages from a corpus that it reads and watches itself, and never ends for an error.
        logger.error(lines);
        return Promise.resolve();
      }
      store.clear();
      for (const { id, data, digest } of itemsOf(read)) store.set({ id, data, digest });
      return Promise.resolve();
    },
  };
}
