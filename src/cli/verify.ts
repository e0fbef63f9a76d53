import { argv, stderr, stdout } from 'node:process';
import { resolve } from 'node:path';
import { checkManifest } from '../integrations/manifest.ts';
import { readSettings } from '../loaders/settings.ts';
import { exitCodes, readArguments, refuseMore, runCommand } from './command.ts';

const usage = `npm run verify -- [FOLDER]
Checks a built site, or a copy of one, against the SHA-256 sums in its manifest. FOLDER is OUT_DIR if it is left out. Exit
code 0: every file is as built; 1: some are not; 2: the check could not run.`;

const states = {
  changed: 'is not the file that was built',
  missing: 'is listed and not there',
  unlisted: 'is there and not listed',
  unreadable: 'cannot be read',
} as const;

function verify(args: readonly string[]): number {
  const { positionals } = readArguments(args, {});
  refuseMore(positionals, 1);
  const [folder] = positionals;
  const path = folder === undefined ? readSettings().out : resolve(folder);
  const { files, faults } = checkManifest(path);
  for (const fault of faults) stdout.write(`${fault.path} ${states[fault.state]}\n`);
  stderr.write(
    faults.length === 0
      ? `${path}: ${files} files, all as built.\n`
      : `${path}: ${faults.length} ${faults.length === 1 ? 'file is' : 'files are'} not as built; ${files} are listed.\n`,
  );
  return faults.length === 0 ? exitCodes.well : exitCodes.problems;
}

await runCommand(usage, argv.slice(2), verify);
