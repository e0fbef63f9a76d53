import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from '../report/problem.ts';
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
  const document = parseDocument(file.text, { lineCounter: counter, version: '1.2', uniqueKeys: true, merge: false });
  const placeAt = (position: number): Place => {
    const { line, col } = counter.linePos(position);
    return { file: file.path, line: Math.max(line, 1) + offset.lines, column: Math.max(col, 1) };
  };
  const syntax = [...document.errors, ...document.warnings].map((problem): Problem => {
    const duplicate = problem.code === 'DUPLICATE_KEY';
    return {
      rule: duplicate ? 'record/duplicate-key' : 'record/syntax',
      severity: 'error',
      place: placeAt(problem.pos[0]),
      message: duplicate
        ? 'This key stands a second time in the same map. Remove one of the two.'
        : `This is not valid YAML: ${sentence(problem.message)} Correct the line; indent with spaces and quote text that holds “: ” or “#”.`,
    };
  });
  if (syntax.length > 0) return { ok: false, problems: syntax };
  const placeOf = (path: readonly (string | number)[]): Place =>
    placeAt(nodePosition(document, path));
  const alias = firstAlias(document);
  if (alias !== undefined) {
    return {
      ok: false,
      problems: [
        {
          rule: 'record/syntax',
          severity: 'error',
          place: placeAt(alias),
          message: 'Records hold no YAML anchors, aliases or custom tags. Write the value out.',
        },
      ],
    };
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {}, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data, placeOf };
  const keyPlaceOf = (path: readonly (string | number)[]): Place => placeAt(keyPosition(document, path));
  return { ok: false, problems: schemaProblems(parsed.error, schema, { placeOf, keyPlaceOf }) };
}

function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '').trim();
  return first.endsWith('.') ? first : `${first}.`;
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

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : undefined;
}

/** Offset of the first alias, anchor or custom tag: they could make a small file explode. */
function firstAlias(document: Document.Parsed): number | undefined {
  const found: number[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return undefined;
    const tagged = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:');
    const anchored = !isAlias(node) && node.anchor !== undefined;
    if (!isAlias(node) && !anchored && !tagged) return undefined;
    found.push(node.range?.[0] ?? 0);
    return visit.BREAK;
  });
  return found[0];
}
