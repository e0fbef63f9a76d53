import { stringify } from 'yaml';

const widest = 118;

/** A value on one line of YAML, in quotation marks only where it needs them. */
export function scalar(value: string | number | null): string {
  if (typeof value !== 'string') return String(value);
  // Dates, codes and numbers are quoted, as records quote them.
  if (/^[\d.+-]/u.test(value) || value.includes('\n')) return JSON.stringify(value);
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    doubleQuotedMinMultiLineLength: 10_000,
  }).trimEnd();
}

/** A value within braces or brackets, where commas part values. */
export function flowScalar(value: string | number | null): string {
  return typeof value === 'string' && /[,[\]{}]/u.test(value) ? JSON.stringify(value) : scalar(value);
}

/** A text as comment lines of YAML, wrapped, each with the indentation. */
export function comment(text: string, indentation = ''): readonly string[] {
  const prefix = `${indentation}# `;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/u)) {
    if (line !== '' && prefix.length + line.length + 1 + word.length > widest) {
      lines.push(prefix + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, prefix + line];
}

/** A list on one line: `[a, b]`. */
export function flowList(items: readonly string[]): string {
  return `[${items.map(flowScalar).join(', ')}]`;
}

/** The line that tells editors’ tools which schema a record of `content/<folder>/` follows. */
export function schemaLine(kind: string): string {
  return `# yaml-language-server: $schema=../../docs/schemas/${kind}.json`;
}
