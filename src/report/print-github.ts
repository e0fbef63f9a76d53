import type { Problem } from './problem.ts';

/**
 * One line in the form that GitHub Actions turns into an annotation of the file.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubLine({ place, rule, severity, message }: Problem): string {
  const properties = { file: place.file, line: String(place.line), col: String(place.column), title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${severity} ${written.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
