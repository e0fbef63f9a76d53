import { stderr, stdout } from 'node:process';
import { realPath } from '../loaders/real-path.ts';
import type { Settings } from '../loaders/settings.ts';
import { countLine, paintedLine } from '../report/print.ts';
import { githubLine } from '../report/print-github.ts';
import { reportJson } from '../report/print-json.ts';
import type { Problem, Report } from '../report/problem.ts';
import { painter } from './terminal.ts';

/** How problems may be printed. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How a report is printed, beside where its files lie. */
export interface ReportStyle {
  readonly format?: ReportFormat;
  /** Takes warnings for errors. */
  readonly strict?: boolean;
  /** Counts that the form for programs states beside the problems. */
  readonly counts?: Readonly<Record<string, number>>;
}

/**
 * Prints every problem of a run, a line each, and how many there are; errors and warnings go to the same stream, as text the
 * errors last.
 * Returns true if there are errors.
 */
export function reportProblems(
  report: Report,
  settings: Settings,
  { format = 'text', strict = false, counts = {} }: ReportStyle = {},
): boolean {
  const problems = report.problems.map((problem) =>
    relocate(strict ? { ...problem, severity: 'error' } : problem, settings),
  );
  if (format === 'json') stdout.write(reportJson(problems, counts));
  else {
    const paint = painter(stdout);
    const line = format === 'github' ? githubLine : (problem: Problem) => paintedLine(problem, paint);
    // In a text that is read from its end, thousands of warnings must not hide the few errors.
    const isLast = ({ severity }: Problem): number => Number(format === 'text' && severity === 'error');
    for (const problem of problems.toSorted((a, b) => isLast(a) - isLast(b))) stdout.write(`${line(problem)}\n`);
    if (problems.length > 0) stderr.write(`${countLine(problems)}\n`);
  }
  return problems.some(({ severity }) => severity === 'error');
}

/** Paths in problems are those of the project; a corpus elsewhere is shown where it lies. */
function relocate(problem: Problem, settings: Settings): Problem {
  const { file } = problem.place;
  const real = realPath(file, settings);
  return real === `${settings.root}/${file}` ? problem : { ...problem, place: { ...problem.place, file: real } };
}
