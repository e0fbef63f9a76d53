import { stderr, stdout } from 'node:process';
import { problemLine } from '../report/print.ts';
import type { Problem, Report } from '../report/problem.ts';
import type { Settings } from '../loaders/settings.ts';

/** Prints every problem of a run, a line each, and how many there are. Errors and warnings go to the same stream. */
export function reportProblems(report: Report, settings: Settings): void {
  const { problems } = report;
  for (const problem of problems) stdout.write(`${problemLine(relocate(problem, settings))}\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length > 0) stderr.write(`${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}\n`);
}

/** Paths in problems are those of the project; a corpus elsewhere is shown where it lies. */
function relocate(problem: Problem, { seeds, content, root }: Settings): Problem {
  const { file } = problem.place;
  const folder = file.split('/', 1)[0];
  const real = folder === 'seeds' ? seeds : folder === 'content' ? content : undefined;
  if (folder === undefined || real === undefined || real === `${root}/${folder}`) return problem;
  return { ...problem, place: { ...problem.place, file: real + file.slice(folder.length) } };
}
