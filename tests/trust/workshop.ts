import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, execPath, getuid } from 'node:process';
import { soundCorpus } from '../corpus/bad-input/sound-corpus.ts';

/** A folder of its own with a small corpus, in which builds may be disturbed. */
export interface Workshop {
  readonly folder: string;
  readonly seeds: string;
  readonly content: string;
  readonly out: string;
  /** Writes the corpus of a later edition: the same pages with other words. */
  edit(edition: number): void;
  remove(): void;
}

const root = join(import.meta.dirname, '..', '..');

/** Makes a workshop with the first edition of its corpus. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
  // What is built as another user must be reached by it.
  chmodSync(folder, 0o755);
  const edit = (edition: number): void => {
    for (const [path, text] of Object.entries(soundCorpus)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path.endsWith('about.md') ? `${text}\nEdition ${edition}.\n` : text);
    }
  };
  edit(1);
  return {
    folder,
    seeds: join(folder, 'seeds'),
    content: join(folder, 'content'),
    out: join(folder, 'served', 'site'),
    edit,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface BuildOptions {
  readonly out?: string;
  /** Folder of the program that builds, if it is a copy of this one. */
  readonly program?: string;
  /** Commands of a shell that prepare the place in which the build then runs. */
  readonly prepare?: string;
  readonly uid?: number;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** A build that runs; `ended` tells how it ended and what it printed. */
export interface RunningBuild {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Starts `npm run build` for a workshop, as a process that can be killed. */
export function startBuild(
  workshop: Workshop,
  { out = workshop.out, program = root, prepare, uid, environment }: BuildOptions = {},
): RunningBuild {
  const script = join(program, 'src', 'cli', 'build.ts');
  const settings = {
    ...env,
    NODE_ENV: 'production',
    SEEDS_DIR: workshop.seeds,
    CONTENT_DIR: workshop.content,
    OUT_DIR: out,
    SITE_URL: 'https://record.example.org',
    ...environment,
  };
  const [command, args] =
    prepare === undefined
      ? [execPath, [script]]
      : ['unshare', ['-m', 'sh', '-ec', `${prepare}\nexec "$0" "$1"`, execPath, script]];
  const child = spawn(command, args, { cwd: program, env: settings, ...(uid !== undefined && { uid, gid: uid }) });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

/** Builds a workshop's site; throws with what was printed if that fails. */
export async function finishBuild(workshop: Workshop, options?: BuildOptions): Promise<string> {
  const { code, output } = await startBuild(workshop, options).ended;
  if (code !== 0) throw new Error(`The build ended with ${String(code)}:\n${output}`);
  return output;
}

/** One digest over the names and bytes of everything in a folder. */
export function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const path of entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()) {
    hash.update(`${path.slice(folder.length)}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex');
}

/** Why disks cannot be mounted here for a test, or undefined if they can. */
export function mountRefusal(): string | undefined {
  if (getuid?.() !== 0) return 'only the superuser mounts disks';
  const tried = spawnSync('unshare', ['-m', 'sh', '-ec', 'mount -t tmpfs -o size=1m tmpfs /mnt']);
  return tried.status === 0 ? undefined : 'this system mounts no disk for a process';
}
