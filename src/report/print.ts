import type { Problem } from './problem.ts';

/** One line for a terminal or log: `file:line:column  rule  message`. */
export function problemLine({ place, rule, severity, message }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${place.file}:${place.line}:${place.column}  ${rule}  ${mark}${message}`;
}
