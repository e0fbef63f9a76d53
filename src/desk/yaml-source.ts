import { isMap, isScalar, parseDocument, type Document, type Pair, type YAMLMap } from 'yaml';
import type { RecordFile } from '../record/parse-record.ts';

/** The YAML of a record file, parsed with the place of every node, and where in the file it begins. */
export interface YamlSource {
  readonly document: Document.Parsed;
  readonly yaml: string;
  /** Offset of the YAML in the file: behind the opening line of front matter, or 0. */
  readonly offset: number;
}

/** Opens the YAML of a record file for editing in place; undefined if it is not sound. */
export function openYaml({ path, text }: RecordFile): YamlSource | undefined {
  const front = path.endsWith('.md') ? /^---[ \t]*\n(?<yaml>[\s\S]*?)^---[ \t]*$/mu.exec(text) : undefined;
  if (front === null) return undefined;
  const yaml = front?.groups?.['yaml'] ?? text;
  const offset = front === undefined ? 0 : front[0].indexOf('\n') + 1;
  const document = parseDocument(yaml, { version: '1.2', uniqueKeys: true, merge: false });
  return document.errors.length + document.warnings.length > 0 ? undefined : { document, yaml, offset };
}

/** The pair of a map with a key of this name. */
export function pairOf(map: unknown, key: string): Pair | undefined {
  return isMap(map) ? map.items.find((pair) => keyOf(pair) === key) : undefined;
}

/** The name of a pair’s key. */
export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Start and end of a node’s own characters, or undefined if it was not read from a text. */
export function rangeOf(node: unknown): { readonly start: number; readonly end: number } | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const range: readonly unknown[] = node.range;
  const [start, end] = range;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

/** True for a map written between braces. */
export function isFlow(map: YAMLMap): boolean {
  return map.flow === true;
}

/** Column, from 0, of an offset in a text. */
export function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** A text as a YAML scalar in double quotation marks. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
