import type { Settings } from './settings.ts';

/** Where a file or folder of the project, named by its path from there, really lies: seeds and records may lie elsewhere. */
export function realPath(path: string, { seeds, content, root }: Pick<Settings, 'seeds' | 'content' | 'root'>): string {
  const [folder = ''] = path.split('/', 1);
  const real = new Map([
    ['seeds', seeds],
    ['content', content],
  ]).get(folder);
  return real === undefined ? `${root}/${path}` : real + path.slice(folder.length);
}
