import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { argv, env, stdout, version } from 'node:process';
import { parseBuildReport } from '../src/cli/build-report.ts';
import { exitCodes, readArguments, refuseMore, runCommand, UsageError } from '../src/cli/command.ts';
import { measureDev } from './dev-server.ts';
import { editAlias, editDocument, editEntityText } from './edits.ts';
import { generateCorpus } from './generate-corpus.ts';
import { measure, type Cost } from './measure.ts';
import { measurePipeline } from './pipeline.ts';
import { buildPlainSite, writePlainSite } from './plain-astro.ts';
import { benchMarkdown, type BenchReport, type Build, type SizeResult } from './report.ts';

const usage = `npm run bench -- --documents N[,N…] [options]
Builds generated corpora and measures it: from nothing, with nothing changed, and after one document, one alias and one
entity's text were edited. Writes .build/bench/report.json and report.md.

  --reviewed      every document has its record, with every number accounted for
  --vs-astro      builds the same articles in a plain Astro site too, in turn
  --dev           measures the development server too
  --runs N        cold builds of each size; the middle one counts (1)
  --entities N    entities, each with ten aliases (60)`;

const root = join(import.meta.dirname, '..');
const folder = join(root, '.build', 'bench');
const corpusFolder = join(folder, 'corpus');
const plainFolder = join(folder, 'plain');

interface Options {
  readonly entities: number;
  readonly reviewed: boolean;
  readonly vsAstro: boolean;
  readonly dev: boolean;
  readonly runs: number;
}

/** Tells what was measured at once: a whole run takes long. */
function tell(what: string, { wall, processor, memory }: Cost): void {
  stdout.write(
    `  ${what}: ${wall.toFixed(1)} s, ${processor.toFixed(1)} s of processor time, ${(memory / 1e6).toFixed(0)} MB\n`,
  );
}

async function buildOnce(what: string, ...args: readonly string[]): Promise<Build> {
  const file = join(folder, 'build.json');
  const cost = await measure([join(root, 'src', 'cli', 'build.ts'), '--report', file, ...args], {
    cwd: root,
    env: {
      SEEDS_DIR: join(corpusFolder, 'seeds'),
      CONTENT_DIR: join(corpusFolder, 'content'),
      OUT_DIR: join(folder, 'site'),
      // The settings of whoever measures do not count.
      SITE_URL: '',
      BASE_PATH: '',
    },
  });
  tell(what, cost);
  return { ...cost, report: parseBuildReport(readFileSync(file, 'utf8')) };
}

function generate(documents: number, { entities, reviewed, vsAstro }: Options): void {
  generateCorpus(corpusFolder, { documents, entities, seed: 1, reviewed });
  if (vsAstro) writePlainSite(plainFolder, join(corpusFolder, 'seeds'));
}

async function coldBuilds(
  options: Options,
): Promise<{ readonly cold: readonly Build[]; readonly plain: readonly Cost[] }> {
  const cold: Build[] = [];
  const plain: Cost[] = [];
  for (let run = 0; run < options.runs; run++) {
    for (const path of [join(folder, 'site'), join(root, 'node_modules', '.cache', 'pictures')])
      rmSync(path, { recursive: true, force: true });
    cold.push(await buildOnce('cold', '--fresh'));
    if (!options.vsAstro) continue;
    const cost = await buildPlainSite(plainFolder);
    tell('plain Astro', cost);
    plain.push(cost);
  }
  return { cold, plain };
}

async function measureSize(documents: number, options: Options): Promise<SizeResult> {
  stdout.write(`${documents} documents\n`);
  generate(documents, options);
  const middleDocument = Math.floor(documents / 2);
  const { cold, plain } = await coldBuilds(options);
  const nothing = await buildOnce('nothing changed');
  editDocument(corpusFolder, middleDocument, options.reviewed);
  const document = await buildOnce('one document');
  editAlias(corpusFolder);
  const alias = await buildOnce('one alias');
  editEntityText(corpusFolder);
  const entity = await buildOnce('one entity’s text');
  return {
    documents,
    cold,
    plain,
    changed: { nothing, 'one document': document, 'one alias': alias, 'one entity’s text': entity },
    dev: options.dev
      ? await measureDev(root, corpusFolder, Math.max(0, middleDocument - 1), options.reviewed)
      : undefined,
  };
}

function readCount(name: string, text: string): number {
  if (!/^[1-9]\d*$/u.test(text)) throw new UsageError(`--${name} is “${text}”. Write a number from 1 upwards.`);
  return Number(text);
}

async function bench(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    documents: { type: 'string', default: '1000' },
    entities: { type: 'string', default: '60' },
    runs: { type: 'string', default: '1' },
    reviewed: { type: 'boolean', default: false },
    'vs-astro': { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
  });
  refuseMore(positionals, 0);
  const counts = values.documents.split(',').map((text) => readCount('documents', text));
  const options: Options = {
    entities: readCount('entities', values.entities),
    runs: readCount('runs', values.runs),
    reviewed: values.reviewed,
    vsAstro: values['vs-astro'],
    dev: values.dev,
  };
  mkdirSync(folder, { recursive: true });
  // As the package's scripts set it; the plain site and the development server gain from it alike.
  env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'node');
  const pipeline = [60, 600].map((entities) => measurePipeline(folder, entities));
  generate(1, options);
  const start = await coldBuilds({ ...options, runs: 1 });
  const [startUp] = start.cold;
  if (startUp === undefined) throw new Error('Nothing was built.');
  const sizes: SizeResult[] = [];
  for (const documents of counts) {
    sizes.push(await measureSize(documents, options));
    const report: BenchReport = {
      machine: {
        cpu: cpus()[0]?.model.trim() ?? 'unknown',
        cores: availableParallelism(),
        memory: totalmem(),
        node: version.slice(1),
      },
      date: new Date().toISOString().slice(0, 10),
      reviewed: options.reviewed,
      startUp: { cold: startUp, plain: start.plain[0] },
      pipeline,
      sizes,
    };
    // Each size is on disk before the next begins, which may take long.
    writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
    writeFileSync(join(folder, 'report.md'), benchMarkdown(report));
  }
  for (const name of ['corpus', 'plain', 'site', 'build.json'])
    rmSync(join(folder, name), { recursive: true, force: true });
  stdout.write(`Wrote ${join(folder, 'report.json')} and report.md.\n`);
  return exitCodes.well;
}

await runCommand(usage, argv.slice(2), bench);
