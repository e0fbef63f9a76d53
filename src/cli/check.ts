import { argv, exit, stderr } from 'node:process';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readSettings, SettingsError } from '../loaders/settings.ts';
import { reportProblems } from './report-problems.ts';

/** Checks a corpus without building it. Exit code 0: no errors; 1: errors; 2: the check could not run. */
function check(): number {
  if (argv.length > 2) throw new SettingsError(`Unknown argument “${argv[2] ?? ''}”. The check takes none; SEEDS_DIR and CONTENT_DIR name another corpus.`);
  const settings = readSettings();
  const { corpus, report } = loadCorpus(settings);
  reportProblems(report, settings);
  if (report.hasErrors) return 1;
  stderr.write(`Checked ${corpus.documents.length} documents and ${corpus.entities.size} entities: no errors.\n`);
  return 0;
}

try {
  exit(check());
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  stderr.write(`${error.message}\n`);
  exit(2);
}
