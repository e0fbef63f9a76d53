import type { z } from 'zod';
import { parseRecord, type FailedRecord, type ParsedRecord, type RecordFile } from '../record/parse-record.ts';
import type { Place, Report } from '../report/problem.ts';
import { checkMarkdownValues } from './check-markdown.ts';

/** A validated record, with the place of each of its values for later messages. */
export interface Placed<Value> {
  readonly value: Value;
  readonly file: string;
  placeOf(path?: readonly (string | number)[]): Place;
}

/** The files of one folder of `content/`, sorted by path. */
export function filesIn(records: readonly RecordFile[], folder: string, extension: string): readonly RecordFile[] {
  const prefix = `content/${folder}/`;
  return records
    .filter(
      ({ path }) =>
        path.startsWith(prefix) &&
        path.endsWith(extension) &&
        !path.slice(prefix.length).includes('/') &&
        !isReadme(path),
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** True for a note to editors that lies among the records and is none. */
export function isReadme(path: string): boolean {
  return /\/readme\.md$/iu.test(path);
}

/** The part of a file's name before its last point. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(0, name.lastIndexOf('.'));
}

/** Keeps a parsed record, or hands its problems to the report. */
export function accept<Value>(
  parsed: ParsedRecord<Value> | FailedRecord,
  file: RecordFile,
  report: Report,
): Placed<Value> | undefined {
  if (!parsed.ok) {
    report.addAll(parsed.problems);
    return undefined;
  }
  return { value: parsed.value, file: file.path, placeOf: (path = []) => parsed.placeOf(path) };
}

/** Reads every YAML record of a folder of `content/`; the map's keys are the files' stems. */
export function readRecords<Schema extends z.ZodType>(
  records: readonly RecordFile[],
  folder: string,
  schema: Schema,
  report: Report,
): ReadonlyMap<string, Placed<z.output<Schema>>> {
  const found = new Map<string, Placed<z.output<Schema>>>();
  for (const file of filesIn(records, folder, '.yaml')) {
    const record = accept(parseRecord(file, schema), file, report);
    if (record === undefined) continue;
    checkMarkdownValues(record.value, (path) => record.placeOf(path), report);
    found.set(stemOf(file.path), record);
  }
  return found;
}

/** Reads the records of a folder whose own `id` must equal the file's name. */
export function readIdentified<Schema extends z.ZodType<{ id: string }>>(
  records: readonly RecordFile[],
  folder: string,
  schema: Schema,
  report: Report,
): ReadonlyMap<string, Placed<z.output<Schema>>> {
  const found = readRecords(records, folder, schema, report);
  for (const [stem, record] of found) {
    if (record.value.id === stem) continue;
    report.error(
      'record/id',
      record.placeOf(['id']),
      `The id “${record.value.id}” differs from the file’s name “${stem}”. Make them the same.`,
    );
  }
  return found;
}
