import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { env, execPath } from 'node:process';

/** What running a program took. */
export interface Cost {
  /** Seconds from beginning to end. */
  readonly wall: number;
  /** Seconds of processor time, of the program and of all that it started. */
  readonly processor: number;
  /** Most memory at one time, in bytes, of the program and all that it started together. */
  readonly memory: number;
}

const sampleMilliseconds = 50;
/** Ticks in a second, as Linux tells times to programs. */
const ticks = 100;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}

/** Processor time of all processes that this one started and that have ended, in seconds. */
function processorOfChildren(): number {
  const stat = read('/proc/self/stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}

/** Memory that a process and all below it hold now, in bytes. */
function memoryOf(pid: number | string): number {
  const resident = /^VmRSS:\s+(?<kilobytes>\d+)/mu.exec(read(`/proc/${pid}/status`))?.groups?.['kilobytes'] ?? '0';
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + memoryOf(child), Number(resident) * 1024);
}

/** Runs a Node program to its end and measures it; throws with what it printed if it fails. Linux only. */
export async function measure(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const before = processorOfChildren();
  const start = performance.now();
  let memory = 0;
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(execPath, [...args], {
      cwd: options.cwd,
      env: { ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
    });
    const timer = setInterval(() => {
      if (child.pid !== undefined) memory = Math.max(memory, memoryOf(child.pid));
    }, sampleMilliseconds);
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (ended) => {
      clearInterval(timer);
      resolve(ended);
    });
  });
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}:\n${output.slice(-4000)}`);
  return { wall, processor: processorOfChildren() - before, memory };
}
