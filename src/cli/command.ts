import process, { stderr, stdout } from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { StageError } from '../integrations/stage.ts';
import { SettingsError } from '../loaders/settings.ts';
import { today } from '../loaders/today.ts';
import { isIsoDate } from '../schema/common.ts';
import { nearest } from '../text/suggest.ts';

/** A command that was called in a way it does not know; the message says what to write. */
export class UsageError extends Error {}

/** Exit codes of every command: all is well, there are problems, or the command could not run. */
export const exitCodes = { well: 0, problems: 1, notRun: 2 } as const;

/**
 * Runs a command and sets the exit code of the process: the one that `main` returns, 0 after `--help`, or 2 if it could
 * not run. What the caller can mend is told in a sentence, anything else with its trace.
 */
export async function runCommand(
  usage: string,
  args: readonly string[],
  main: (args: readonly string[]) => number | Promise<number>,
): Promise<void> {
  // Who reads no further, such as `head`, ends the command and is no fault of it.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.well);
  });
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(`${usage}\n`);
    return;
  }
  try {
    process.exitCode = await main(args);
  } catch (error) {
    process.exitCode = exitCodes.notRun;
    if (error instanceof UsageError) stderr.write(`${error.message}\n\n${usage}\n`);
    else if (error instanceof SettingsError || error instanceof StageError || isSystemError(error))
      stderr.write(`${error.message}\n`);
    else stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}

/** A fault of the file system: no permission, no room. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Reads options and positional arguments; an option that is not known throws a UsageError with the nearest one. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /Unknown option '(?<name>[^']+)'/u.exec(error.message)?.groups?.['name'];
    if (unknown === undefined) throw new UsageError(error.message.replace(/\. To specify[\s\S]*$/u, '.'));
    const near = nearest(unknown.replace(/^-+/u, ''), Object.keys(options));
    throw new UsageError(`The option ${unknown} is not known.${near === undefined ? '' : ` Did you mean --${near}?`}`);
  }
}

/** Refuses an argument beyond those that a command takes. */
export function refuseMore(positionals: readonly string[], taken: number): void {
  const more = positionals[taken];
  if (more !== undefined) throw new UsageError(`Unknown argument “${more}”.`);
}

/** Checks that the value of an option is one of those it knows. */
export function oneOf<Value extends string>(option: string, value: string, known: readonly Value[]): Value {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  const near = nearest(value, known);
  throw new UsageError(
    `--${option} is “${value}”. Use one of ${known.join(', ')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}

/** The day that an option gives, or today. */
export function readDay(option: string, given = today()): string {
  // A date may be known to the month or year only; a day is not.
  if (given.length === 10 && isIsoDate(given)) return given;
  throw new UsageError(`--${option} is “${given}”. Write a day that exists as YYYY-MM-DD.`);
}
