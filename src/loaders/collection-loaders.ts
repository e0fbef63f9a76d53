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
    load({ store, watcher }) {
      const settings = readSettings();
      const reload = (): void => {
        const read = readCorpus(settings);
        if (read.report.hasErrors) throw new Error(read.report.problems.map(problemLine).join('\n'));
        store.clear();
        for (const { id, data, digest } of itemsOf(read)) store.set({ id, data, digest });
      };
      reload();
      watcher?.add(settings[folder]);
      const onChange = (path: string): void => {
        if (path.startsWith(settings[folder])) reload();
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, onChange);
      return Promise.resolve();
    },
  };
}
