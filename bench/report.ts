import type { BuildReport } from '../src/cli/build-report.ts';
import type { DevWait } from './dev-server.ts';
import type { Cost } from './measure.ts';
import type { PipelineCost } from './pipeline.ts';

/** A build that was measured, with what it says of itself. */
export interface Build extends Cost {
  readonly report: BuildReport;
}

/** What each build of one size finds changed since the one before. */
export const changes = ['nothing', 'one document', 'one alias', 'one entity’s text'] as const;
export type Change = (typeof changes)[number];

/** Everything that was measured at one size. */
export interface SizeResult {
  readonly documents: number;
  /** Builds from nothing; the plain site is built in turn with ours. */
  readonly cold: readonly Build[];
  readonly plain: readonly Cost[];
  readonly changed: Readonly<Record<Change, Build>>;
  readonly dev?: DevWait | undefined;
}

/** A run of the benchmark. */
export interface BenchReport {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memory: number; readonly node: string };
  readonly date: string;
  readonly reviewed: boolean;
  /** What building a corpus of one document takes. */
  readonly startUp: { readonly cold: Cost; readonly plain?: Cost | undefined };
  readonly pipeline: readonly PipelineCost[];
  readonly sizes: readonly SizeResult[];
}

/** The run that took the middle amount of processor time. */
export function middle<Run extends Cost>(runs: readonly Run[]): Run {
  const run = runs.toSorted((a, b) => a.processor - b.processor)[Math.floor((runs.length - 1) / 2)];
  if (run === undefined) throw new Error('Expected at least one run.');
  return run;
}

const seconds = (value: number): string => value.toFixed(1);
const megabytes = (value: number): string => (value / 1e6).toFixed(value < 1e8 ? 1 : 0);
const count = (value: number): string => value.toLocaleString('en-GB');
const times = (value: number): string => value.toFixed(2);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function costs(name: string, { wall, processor, memory }: Cost): readonly string[] {
  return [name, seconds(wall), seconds(processor), megabytes(memory)];
}

function sizeSection({ documents, cold, plain, changed, dev }: SizeResult, { startUp }: BenchReport): string {
  const ours = middle(cold);
  const rows = [costs('cold', ours), ...changes.map((change) => costs(`changed: ${change}`, changed[change]))];
  const other = plain.length > 0 ? middle(plain) : undefined;
  if (other !== undefined) {
    rows.push(costs('plain Astro, cold', other), [
      'ratio, cold',
      times(ours.wall / other.wall),
      times(ours.processor / other.processor),
      times(ours.memory / other.memory),
    ]);
  }
  const above = ours.wall - startUp.cold.wall;
  const share = (change: Change): string =>
    `${((100 * (changed[change].wall - startUp.cold.wall)) / above).toFixed(0)} %`;
  const { report } = ours;
  const steps = [
    ...new Set(
      [ours.report, ...changes.map((change) => changed[change].report)].flatMap(({ steps: all }) => Object.keys(all)),
    ),
  ];
  const stepCells = (each: BuildReport, step: string): string => {
    const cost = each.steps[step];
    return cost === undefined ? '–' : `${cost.wall.toFixed(2)} / ${cost.processor.toFixed(2)}`;
  };
  return [
    `## ${count(documents)} documents`,
    table(['build', 'wall, s', 'processor, s', 'peak memory, MB'], rows),
    `Above start-up (${seconds(startUp.cold.wall)} s), a build in which nothing changed takes ${share('nothing')} of a cold one; one edited document takes ${seconds(changed['one document'].wall - startUp.cold.wall)} s.`,
    ...(dev === undefined
      ? []
      : [`The development server is ready in ${seconds(dev.ready)} s; an edit shows after ${dev.edit.toFixed(2)} s.`]),
    table(
      ['step, wall / processor in s', 'cold', ...changes],
      steps.map((step) => [
        step,
        stepCells(report, step),
        ...changes.map((change) => stepCells(changed[change].report, step)),
      ]),
    ),
    table(
      [`${count(report.pages)} pages, ${count(report.files)} files, ${megabytes(report.bytes)} MB`, 'files', 'MB'],
      Object.entries(report.kinds)
        .toSorted(([, a], [, b]) => b.bytes - a.bytes)
        .map(([kind, amount]) => [kind, count(amount.files), megabytes(amount.bytes)]),
    ),
  ].join('\n\n');
}

/** How fast something grows: 1 is in a straight line. */
function exponent(small: number, large: number, factor: number): string {
  return times(Math.log(large / small) / Math.log(factor));
}

function growthSection({ sizes, startUp }: BenchReport): readonly string[] {
  if (sizes.length < 2) return [];
  const rows = sizes.slice(1).flatMap((large, index) => {
    const small = sizes[index];
    if (small === undefined) return [];
    const [a, b] = [middle(small.cold), middle(large.cold)];
    const factor = large.documents / small.documents;
    return [
      [
        `${count(small.documents)} to ${count(large.documents)}`,
        exponent(a.wall - startUp.cold.wall, b.wall - startUp.cold.wall, factor),
        exponent(a.processor - startUp.cold.processor, b.processor - startUp.cold.processor, factor),
        exponent(a.report.bytes, b.report.bytes, factor),
      ],
    ];
  });
  return ['## Growth', table(['exponent', 'wall', 'processor', 'bytes'], rows)];
}

/** The report of a run for people. */
export function benchMarkdown(run: BenchReport): string {
  const { machine, date, reviewed, startUp } = run;
  return `${[
    `Measured on ${date}: ${machine.cpu}, ${machine.cores} cores, ${megabytes(machine.memory)} MB, Node ${machine.node}. ${
      reviewed ? 'Every document is reviewed.' : 'No document is reviewed.'
    } Start-up is the build of one document: ${seconds(startUp.cold.wall)} s${
      startUp.plain === undefined ? '' : `, of plain Astro ${seconds(startUp.plain.wall)} s`
    }.`,
    `Parsing, linking and reading of numbers, for each document: ${run.pipeline
      .map(
        ({ aliases, words, milliseconds }) =>
          `${milliseconds.toFixed(2)} ms of processor time against ${count(aliases)} aliases (${words} words)`,
      )
      .join('; ')}.`,
    ...run.sizes.map((size) => sizeSection(size, run)),
    ...growthSection(run),
  ].join('\n\n')}\n`;
}
