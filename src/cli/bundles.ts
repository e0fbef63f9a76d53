import { argv, stdout } from 'node:process';
import { compileUrls } from '../corpus/urls.ts';
import { makeBundles } from '../integrations/index-site.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readSettings, SettingsError } from '../loaders/settings.ts';
import type { Bundle } from '../search/bundles.ts';
import { exitCodes, readArguments, runCommand, UsageError } from './command.ts';
import { reportProblems } from './report-problems.ts';

const usage = `npm run bundles -- YEAR … [shared]
Makes the bundles of the search index that hold the documents of some years, or all that belongs to no document, and puts
them into the folder SEARCH_BUNDLES, from which a build with SEARCH_SHARDS=year takes them. Exit code 0; 1: problems in
the corpus; 2: the command could not run.`;

async function run(args: readonly string[]): Promise<number> {
  const { positionals } = readArguments(args, {});
  const wrong = positionals.find((name) => name !== 'shared' && !/^\d{4}$/u.test(name));
  if (wrong !== undefined) throw new UsageError(`“${wrong}” is neither a year nor “shared”.`);
  if (positionals.length === 0) throw new UsageError('Name the years whose documents are to be indexed.');
  const settings = { ...readSettings(), searchShards: 'year' as const };
  if (settings.searchBundles === undefined)
    throw new SettingsError('SEARCH_BUNDLES is not set. Name the folder that bundles are put into.');
  const { corpus, report } = loadCorpus(settings);
  reportProblems(report, settings);
  if (report.hasErrors) return exitCodes.problems;
  const wanted = new Set(positionals.map((name): Bundle => `${name}/`));
  const made = await makeBundles(corpus, compileUrls(settings.site, settings.base), wanted, settings);
  for (const bundle of wanted) stdout.write(`${bundle.slice(0, -1)}: ${made.get(bundle) ?? 0} records\n`);
  return exitCodes.well;
}

await runCommand(usage, argv.slice(2), run);
