import { argv, stderr } from 'node:process';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readSettings } from '../loaders/settings.ts';
import { exitCodes, oneOf, readArguments, refuseMore, runCommand } from './command.ts';
import { fixFiles } from './fix-files.ts';
import { reportFormats, reportProblems } from './report-problems.ts';

const usage = `npm run check -- [options]
Checks the corpus without building it. Exit code 0: no errors; 1: errors; 2: the check could not run.

  --format text|json|github  how problems are printed (text)
  --strict                   take warnings for errors
  --fix                      mend what is safe: prefix and suffix of quotes, the order of keys
  --confirm-digests          with --fix: you have read the changed seeds; write their digests
  --dry-run                  with --fix: tell what would be mended, and write nothing
SEEDS_DIR and CONTENT_DIR name another corpus.`;

function check(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    'confirm-digests': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  });
  refuseMore(positionals, 0);
  const format = oneOf('format', values.format, reportFormats);
  const settings = readSettings();
  if (values.fix || values['confirm-digests'])
    fixFiles(settings, { confirmDigests: values['confirm-digests'], dryRun: values['dry-run'] });
  const { corpus, report } = loadCorpus(settings);
  const counts = { documents: corpus.documents.length, entities: corpus.entities.size };
  if (reportProblems(report, settings, { format, strict: values.strict, counts })) return exitCodes.problems;
  if (format !== 'json')
    stderr.write(`Checked ${counts.documents} documents and ${counts.entities} entities: no errors.\n`);
  return exitCodes.well;
}

await runCommand(usage, argv.slice(2), check);
