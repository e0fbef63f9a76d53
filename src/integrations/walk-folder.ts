import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Something in a folder that is no folder itself. */
export interface FoundEntry {
  /** Its path from the folder, with slashes. */
  readonly path: string;
  /** Where it lies. */
  readonly real: string;
  readonly entry: Dirent;
}

/**
 * Everything below a folder that is no folder, in no particular order. Node’s own recursive listing asks the file system
 * about each entry once more, which takes longer than all the rest where there are tens of thousands.
 */
export function* walkFolder(folder: string, prefix = ''): Generator<FoundEntry> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const real = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(real, `${prefix}${entry.name}/`);
    else yield { path: prefix + entry.name, real, entry };
  }
}

/** The plain files below a folder, in the order of their paths’ code units, which is the same on every machine. */
export function plainFiles(folder: string): readonly FoundEntry[] {
  return [...walkFolder(folder)].filter(({ entry }) => entry.isFile()).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
