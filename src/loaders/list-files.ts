import { readdirSync, realpathSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Report } from '../report/problem.ts';

export interface FoundFile {
  /** Where the file really lies. */
  readonly real: string;
  /** Its path from the project, with slashes. */
  readonly path: string;
}

/**
 * Lists the files under a folder, hidden ones too, in the order of their paths. Links, which might leave the folder, and
 * special files are problems; what a hidden folder holds is not looked at.
 */
export function listFiles(root: string, name: string, report: Report): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const problem = (path: string, message: string): void =>
    report.error('file/refused', { file: path, line: 1, column: 1 }, message);
  let rootReal: string;
  try {
    rootReal = realpathSync(root);
  } catch {
    problem(name, 'The folder cannot be read. Create it, or correct SEEDS_DIR or CONTENT_DIR.');
    return [];
  }
  const pathOf = (real: string): string =>
    [name, ...relative(rootReal, real).split(sep)].filter((part) => part !== '').join('/');
  const visit = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      problem(pathOf(folder), 'The folder cannot be read. Correct its permissions.');
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const real = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.')) visit(real);
      } else if (entry.isFile()) found.push({ real, path: pathOf(real) });
      else
        problem(pathOf(real), 'Only plain files and folders are read, no links or devices. Put the file itself here.');
    }
  };
  visit(rootReal);
  return found;
}
