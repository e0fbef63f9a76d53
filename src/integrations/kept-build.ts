import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version } from 'node:process';
import { z } from 'zod';
import type { Settings } from '../loaders/settings.ts';
import { sha256 } from '../loaders/sha256.ts';
import { rules, type RuleId } from '../report/rules.ts';
import { hasCode } from './build-lock.ts';
import { checkManifest, manifestName, readManifest } from './manifest.ts';
import { replaceFile } from './replace-file.ts';
import type { SiteUnit } from './site-units.ts';
import { plainFiles } from './walk-folder.ts';

const problemSchema = z.object({
  rule: z.custom<RuleId>((value) => typeof value === 'string' && Object.hasOwn(rules, value)),
  severity: z.enum(['error', 'warning']),
  place: z.object({ file: z.string(), line: z.number(), column: z.number() }),
  message: z.string(),
});

const keptBuildSchema = z.object({
  /** Digest of the program and its settings. */
  program: z.string(),
  /** Digest of the seeds and records. */
  sources: z.string(),
  /** Digest of the site’s manifest, and so of every file of it. */
  manifest: z.string(),
  /** What the check of the corpus said. */
  problems: z.array(problemSchema).readonly(),
  /** What the site holds, in words. */
  summary: z.string(),
  /** Pages that may be taken over, by path: the digest of their inputs, and their files by path with size and time of change. */
  units: z.record(z.string(), z.object({ key: z.string(), files: z.record(z.string(), z.string()) })),
});

/** What a build leaves for the next one of the same site. */
export type KeptBuild = Readonly<z.infer<typeof keptBuildSchema>>;

/** The file in which a site’s last build is kept; what lies in it may be removed at any time. */
function keptPath({ root, out }: Settings): string {
  return join(root, '.build', 'cache', `${sha256(out).slice(0, 16)}.json`);
}

/** What the program is made of, by paths from the project. */
const programFolders = ['src', 'public'];
const programFiles = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** Digest of what a site is made with: the program and its settings. */
export function programDigest({ root, site, base, searchShards, precompress }: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify([version, site, base, searchShards, precompress]));
  const files = programFolders.flatMap((folder) =>
    plainFiles(join(root, folder)).map(({ path, real }) => ({ path: `${folder}/${path}`, real })),
  );
  for (const { path, real } of [...files, ...programFiles.map((path) => ({ path, real: join(root, path) }))])
    if (existsSync(real)) hash.update(`${path}\0`).update(sha256(readFileSync(real)));
  return hash.digest('hex');
}

/** A file as it is told apart from a later one of the same name. */
function stampOf(path: string): string {
  const { size, mtimeMs, ino } = statSync(path);
  return `${size} ${mtimeMs} ${ino}`;
}

/** The units of a finished site with the stamps of their files, for a later build. */
export function stampUnits(folder: string, units: readonly SiteUnit[]): KeptBuild['units'] {
  return Object.fromEntries(
    units.map(({ page, key, files }) => [
      page,
      { key, files: Object.fromEntries(files.map((path) => [path, stampOf(join(folder, path))])) },
    ]),
  );
}

/** The units whose inputs are those of the kept build, and whose files are as it wrote them. */
export function unitsToTake({ out }: Settings, kept: KeptBuild, units: readonly SiteUnit[]): readonly SiteUnit[] {
  try {
    if (manifestDigest(out) !== kept.manifest) return [];
    return units.filter(({ page, key, files }) => {
      const known = kept.units[page];
      return known?.key === key && files.every((path) => known.files[path] === stampOf(join(out, path)));
    });
  } catch {
    // A file that cannot be read: something happened to the site, so that none of it is trusted.
    return [];
  }
}

/** Links the files of units from the old site into a new one, where nothing writes to them; returns their sums by path. */
export function takeUnits(from: string, to: string, units: readonly SiteUnit[]): ReadonlyMap<string, string> {
  const sums = units.length === 0 ? new Map<string, string>() : readManifest(from);
  const taken = new Map<string, string>();
  const made = new Set<string>();
  for (const path of units.flatMap(({ files }) => files)) {
    const folder = dirname(join(to, path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(join(from, path), join(to, path));
    } catch (error) {
      // Another file system, or one without links.
      if (!hasCode(error, 'EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK')) throw error;
      copyFileSync(join(from, path), join(to, path));
    }
    const sum = sums.get(path);
    if (sum !== undefined) taken.set(path, sum);
  }
  return taken;
}

/** Keeps what the next build may make use of; that it cannot be kept is no fault. */
export function keepBuild(settings: Settings, kept: KeptBuild): void {
  const path = keptPath(settings);
  const text = JSON.stringify(kept);
  try {
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, `${sha256(text)}\n${text}`);
    forgetOldest(dirname(path));
  } catch {
    rmSync(path, { force: true });
  }
}

/** Sites whose last build is kept; tests and trials build many that are soon gone. */
const mostKept = 16;

function forgetOldest(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const byAge = paths.map((path) => ({ path, time: statSync(path).mtimeMs })).toSorted((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(mostKept)) rmSync(path, { force: true });
}

/** What the last build of the site kept; undefined if another program made it, or if it is not as it was written. */
export function readKept(settings: Settings, program: string): KeptBuild | undefined {
  try {
    const [sum, text = ''] = readFileSync(keptPath(settings), 'utf8').split('\n');
    if (sum !== sha256(text)) return undefined;
    const kept = keptBuildSchema.safeParse(JSON.parse(text)).data;
    return kept?.program === program ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Digest of the manifest in the folder of a site. */
export function manifestDigest(folder: string): string {
  return sha256(readFileSync(join(folder, manifestName)));
}

/** True if the site is the one that was kept, with every file as it was built. */
export function isWhole({ out }: Settings, kept: KeptBuild): boolean {
  try {
    return manifestDigest(out) === kept.manifest && checkManifest(out).faults.length === 0;
  } catch {
    return false;
  }
}
