import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const parts = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'src', 'public', 'docs'];

/** Copies the program, without seeds and records, into a folder, where it builds apart from this one and its caches. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of parts) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
