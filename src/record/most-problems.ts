import type { Problem } from '../report/problem.ts';

/** Most problems that are reported of one record: a file that holds something else altogether has thousands. */
export const mostProblems = 50;

/** The first problems of a record, and a last one that says so where there are more. */
export function limitProblems(problems: readonly Problem[]): readonly Problem[] {
  const first = problems[0];
  if (first === undefined || problems.length <= mostProblems) return problems;
  const message = `More than ${mostProblems} problems were found in this record, and the others are not shown. Perhaps the file belongs elsewhere.`;
  return [...problems.slice(0, mostProblems), { ...first, message }];
}
