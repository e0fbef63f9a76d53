import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { kill, stderr } from 'node:process';
import type { Settings } from '../loaders/settings.ts';
import { sourcesDigest } from '../loaders/sources-digest.ts';
import { describeThisProcess, hasCode, runningProcess, takeLock } from './build-lock.ts';
import { markerName, writeManifest } from './manifest.ts';
import { explainFault, StageError } from './stage-error.ts';
import { walkFolder } from './walk-folder.ts';

export { StageError };

/** A fresh folder within the project in which a site is built; no other build of the same site runs until it is removed. */
export interface Stage {
  readonly folder: string;
  readonly site: string;
  /** Digest of the sources before the build read them. */
  readonly sources: string;
  remove(): void;
}

/**
 * Makes the folder for one build; `name` tells builds apart that run at once, `sources` is the digest of what it reads.
 * Waits for another build of the same site, puts the old site back if a build was killed as it swapped, and removes what
 * killed builds left behind.
 */
export function stage(settings: Settings, name: string, sources: string): Stage {
  const { out, root } = settings;
  let release: (() => void) | undefined;
  try {
    mkdirSync(dirname(out), { recursive: true });
    release = waitForLock(beside(out, 'lock'));
    recover(out);
    refuseForeign(out);
    removeLeftovers(out, root);
    const folder = join(root, '.build', name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ownerName), describeThisProcess());
    return {
      folder,
      site: join(folder, 'site'),
      sources,
      remove: () => removeStage(folder, release),
    };
  } catch (error) {
    release?.();
    throw explainFault(error, out);
  }
}

function removeStage(folder: string, release: (() => void) | undefined): void {
  rmSync(folder, { recursive: true, force: true });
  release?.();
}

/** Names the process that builds in a folder of `.build/`. */
const ownerName = 'owner.json';

/** A path next to the site, on the same file system, for what a rename needs. */
function beside(out: string, name: string): string {
  return join(dirname(out), `.${basename(out)}.${name}`);
}

function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  const names = statSync(out).isDirectory() ? readdirSync(out) : undefined;
  if (names !== undefined && (names.length === 0 || names.includes(markerName))) return;
  throw new StageError(
    `${out} exists and is no site that this program built, so it is left alone. Remove it, or choose another folder with OUT_DIR.`,
  );
}

const longestWait = 600_000;

/** Waits until no other build of the same site runs, so that the one that began last is the one that stays. */
function waitForLock(path: string): () => void {
  const until = Date.now() + longestWait;
  for (let told = false; ;) {
    const lock = takeLock(path);
    if ('release' in lock) return lock.release;
    if (Date.now() > until)
      throw new StageError(
        `Another build of the same site (process ${lock.heldBy}) has not ended. Wait for it; if there is none, remove ${path}.`,
      );
    if (!told) stderr.write(`Another build of the same site runs (process ${lock.heldBy}); waiting for it.\n`);
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

/** Puts the old site back if a build was killed between the two renames of a swap. */
function recover(out: string): void {
  const old = beside(out, 'previous');
  if (!existsSync(old)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}

/** Removes what builds left that were killed: sites brought beside the old one, and folders of processes that are gone. */
function removeLeftovers(out: string, root: string): void {
  const prefix = basename(beside(out, ''));
  for (const name of readdirSync(dirname(out))) {
    if (name.startsWith(prefix) && /^(?:lock\.)?\d+$/u.test(name.slice(prefix.length)))
      removeIfPossible(join(dirname(out), name));
  }
  const builds = join(root, '.build');
  if (!existsSync(builds)) return;
  for (const name of readdirSync(builds)) {
    if (/^\d+$/u.test(name) && !isInUse(join(builds, name), Number(name))) removeIfPossible(join(builds, name));
  }
}

function isInUse(folder: string, pid: number): boolean {
  try {
    return runningProcess(readFileSync(join(folder, ownerName), 'utf8')) !== undefined;
  } catch {
    // Either it was just made, or it is older than this file: the number of the process decides.
    try {
      kill(pid, 0);
      return true;
    } catch (error) {
      return hasCode(error, 'EPERM');
    }
  }
}

/**
 * Swaps the finished site in, with its manifest; until the last rename the old one is whole. A site is not published
 * if its sources changed as it was built: parts of it may be older than others. `sums` are those of files that are known.
 */
export function publish(
  { site, folder, sources }: Stage,
  settings: Settings,
  sums: ReadonlyMap<string, string> = new Map(),
): void {
  const { out } = settings;
  try {
    if (sourcesDigest(settings) !== sources) {
      throw new StageError(
        `The seeds or records were changed while the site was built, so it is not published. Build again. ${out} is as it was.`,
      );
    }
    writeManifest(site, sums);
    writeFileSync(join(site, markerName), 'Built by The Removal Record; replaced as a whole by the next build.\n');
    const fresh = beside(out, basename(folder));
    rmSync(fresh, { recursive: true, force: true });
    move(site, fresh);
    swap(fresh, out);
  } catch (error) {
    rmSync(beside(out, basename(folder)), { recursive: true, force: true });
    throw explainFault(error, out);
  }
}

function swap(fresh: string, out: string): void {
  const old = beside(out, 'previous');
  const replaces = existsSync(out);
  if (replaces) renameSync(out, old);
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (replaces) renameSync(old, out);
    throw error;
  }
  removeIfPossible(old);
}

/** Removes what is no longer needed; what cannot be removed waits for the next build and hinders none. */
function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    return;
  }
}

/** A rename cannot cross file systems: there the site is first copied beside the old one. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** How many files there are of something, and their bytes. */
export interface Amount {
  files: number;
  bytes: number;
}

/** What a built site holds. */
export interface SiteSize {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly kinds: Readonly<Record<string, Amount>>;
}

/** Counts the pages, files and bytes of a built site, and the files of each kind: by their ending, those of the search index apart. */
export function measureSite(folder: string): SiteSize {
  const kinds: Record<string, Amount> = {};
  const all = { files: 0, bytes: 0 };
  const index = 'search/index/';
  for (const { path, real, entry } of walkFolder(folder)) {
    if (!entry.isFile()) continue;
    const { size } = statSync(real);
    const kind = path.startsWith(index) ? 'search index' : extname(entry.name) || entry.name;
    for (const amount of [all, (kinds[kind] ??= { files: 0, bytes: 0 })]) {
      amount.files++;
      amount.bytes += size;
    }
  }
  return { pages: kinds['.html']?.files ?? 0, ...all, kinds };
}
