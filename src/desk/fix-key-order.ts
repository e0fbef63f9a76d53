import { isMap, isSeq, parse, type YAMLMap } from 'yaml';
import type { RecordFile } from '../record/parse-record.ts';
import { applyEdits, type Edit, type FileChange } from './edits.ts';
import type { Shape } from './key-order.ts';
import { kindOfFile } from './record-kinds.ts';
import { columnAt, isFlow, keyOf, openYaml, rangeOf } from './yaml-source.ts';

/** Puts the keys of a record into their order, comments with them; undefined if they are, or if it could not be done without a loss. */
export function fixKeyOrder(file: RecordFile, shapes: ReadonlyMap<string, Shape>): FileChange | undefined {
  const shape = shapes.get(kindOfFile(file.path)?.name ?? '');
  const source = openYaml(file);
  if (shape === undefined || source === undefined) return undefined;
  const { yaml, offset, document } = source;
  const ordered = applyEdits(yaml, editsOf(yaml, document.contents, shape));
  if (ordered === yaml || !meansTheSame(yaml, ordered)) return undefined;
  const text = file.text.slice(0, offset) + ordered + file.text.slice(offset + yaml.length);
  return { path: file.path, text, changes: ['Put the keys into their order.'] };
}

/** One edit for each outermost block map under a node; maps within it are put in order before it is. */
function editsOf(yaml: string, node: unknown, shape: Shape): readonly Edit[] {
  if (isSeq(node)) return node.items.flatMap((item) => editsOf(yaml, item, shape));
  if (!isMap(node) || isFlow(node)) return [];
  const chunks = chunksOf(yaml, node) ?? [];
  const first = chunks[0];
  const last = chunks.at(-1);
  if (first === undefined || last === undefined) return [];
  const keys = chunks.map(({ key }) => key);
  const texts = new Map(
    chunks.map(({ key, value, start, end }) => {
      const edits = editsOf(yaml, value, shape.under(key, keys));
      const text = applyEdits(
        yaml.slice(start, end),
        edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
      );
      return [key, text.endsWith('\n') ? text : `${text}\n`];
    }),
  );
  // The first key may stand behind a hyphen: its chunk begins at the key itself, and so does the edit.
  const indentation = ' '.repeat(columnAt(yaml, first.start));
  const ordered = shape.order(keys).map((key) => texts.get(key) ?? '');
  return [{ start: first.start, end: last.end, text: ordered.join(indentation) }];
}

interface Chunk {
  readonly key: string;
  readonly value: unknown;
  /** From the key, or a comment over it, to the next; without the indentation before it and the blank lines after the last. */
  readonly start: number;
  readonly end: number;
}

/** Cuts the lines of a map into one chunk for each key; undefined where a key does not begin a line of its own. */
function chunksOf(yaml: string, map: YAMLMap): readonly Chunk[] | undefined {
  const starts = map.items.map(({ key }) => rangeOf(key)?.start);
  const [first] = starts;
  if (first === undefined || starts.some((start) => start === undefined)) return undefined;
  const column = columnAt(yaml, first);
  const chunks: Chunk[] = [];
  for (const [index, pair] of map.items.entries()) {
    const keyStart = starts[index] ?? 0;
    if (columnAt(yaml, keyStart) !== column) return undefined;
    const start = index === 0 ? keyStart : withComments(yaml, keyStart, column);
    const next = starts[index + 1];
    const end = next === undefined ? endOfMap(yaml, map) : withComments(yaml, next, column) - column;
    chunks.push({ key: keyOf(pair), value: pair.value, start, end });
  }
  return chunks;
}

/** Start of the comment lines right over a key at the same column, else of the key; behind the indentation. */
function withComments(yaml: string, keyStart: number, column: number): number {
  let start = keyStart;
  for (;;) {
    const lineStart = start - column;
    if (lineStart <= 0) return start;
    const before = yaml.lastIndexOf('\n', lineStart - 2) + 1;
    const line = yaml.slice(before, lineStart - 1);
    if (!new RegExp(`^ {${column}}#`, 'u').test(line)) return start;
    start = before + column;
  }
}

/** End of the last line of a map, without the blank lines behind it. */
function endOfMap(yaml: string, map: YAMLMap): number {
  const pair = map.items.at(-1);
  const end = (rangeOf(pair?.value) ?? rangeOf(pair?.key))?.end ?? yaml.length;
  let close = yaml.charAt(end - 1) === '\n' ? end : lineEnd(yaml, end);
  while (yaml.slice(0, close).endsWith('\n\n')) close -= 1;
  return close;
}

function lineEnd(yaml: string, from: number): number {
  const end = yaml.indexOf('\n', from);
  return end === -1 ? yaml.length : end + 1;
}

/** True if both texts hold the same values and the same comments. */
function meansTheSame(before: string, after: string): boolean {
  const canonical = (yaml: string): string => JSON.stringify(sortKeys(parse(yaml)));
  const comments = (yaml: string): string =>
    (yaml.match(/^\s*#.*$/gmu) ?? [])
      .map((line) => line.trim())
      .toSorted()
      .join('\n');
  try {
    return canonical(before) === canonical(after) && comments(before) === comments(after);
  } catch {
    return false;
  }
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sortKeys(each)]),
  );
}
