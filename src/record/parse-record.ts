import { isMap, isScalar, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from '../report/problem.ts';
import { limitProblems } from './most-problems.ts';
import { findNodeProblems, rangeStart, tooDeep, type NodeProblem } from './plain-nodes.ts';
import { schemaProblems } from './schema-problems.ts';

/** A text file of the corpus as it was read: its path relative to the project and its text. */
export interface RecordFile {
  readonly path: string;
  readonly text: string;
}

/** An authored record that was validated, and where each of its values stands. */
export interface ParsedRecord<Value> {
  readonly ok: true;
  readonly value: Value;
  /** Place of the value at a path of keys and indices, or of its nearest ancestor that stands in the file. */
  placeOf(path: readonly (string | number)[]): Place;
}

export interface FailedRecord {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Lines that precede the YAML in the file, as for front matter. */
interface Offset {
  readonly lines: number;
}

/** Reads a YAML record of the plain kind and validates it; every problem has its line and column. */
export function parseRecord<Schema extends z.ZodType>(
  file: RecordFile,
  schema: Schema,
  offset: Offset = { lines: 0 },
): ParsedRecord<z.output<Schema>> | FailedRecord {
  const counter = new LineCounter();
  // Keys are compared below: the parser compares each with each, which takes minutes for a long map.
  const document = parseDocument(file.text, {
    lineCounter: counter,
    version: '1.2',
    uniqueKeys: false,
    stringKeys: true,
    merge: false,
  });
  const placeAt = (position: number): Place => {
    const { line, col } = counter.linePos(position);
    return { file: file.path, line: Math.max(line, 1) + offset.lines, column: Math.max(col, 1) };
  };
  const wrong = findSyntaxProblems(document);
  if (wrong.length > 0) {
    return fail(
      wrong.map(({ rule, offset: at, message }) => ({ rule, severity: 'error', place: placeAt(at), message })),
    );
  }
  const placeOf = (path: readonly (string | number)[]): Place => placeAt(nodePosition(document, path));
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {}, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data, placeOf };
  const keyPlaceOf = (path: readonly (string | number)[]): Place => placeAt(keyPosition(document, path));
  return fail(schemaProblems(parsed.error, schema, { placeOf, keyPlaceOf }));
}

function fail(problems: readonly Problem[]): FailedRecord {
  return { ok: false, problems: limitProblems(problems) };
}

/** What keeps a document from being plain YAML 1.2 data; the parser's own objections come alone. */
function findSyntaxProblems(document: Document.Parsed): readonly NodeProblem[] {
  const [exhausted] = document.errors.filter(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) return [{ rule: 'record/syntax', offset: exhausted.pos[0], message: tooDeep }];
  const objections = [...document.errors, ...document.warnings].map((error): NodeProblem => ({
    rule: 'record/syntax',
    offset: error.pos[0],
    message: explainSyntax(error),
  }));
  if (objections.length > 0) return objections;
  // A directive could bring back YAML 1.1, in which `no` is false and 010 is 8.
  if (document.directives.yaml.explicit === true) {
    return [
      {
        rule: 'record/syntax',
        offset: 0,
        message: 'A record holds no YAML directive. Remove the line that begins with “%”.',
      },
    ];
  }
  return findNodeProblems(document);
}

function explainSyntax({ code, message }: YAMLError): string {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return 'A second YAML document begins here. Keep one record in a file, and remove the line “---”.';
    case 'NON_STRING_KEY':
      return 'A key is plain text here. Write it as one word.';
    default: {
      const first = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '').trim();
      return `This is not valid YAML: ${first.endsWith('.') ? first : `${first}.`} Correct the line; indent with spaces and quote text that holds “: ” or “#”.`;
    }
  }
}

/** Offset of the node at the path, of its key where the parser kept it, else of the nearest ancestor. */
function nodePosition(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const start = rangeStart(node);
    if (start !== undefined) return start;
  }
  return rangeStart(document.contents) ?? 0;
}

/** Offset of the key at the end of a path, else of its value. */
function keyPosition(document: Document.Parsed, path: readonly (string | number)[]): number {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    const start = rangeStart(pair?.key);
    if (start !== undefined) return start;
  }
  return nodePosition(document, path);
}
