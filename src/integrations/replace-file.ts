import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { pid } from 'node:process';

/** Replaces a file as a whole: whoever reads it meanwhile, in another process too, finds the old content or the new. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const fresh = `${path}.${pid}.new`;
  // One may be left of a process that was killed.
  rmSync(fresh, { force: true });
  try {
    writeFileSync(fresh, content, { flag: 'wx' });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
