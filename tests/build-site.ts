import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { env, execPath } from 'node:process';

/** What a command of the project printed and how it ended. */
export interface CommandResult {
  readonly code: number | null;
  /** Both streams, in the order in which they were written. */
  readonly output: string;
}

const root = join(import.meta.dirname, '..');

/** Runs one of the project's commands as a process of its own, from the project's folder. */
export function runCommand(
  script: string,
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, [join(root, 'src', 'cli', script), ...args], {
      cwd: root,
      env: { ...env, ...settings, NODE_ENV: 'production' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Builds a site as `npm run build` does. */
export function buildSite(settings: Readonly<Record<string, string>>): Promise<CommandResult> {
  return runCommand('build.ts', settings);
}
