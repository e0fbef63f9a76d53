import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { CorpusFolders } from './read-corpus.ts';

/**
 * One digest over the names and bytes of all that lies among seeds and records, by which it is seen whether anything
 * changed. What cannot be read has its part in it: the check of the corpus says what is wrong with it.
 */
export function sourcesDigest({ seeds, content }: CorpusFolders): string {
  const hash = createHash('sha256');
  for (const folder of [seeds, content]) {
    const entries = entriesOf(folder).map((entry) => ({ path: join(entry.parentPath, entry.name), entry }));
    hash.update(`${folder}\0${entries.length}\0`);
    for (const { path, entry } of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
      hash.update(`${path}\0`).update(sumOf(path, entry));
  }
  return hash.digest('hex');
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

function sumOf(path: string, entry: Dirent): string | Uint8Array {
  if (!entry.isFile()) return entry.isDirectory() ? 'folder' : 'neither file nor folder';
  try {
    return createHash('sha256').update(readFileSync(path)).digest();
  } catch {
    return 'unreadable';
  }
}
