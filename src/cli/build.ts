import { build } from 'astro';
import { env, exit, pid, stderr, stdout } from 'node:process';
import { join } from 'node:path';
import { measureSite, publish, StageError, stage } from '../integrations/stage.ts';
import { timed, timings } from '../integrations/timings.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readSettings, SettingsError } from '../loaders/settings.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { reportProblems } from './report-problems.ts';

env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Checks the corpus, builds the site beside the old one and swaps it in. Exit code 0, 1 (problems) or 2 (could not run). */
async function run(): Promise<number> {
  const settings = readSettings();
  const { corpus, report } = await timed('read, parse, link and check', () => loadCorpus(settings));
  reportProblems(report, settings);
  if (report.hasErrors) {
    stderr.write(`Nothing was built; ${settings.out} is as it was.\n`);
    return 1;
  }
  const staged = stage(settings, String(pid));
  try {
    await timed('pages', () => build({ root: settings.root, outDir: staged.site, cacheDir: join(staged.folder, 'cache'), logLevel: 'error' }));
    const size = measureSite(staged.site);
    publish(staged, settings);
    summarise(corpus, size);
  } finally {
    staged.remove();
  }
  return 0;
}

function summarise(corpus: Corpus, { pages, files, bytes }: ReturnType<typeof measureSite>): void {
  const mentions = corpus.documents.reduce((sum, document) => sum + document.mentions.length, 0);
  const figures = corpus.documents.reduce((sum, document) => sum + document.figures.length, 0);
  const steps = timings();
  // Astro's own step holds the two that run within it.
  const nested = (steps.get('data') ?? 0) + (steps.get('search index') ?? 0);
  const lines = [...steps].map(([step, seconds]) => `  ${step}: ${(step === 'pages' ? seconds - nested : seconds).toFixed(2)} s`);
  const total = [...steps].reduce((sum, [step, seconds]) => sum + (step === 'data' || step === 'search index' ? 0 : seconds), 0);
  stdout.write(
    [
      `Built ${corpus.documents.length} documents, ${mentions} mentions, ${figures} figures, ${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(2)} MB in ${total.toFixed(2)} s:`,
      ...lines,
      '',
    ].join('\n'),
  );
}

try {
  exit(await run());
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof StageError)) throw error;
  stderr.write(`${error.message}\n`);
  exit(2);
}
