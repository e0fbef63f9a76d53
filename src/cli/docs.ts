import { argv, stdout } from 'node:process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../loaders/settings.ts';
import { rulesPage } from '../report/rules-page.ts';
import { exitCodes, readArguments, refuseMore, runCommand } from './command.ts';

const usage = `npm run docs
Writes docs/rules.md from the table of rules in src/report/rules.ts.`;

function docs(args: readonly string[]): number {
  refuseMore(readArguments(args, {}).positionals, 0);
  const { root } = readSettings();
  writeFileSync(join(root, 'docs', 'rules.md'), rulesPage());
  stdout.write('Wrote docs/rules.md.\n');
  return exitCodes.well;
}

await runCommand(usage, argv.slice(2), docs);
