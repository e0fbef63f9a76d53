import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of the corpus in a temporary folder, for commands that change it. */
export interface CorpusCopy {
  readonly folder: string;
  readonly seeds: string;
  readonly content: string;
  /** The environment that leads a command to the copy. */
  readonly settings: Readonly<Record<string, string>>;
  read(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  /** Changes a file of the copy; throws if the change changes nothing. */
  edit(path: string, change: (text: string) => string): void;
  remove(): void;
}

/** What takes longest to check, and the rest does without: the charts, what they are drawn from, and what names them. */
const slowParts = ['archive', 'charts', 'series', 'stories', 'ratchet.yaml'];

/** Copies the corpus of the project; `light`, without what takes longest to check. */
export function copyCorpus({ light = false } = {}): CorpusCopy {
  const root = join(import.meta.dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'removal-record-desk-'));
  const seeds = join(folder, 'seeds');
  const content = join(folder, 'content');
  cpSync(join(root, 'seeds'), seeds, { recursive: true });
  cpSync(join(root, 'content'), content, { recursive: true });
  if (light) for (const name of slowParts) rmSync(join(content, name), { recursive: true, force: true });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    folder,
    seeds,
    content,
    settings: { SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: join(folder, 'site') },
    read,
    write,
    edit(path, change) {
      const before = read(path);
      const after = change(before);
      if (after === before) throw new Error(`The change of ${path} changes nothing.`);
      write(path, after);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
