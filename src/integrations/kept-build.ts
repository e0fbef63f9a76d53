import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version } from 'node:process';
import { z } from 'zod';
import type { Settings } from '../loaders/settings.ts';
import { rules, type RuleId } from '../report/rules.ts';
import { checkManifest, manifestName } from './manifest.ts';

const problemSchema = z.object({
  rule: z.custom<RuleId>((value) => typeof value === 'string' && Object.hasOwn(rules, value)),
  severity: z.enum(['error', 'warning']),
  place: z.object({ file: z.string(), line: z.number(), column: z.number() }),
  message: z.string(),
});

const keptBuildSchema = z.object({
  /** Digest of everything that the site was made from. */
  inputs: z.string(),
  /** Digest of the site’s manifest, and so of every file of it. */
  manifest: z.string(),
  /** What the check of the corpus said. */
  problems: z.array(problemSchema).readonly(),
  /** What the site holds, in words. */
  summary: z.string(),
});

/** What a build leaves for the next one of the same site. */
export type KeptBuild = Readonly<z.infer<typeof keptBuildSchema>>;

const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The file in which a site’s last build is kept; what lies in it may be removed at any time. */
function keptPath({ root, out }: Settings): string {
  return join(root, '.build', 'cache', `${digest(out).slice(0, 16)}.json`);
}

/** What the program is made of, by paths from the project. */
const programFolders = ['src', 'public'];
const programFiles = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** Digest of everything that a site is made from: the program, its settings and the sources. */
export function inputsDigest({ root, site, base, searchShards, precompress }: Settings, sources: string): string {
  const settings = [version, site, base, searchShards, precompress, sources];
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const paths = programFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of [...paths.toSorted(), ...programFiles.map((name) => join(root, name))])
    if (existsSync(path)) hash.update(`${path}\0`).update(digest(readFileSync(path)));
  return hash.digest('hex');
}

/** Keeps what the next build may make use of; that it cannot be kept is no fault. */
export function keepBuild(settings: Settings, kept: KeptBuild): void {
  const path = keptPath(settings);
  const text = JSON.stringify(kept);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${digest(text)}\n${text}`);
    renameSync(`${path}.new`, path);
  } catch {
    rmSync(path, { force: true });
  }
}

/** What the last build of the site kept; undefined if there is none, or if it is not as it was written. */
export function readKept(settings: Settings): KeptBuild | undefined {
  try {
    const [sum, text = ''] = readFileSync(keptPath(settings), 'utf8').split('\n');
    if (sum !== digest(text)) return undefined;
    return keptBuildSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Digest of the manifest in the folder of a site. */
export function manifestDigest(folder: string): string {
  return digest(readFileSync(join(folder, manifestName)));
}

/** True if the site is the one that was kept, with every file as it was built. */
export function isWhole({ out }: Settings, kept: KeptBuild): boolean {
  try {
    return manifestDigest(out) === kept.manifest && checkManifest(out).faults.length === 0;
  } catch {
    return false;
  }
}
