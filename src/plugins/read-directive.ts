import type { Nodes } from 'mdast';
import type {} from 'remark-directive';
import type { Point } from 'unist';
import type { TextQuoteSelector } from '../schema/common.ts';
import { nearest } from '../text/suggest.ts';
import type { ReportProblem } from './record-resolver.ts';

type LeafDirective = Extract<Nodes, { type: 'leafDirective' }>;

/** A directive that is well formed; `place` is that of the id or the quoted words. */
export type Directive =
  | { readonly name: 'chart' | 'document' | 'figure'; readonly id: string; readonly place: Point }
  | {
      readonly name: 'quote';
      readonly selector: TextQuoteSelector;
      readonly place: Point;
      readonly document: string;
      readonly documentPlace: Point;
    };

interface Shape {
  readonly required: string;
  readonly optional: readonly string[];
}

const shapes: Readonly<Record<Directive['name'], Shape>> = {
  chart: { required: 'id', optional: [] },
  document: { required: 'id', optional: [] },
  figure: { required: 'id', optional: [] },
  quote: { required: 'document', optional: ['prefix', 'suffix'] },
};

const directiveNames = Object.keys(shapes).toSorted();

/** True for the name of a directive of editorial Markdown. */
export function isDirectiveName(name: string): name is Directive['name'] {
  return Object.hasOwn(shapes, name);
}

/** Reads a directive, or reports everything that is wrong with its name, attributes and words in brackets. */
export function readDirective(node: LeafDirective, source: string, report: ReportProblem): Directive | undefined {
  const { name } = node;
  const place = startOf(node);
  if (!isDirectiveName(name)) {
    const near = nearest(name, directiveNames);
    const help = near === undefined ? `Use one of ${directiveNames.join(', ')}.` : `Did you mean “${near}”?`;
    report('directive/unknown', place, `There is no directive “${name}”. ${help}`);
    return undefined;
  }
  const { required } = shapes[name];
  const attributes = readAttributes(node, name, source, report);
  const words = readWords(node, name, report);
  const main = attributes.get(required);
  if (main === undefined && attributes.size === Object.keys(node.attributes ?? {}).length) {
    const example = name === 'quote' ? '::quote[words of the source]{document="…"}' : `::${name}{id="…"}`;
    report('directive/attribute', place, `The directive “${name}” needs the attribute “${required}”: \`${example}\`.`);
  }
  if (main === undefined || words === undefined) return undefined;
  if (name !== 'quote') return { name, id: main.value, place: main.place };
  const [prefix, suffix] = [attributes.get('prefix')?.value, attributes.get('suffix')?.value];
  const selector = { exact: words, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
  return { name, selector, place, document: main.value, documentPlace: main.place };
}

/** The place at which a node begins. */
export function startOf({ position }: Pick<Nodes, 'position'>): Point {
  return position?.start ?? { line: 1, column: 1 };
}

interface Attribute {
  readonly value: string;
  readonly place: Point;
}

/** The attributes that a directive takes and that have a value; any other is reported. */
function readAttributes(
  node: LeafDirective,
  name: Directive['name'],
  source: string,
  report: ReportProblem,
): ReadonlyMap<string, Attribute> {
  const known = [shapes[name].required, ...shapes[name].optional];
  const found = new Map<string, Attribute>();
  for (const [key, value] of Object.entries(node.attributes ?? {})) {
    const place = attributePlace(node, key, source);
    const words = (value ?? '').trim();
    if (!known.includes(key)) {
      const near = nearest(key, known);
      const help = near === undefined ? `It takes ${known.join(', ')}.` : `Did you mean “${near}”?`;
      report('directive/attribute', place, `The directive “${name}” has no attribute “${key}”. ${help}`);
    } else if (words === '') {
      report('directive/attribute', place, `The attribute “${key}” is empty. Write its value in quotation marks.`);
    } else {
      found.set(key, { value: words, place });
    }
  }
  return found;
}

/** A directive is one line, so an attribute's column follows from its offset. */
function attributePlace(node: LeafDirective, key: string, source: string): Point {
  const start = startOf(node);
  const offset = start.offset ?? 0;
  const from = node.children.at(-1)?.position?.end.offset ?? offset;
  const line = source.slice(from, node.position?.end.offset);
  const found = [`{${key}`, ` ${key}`].map((text) => line.indexOf(text)).filter((index) => index !== -1);
  if (found.length === 0) return start;
  const at = from + Math.min(...found) + 1;
  return { line: start.line, column: start.column + at - offset, offset: at };
}

/** The words in square brackets as plain text: those of a quote, the empty string for any other directive. */
function readWords(
  { children, ...node }: LeafDirective,
  name: Directive['name'],
  report: ReportProblem,
): string | undefined {
  const place = startOf(children[0] ?? node);
  if (name !== 'quote') {
    if (children.length === 0) return '';
    report('directive/form', place, `The directive “${name}” takes no words in square brackets. Remove them.`);
    return undefined;
  }
  const marked = children.find(({ type }) => type !== 'text');
  if (marked !== undefined) {
    report(
      'directive/form',
      startOf(marked),
      `The quoted words hold Markdown (${marked.type}). Write them as plain text, with a backslash before any character that Markdown would read as a mark.`,
    );
    return undefined;
  }
  const words = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  if (words.trim() !== '') return words;
  report(
    'directive/form',
    place,
    'The directive “quote” needs the exact words of the source in square brackets: `::quote[words of the source]{document="…"}`.',
  );
  return undefined;
}
