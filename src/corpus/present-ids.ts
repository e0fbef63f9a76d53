import { registers } from '../schema/ids.ts';
import type { CorpusFiles } from './corpus-files.ts';
import { filesIn, stemOf } from './record-set.ts';

/**
 * Ids whose files are there, whether or not they could be read. A reference to one of them is not unknown: where the
 * record has a problem of its own, that one problem is told and not all that follows from it.
 */
export interface PresentIds {
  readonly entities: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly charts: ReadonlySet<string>;
  readonly stories: ReadonlySet<string>;
  readonly seeds: ReadonlySet<string>;
  /** True if seeds beside these may be there that could not be read. */
  readonly seedsMissing: boolean;
  /** Of ledgers that could not be read, by the lines that give an id. */
  readonly unreadFigures: ReadonlySet<string>;
}

/** Reads the ids from the names of the files; `ledgers` are those that were read, by the seeds' ids. */
export function presentIds(
  { seeds, records }: CorpusFiles,
  ledgers: { has(id: string): boolean },
  seedsMissing: boolean,
): PresentIds {
  const stems = (folder: string, ending: string): string[] =>
    filesIn(records, folder, ending).map(({ path }) => stemOf(path));
  return {
    entities: new Set(registers.flatMap((register) => stems(register, '.md').map((stem) => `${register}/${stem}`))),
    measures: new Set(stems('measures', '.yaml')),
    charts: new Set(stems('charts', '.yaml')),
    stories: new Set(stems('stories', '.md')),
    seeds: new Set(seeds.map(({ id }) => id)),
    seedsMissing,
    unreadFigures: new Set(
      filesIn(records, 'figures', '.yaml')
        .filter(({ path }) => !ledgers.has(stemOf(path)))
        .flatMap(({ text }) =>
          [...text.matchAll(/^[ -]*id: *["']?(?<id>[\w-]+)/gmu)].map(({ groups }) => groups?.['id'] ?? ''),
        ),
    ),
  };
}
