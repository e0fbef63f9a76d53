import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { kill, pid } from 'node:process';
import { z } from 'zod';

/** A process, told apart from a later one with the same number by when it began. */
const holderSchema = z.strictObject({ pid: z.number().int(), began: z.string().nullable() });
type Holder = z.infer<typeof holderSchema>;

/** When a process began, in ticks since the machine started; null where the system does not tell, undefined if there is none. */
function beginningOf(process: number): string | null | undefined {
  try {
    kill(process, 0);
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    if (!hasCode(error, 'EPERM')) return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything; state and times follow it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ended = fields[0] === 'Z' || fields[0] === 'X';
    return ended ? undefined : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function isRunning({ pid: process, began }: Holder): boolean {
  const beginning = beginningOf(process);
  return beginning !== undefined && (beginning === null || began === null || beginning === began);
}

/** Writes down which process a folder or a lock belongs to. */
export function describeThisProcess(): string {
  return JSON.stringify({ pid, began: beginningOf(pid) ?? null } satisfies Holder);
}

/** The process that a text of `describeThisProcess` names, if it still runs. */
export function runningProcess(text: string): number | undefined {
  const holder = holderSchema.safeParse(parseJson(text));
  return holder.success && isRunning(holder.data) ? holder.data.pid : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How long a lock without a name in it may be one that is being written. */
const writingTime = 5000;

/** The process that holds a lock; 0 if it is just being taken, undefined if nobody holds it. */
function holderOf(path: string): number | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    if (text !== '') return runningProcess(text);
    return Date.now() - statSync(path).mtimeMs < writingTime ? 0 : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock at a path, or returns the number of the process that has it. The lock of a process that was
 * killed is taken over. Throws what the file system throws.
 */
export function takeLock(path: string): { readonly release: () => void } | { readonly heldBy: number } {
  for (;;) {
    try {
      writeFileSync(path, describeThisProcess(), { flag: 'wx' });
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const holder = holderOf(path);
    if (holder !== undefined) return { heldBy: holder };
    discard(path);
  }
}

/** Removes the lock of a process that is gone; of two that try, one may have taken it anew, and keeps it. */
function discard(path: string): void {
  const aside = `${path}.${pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const text = readFileSync(aside, 'utf8');
  if (runningProcess(text) !== undefined) writeFileSync(path, text, { flag: 'wx' });
  rmSync(aside, { force: true });
}

/** True for an error of the system with this code. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
