import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusFolders } from './read-corpus.ts';

/** One digest over the names and bytes of all seeds and records, by which it is seen whether they changed. */
export function sourcesDigest({ seeds, content }: CorpusFolders): string {
  const hash = createHash('sha256');
  for (const folder of [seeds, content]) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    for (const file of files) hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}
