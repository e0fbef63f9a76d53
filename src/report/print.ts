import type { Problem } from './problem.ts';

/** One line for a terminal or log: `file:line:column  rule  message`. */
export function problemLine({ place, rule, severity, message }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${plain(place.file)}:${place.line}:${place.column}  ${rule}  ${mark}${plain(message)}`;
}

/** Words of a file may hold what would command a terminal, break the line or turn its direction: such characters are spelt out. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' ? '\\n' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** What a part of a problem's line is, by which a terminal may colour it. */
export type LinePart = 'place' | 'error' | 'warning';

/** The same line as `problemLine`, its parts passed through `paint`, which must only add what a terminal hides. */
export function paintedLine(
  { place, rule, severity, message }: Problem,
  paint: (part: LinePart, text: string) => string,
): string {
  const mark = severity === 'warning' ? paint('warning', 'warning: ') : '';
  return `${paint('place', `${plain(place.file)}:${place.line}:${place.column}`)}  ${paint(severity, rule)}  ${mark}${plain(message)}`;
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
