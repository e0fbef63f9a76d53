import type { Problem } from './problem.ts';

/** One line for a terminal or log: `file:line:column  rule  message`. */
export function problemLine({ place, rule, severity, message }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${place.file}:${place.line}:${place.column}  ${rule}  ${mark}${message}`;
}

/** What a part of a problem's line is, by which a terminal may colour it. */
export type LinePart = 'place' | 'error' | 'warning';

/** The same line as `problemLine`, its parts passed through `paint`, which must only add what a terminal hides. */
export function paintedLine(
  { place, rule, severity, message }: Problem,
  paint: (part: LinePart, text: string) => string,
): string {
  const mark = severity === 'warning' ? paint('warning', 'warning: ') : '';
  return `${paint('place', `${place.file}:${place.line}:${place.column}`)}  ${paint(severity, rule)}  ${mark}${message}`;
}

/** “3 errors, 1 warning” */
export function countLine(problems: readonly Problem[]): string {
  const { errors, warnings } = countProblems(problems);
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

/** How many errors and warnings there are. */
export function countProblems(problems: readonly Problem[]): { readonly errors: number; readonly warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}
