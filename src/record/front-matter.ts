import type { z } from 'zod';
import { parseRecord, type FailedRecord, type ParsedRecord, type RecordFile } from './parse-record.ts';

/** A Markdown file of the corpus: validated front matter and the text under it. */
export interface ParsedMarkdown<Value> extends ParsedRecord<Value> {
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

const fence = /^---[ \t]*$/mu;

/** Splits a Markdown file into YAML front matter between two lines `---` and its body, and validates the first. */
export function parseMarkdownRecord<Schema extends z.ZodType>(
  file: RecordFile,
  schema: Schema,
): ParsedMarkdown<z.output<Schema>> | FailedRecord {
  const opening = /^---[ \t]*\n/u.exec(file.text);
  const rest = opening === null ? '' : file.text.slice(opening[0].length);
  const closing = fence.exec(rest);
  if (opening === null || closing === null) {
    const missing = opening === null ? 'The file does not begin with front matter.' : 'The front matter is not closed.';
    return {
      ok: false,
      problems: [
        {
          rule: 'record/front-matter',
          severity: 'error',
          place: { file: file.path, line: 1, column: 1 },
          message: `${missing} Put the record between two lines that hold “---” alone, and the text under the second.`,
        },
      ],
    };
  }
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  const record = parseRecord({ path: file.path, text: yaml }, schema, { lines: 1 });
  if (!record.ok) return record;
  const blank = /^\s*\n/u.exec(body)?.[0] ?? '';
  return { ...record, body: body.trim(), bodyLine: lineCount(yaml) + lineCount(blank) + 2 };
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}
