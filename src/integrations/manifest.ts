import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StageError } from './stage-error.ts';
import { walkFolder } from './walk-folder.ts';

/** The list of sums in the folder of a built site, in the form that `sha256sum -c` reads. */
export const manifestName = 'manifest.sha256';

/** Marks a folder as a site that this program built, so that no other folder is ever replaced. */
export const markerName = '.removal-record';

/** A file that is not as the manifest says. */
export interface ManifestFault {
  readonly path: string;
  readonly state: 'changed' | 'missing' | 'unlisted' | 'unreadable';
}

/** A folder without a manifest, or one that cannot be read; the message says what to do. */
export class ManifestError extends StageError {}

interface Entry {
  readonly path: string;
  readonly plain: boolean;
}

/** Everything in a folder that is no folder, but for the manifest and the mark, in the order of the names' code units. */
function listEntries(folder: string): readonly Entry[] {
  return [...walkFolder(folder)]
    .map(({ path, entry }) => ({ path, plain: entry.isFile() }))
    .filter(({ path }) => path !== manifestName && path !== markerName)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** All files are read through one room of memory: with one for each, asking for it took most of the time. */
const room = Buffer.allocUnsafeSlow(1 << 20);

function sumOf(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, room); length > 0; length = readSync(file, room))
      hash.update(room.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Writes the SHA-256 of every file of a built site into its manifest; those that are known are not computed again. */
export function writeManifest(folder: string, known: ReadonlyMap<string, string> = new Map()): void {
  const lines = listEntries(folder).map(({ path }) => `${known.get(path) ?? sumOf(join(folder, path))}  ${path}\n`);
  writeFileSync(join(folder, manifestName), lines.join(''));
}

/** The sums of a site’s files by path, as its manifest lists them. */
export function readManifest(folder: string): ReadonlyMap<string, string> {
  let text: string;
  try {
    text = readFileSync(join(folder, manifestName), 'utf8');
  } catch {
    throw new ManifestError(`There is no ${manifestName} to be read in ${folder}. Name the folder of a built site.`);
  }
  const sums = new Map<string, string>();
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const { sum, path } = /^(?<sum>[0-9a-f]{64}) {2}(?<path>.+)$/u.exec(line)?.groups ?? {};
    if (sum === undefined || path === undefined || sums.has(path)) {
      throw new ManifestError(
        `Line ${index + 1} of ${join(folder, manifestName)} is no sum of a file. Build the site again.`,
      );
    }
    sums.set(path, sum);
  }
  if (sums.size === 0 || !text.endsWith('\n'))
    throw new ManifestError(`${join(folder, manifestName)} is cut off. Build the site again.`);
  return sums;
}

/** Compares a folder with its manifest: how many files it lists, and every file that is not as listed, by path. */
export function checkManifest(folder: string): { readonly files: number; readonly faults: readonly ManifestFault[] } {
  const sums = readManifest(folder);
  const entries = listEntries(folder);
  const found = new Set(entries.map(({ path }) => path));
  const faults = entries.flatMap(({ path, plain }): ManifestFault[] => {
    const sum = sums.get(path);
    if (sum === undefined) return [{ path, state: 'unlisted' }];
    if (!plain) return [{ path, state: 'changed' }];
    try {
      return sumOf(join(folder, path)) === sum ? [] : [{ path, state: 'changed' }];
    } catch {
      return [{ path, state: 'unreadable' }];
    }
  });
  const missing = [...sums.keys()]
    .filter((path) => !found.has(path))
    .map((path): ManifestFault => ({ path, state: 'missing' }));
  return { files: sums.size, faults: [...faults, ...missing].toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}
