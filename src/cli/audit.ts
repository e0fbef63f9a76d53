import { argv, stderr, stdout } from 'node:process';
import { auditCorpus } from '../desk/audit/audit.ts';
import { auditJson, auditText } from '../desk/audit/audit-text.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readSettings } from '../loaders/settings.ts';
import { exitCodes, oneOf, readArguments, readDay, refuseMore, runCommand } from './command.ts';

const usage = `npm run audit -- [options]
Tells what the corpus does not cover yet: unknown names, unused aliases, entities that no document names, figures and
sources to strengthen, documents to review, statuses to look up. Exit code 0, or 2 if it could not run.

  --format text|json    how it is printed (text)
  --today YYYY-MM-DD    the day from which ages are counted (today)
SEEDS_DIR and CONTENT_DIR name another corpus.`;

function audit(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    today: { type: 'string' },
  });
  refuseMore(positionals, 0);
  const format = oneOf('format', values.format, ['text', 'json']);
  const day = readDay('today', values.today);
  const { corpus, report } = loadCorpus(readSettings(), { chartsUntried: true });
  if (report.hasErrors)
    stderr.write('The corpus has errors, so that this audit may leave things out. `npm run check` lists them.\n');
  const result = auditCorpus(corpus, day);
  stdout.write(format === 'json' ? auditJson(result) : auditText(result));
  return exitCodes.well;
}

await runCommand(usage, argv.slice(2), audit);
