import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../loaders/settings.ts';

/** Where a file of the corpus, named by its path from the project, really lies. */
export function realPath(path: string, { seeds, content, root }: Settings): string {
  if (path.startsWith('seeds/')) return seeds + path.slice('seeds'.length);
  if (path.startsWith('content/')) return content + path.slice('content'.length);
  return `${root}/${path}`;
}

/** Writes a file that does not exist, and its folders; throws if it does. */
export function createFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: 'wx' });
}
