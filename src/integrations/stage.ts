import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Settings } from '../loaders/settings.ts';

/** Something about the place of the finished site that stops a build; the message says what to do. */
export class StageError extends Error {}

/** A fresh folder within the project in which a site is built. */
export interface Stage {
  readonly folder: string;
  readonly site: string;
  remove(): void;
}

/** Marks a folder as a site that this program built, so that no other folder is ever replaced. */
const marker = '.removal-record';

/** Makes the folder for one build; `name` tells builds apart that run at once. */
export function stage(settings: Settings, name: string): Stage {
  refuseForeign(settings.out);
  recover(settings.out);
  const folder = join(settings.root, '.build', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return { folder, site: join(folder, 'site'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  const names = statSync(out).isDirectory() ? readdirSync(out) : undefined;
  if (names !== undefined && (names.length === 0 || names.includes(marker))) return;
  throw new StageError(`${out} exists and is no site that this program built, so it is left alone. Remove it, or choose another folder with OUT_DIR.`);
}

/** Puts the old site back if a build was killed between the two renames of a swap. */
function recover(out: string): void {
  const old = previous(out);
  if (!existsSync(old)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}

function previous(out: string): string {
  return join(dirname(out), `.${basename(out)}.previous`);
}

/** Swaps the finished site in; until the last rename the old one is whole. */
export function publish({ site, folder }: Stage, { out }: Settings): void {
  writeFileSync(join(site, marker), 'Built by The Removal Record; replaced as a whole by the next build.\n');
  mkdirSync(dirname(out), { recursive: true });
  // A rename cannot cross file systems, so the site is first brought beside the old one.
  const fresh = join(dirname(out), `.${basename(out)}.${basename(folder)}`);
  rmSync(fresh, { recursive: true, force: true });
  move(site, fresh);
  const old = previous(out);
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Counts the pages, files and bytes of a built site. */
export function measureSite(folder: string): { readonly pages: number; readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length, bytes };
}
