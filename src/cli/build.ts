import { build } from 'astro';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, env, exit, pid, stderr, stdout } from 'node:process';
import type { Corpus } from '../corpus/corpus.ts';
import { compressSite } from '../integrations/compress-site.ts';
import { compileUrls } from '../corpus/urls.ts';
import {
  isWhole,
  keepBuild,
  manifestDigest,
  programDigest,
  readKept,
  stampUnits,
  takeUnits,
  unitsToTake,
  type KeptBuild,
} from '../integrations/kept-build.ts';
import { showCorpus } from '../loaders/shown-corpus.ts';
import { siteUnits } from '../integrations/site-units.ts';
import { explainFault } from '../integrations/stage-error.ts';
import { measureSite, publish, stage, type SiteSize } from '../integrations/stage.ts';
import { processorTimings, takenFromCache, timed, timings } from '../integrations/timings.ts';
import { walkFolder } from '../integrations/walk-folder.ts';
import { writtenSums } from '../integrations/written-sums.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readSettings, type Settings } from '../loaders/settings.ts';
import { sourcesDigest } from '../loaders/sources-digest.ts';
import { Report } from '../report/problem.ts';
import type { BuildReport } from './build-report.ts';
import { countText } from '../render/count-text.ts';
import { exitCodes, readArguments, refuseMore, runCommand } from './command.ts';
import { showProgress } from './progress.ts';
import { reportProblems } from './report-problems.ts';

env['ASTRO_TELEMETRY_DISABLED'] = '1';
// What the caller's environment says to tools of its own must not make another site: pages would lose their policy.
env['NODE_ENV'] = 'production';
for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'])
  Reflect.deleteProperty(env, name);

const usage = `npm run build
Checks the corpus, builds the site beside the old one and swaps it in. If nothing has changed since the last build, and the
site is as it was built, it stays. Exit code 0; 1: problems, nothing was built; 2: the build could not run.

  --fresh          makes everything anew
  --report FILE    writes what was built, and how long each step took, as JSON
SEEDS_DIR, CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH say from what, where to and for which address;
SEARCH_SHARDS=year divides the search index by the years of documents; SEARCH_BUNDLES names a folder of parts of it;
PRECOMPRESS=yes writes .br and .gz beside each file.`;

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    fresh: { type: 'boolean', default: false },
    report: { type: 'string' },
  });
  refuseMore(positionals, 0);
  const settings = readSettings();
  let site: string | undefined;
  let reused = 0;
  let counted = { text: '', next: 0 };
  const progress = showProgress(stderr, (step, ended) => {
    if (step === 'pictures') return takenFromCache().join('; ');
    if (step !== 'pages' || site === undefined) return undefined;
    const start = performance.now();
    if (start < counted.next && !ended) return counted.text;
    const text = countText(countPages(site), 'page', 'pages');
    const end = performance.now();
    // Counting takes at most a hundredth of the time.
    counted = { text, next: end + 100 * (end - start) };
    return text;
  });
  const finish = (summary: string, size: () => SiteSize): void => {
    progress.pause();
    const steps = [...timings()];
    const total = steps.reduce((sum, [, seconds]) => sum + seconds, 0);
    const lines = [...steps.map(([step, seconds]) => `${step}: ${seconds.toFixed(2)} s`), ...takenFromCache()];
    stdout.write([`${summary} in ${total.toFixed(2)} s:`, ...lines.map((line) => `  ${line}`), ''].join('\n'));
    if (values.report !== undefined) writeReport(values.report, size(), reused);
  };
  try {
    // Taken before anything is read: what changes later is seen by it.
    const sources = sourcesDigest(settings);
    const program = programDigest(settings);
    const kept = values.fresh ? undefined : readKept(settings, program);
    if (kept !== undefined && (await timed('compare with the last build', () => stands(kept, settings, sources)))) {
      finish(`Nothing has changed since the last build: ${kept.summary}`, () => measureSite(settings.out));
      return exitCodes.well;
    }
    const { corpus, report } = await timed('read, parse, link and check', () =>
      loadCorpus(settings, { onDocument: (done, total) => progress.update(`${done} of ${total} documents`) }),
    );
    progress.pause();
    reportProblems(report, settings);
    if (report.hasErrors) {
      stderr.write(`Nothing was built; ${settings.out} is as it was.\n`);
      return exitCodes.problems;
    }
    const staged = stage(settings, String(pid), sources);
    site = staged.site;
    try {
      const units = siteUnits(corpus, compileUrls(settings.site, settings.base));
      const taken = kept === undefined ? [] : await timed('compare pages', () => unitsToTake(settings, kept, units));
      showCorpus(corpus, new Set(taken.map(({ page }) => page)));
      await timed('pages', () =>
        build({ root: settings.root, outDir: staged.site, cacheDir: join(staged.folder, 'cache'), logLevel: 'error' }),
      );
      const sums = new Map([...writtenSums(), ...takeUnits(settings.out, staged.site, taken)]);
      if (settings.precompress) await timed('compression', () => compressSite(staged.site));
      const { size, summary } = await timed('sums and swap', () => {
        const measured = measureSite(staged.site);
        const text = summaryOf(corpus, measured);
        publish(staged, settings, sums);
        keepBuild(settings, {
          program,
          sources: staged.sources,
          manifest: manifestDigest(settings.out),
          problems: report.problems,
          summary: text,
          units: stampUnits(settings.out, units),
        });
        return { size: measured, summary: text };
      });
      reused = taken.length;
      finish(`Built ${summary}, of which ${countText(taken.length, 'page', 'pages')} as before`, () => size);
    } catch (error) {
      throw explainFault(error, settings.out);
    } finally {
      staged.remove();
    }
    return exitCodes.well;
  } finally {
    progress.stop();
  }
}

function countPages(site: string): number {
  return existsSync(site) ? [...walkFolder(site)].filter(({ path }) => path.endsWith('.html')).length : 0;
}

/** True if the site of the last build is that of what there is now, and whole; the problems it had are told again. */
function stands(kept: KeptBuild, settings: Settings, sources: string): boolean {
  if (kept.sources !== sources) return false;
  // No other build may swap the site meanwhile.
  const staged = stage(settings, String(pid), sources);
  try {
    if (!isWhole(settings, kept)) return false;
  } finally {
    staged.remove();
  }
  const report = new Report();
  report.addAll(kept.problems);
  reportProblems(report, settings);
  return true;
}

function summaryOf(corpus: Corpus, { pages, files, bytes }: SiteSize): string {
  const mentions = corpus.documents.reduce((sum, document) => sum + document.mentions.length, 0);
  const figures = corpus.documents.reduce((sum, document) => sum + document.figures.length, 0);
  return `${corpus.documents.length} documents, ${mentions} mentions, ${figures} figures, ${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(2)} MB`;
}

function writeReport(path: string, size: SiteSize, reusedPages: number): void {
  const processor = processorTimings();
  const steps = [...timings()].map(([step, wall]) => [step, { wall, processor: processor.get(step) ?? 0 }] as const);
  const report: BuildReport = { ...size, reusedPages, steps: Object.fromEntries(steps) };
  writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
}

await runCommand(usage, argv.slice(2), run);
// Nothing that the build started may keep the process alive.
exit(process.exitCode);
