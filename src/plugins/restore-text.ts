import type { Nodes, PhrasingContent, Root } from 'mdast';
import type {} from 'remark-directive';
import { visit } from 'unist-util-visit';
import { isDirectiveName, startOf } from './read-directive.ts';
import type { ReportProblem } from './record-resolver.ts';

type TextDirective = Extract<Nodes, { type: 'textDirective' }>;

/**
 * Turns what was read as a directive within a line (`10:30`, `:smile`) back into the text it is; Markdown
 * between its brackets and a footnote reference right after it keep their meaning. Reports a directive of ours
 * that was written with one colon.
 */
export function restoreText(tree: Root, source: string, report: ReportProblem): undefined {
  const notes = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ identifier }) => {
    notes.add(identifier);
  });
  visit(tree, 'textDirective', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const { name, attributes, children } = node;
    // After an escaped colon the editor means the text.
    const isMeant = children.length > 0 || Object.keys(attributes ?? {}).length > 0;
    if (isMeant && isDirectiveName(name) && source[(node.position?.start.offset ?? 0) - 1] !== ':') {
      report(
        'directive/form',
        startOf(node),
        `“:${name}” has one colon. A directive has two and stands on a line of its own.`,
      );
    }
    parent.children.splice(index, 1, ...literal(node, source, notes));
    return index;
  });
}

function literal(node: TextDirective, source: string, notes: ReadonlySet<string>): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) return textOf(source.slice(start, end));
  const from = first.position?.start.offset ?? end;
  const to = last.position?.end.offset ?? end;
  const label = first === last && first.type === 'text' && first.value.startsWith('^') ? first.value.slice(1) : '';
  if (notes.has(label.toLowerCase())) {
    // The brackets belong to the reference, and what stands before them to the text.
    const reference: PhrasingContent = { type: 'footnoteReference', identifier: label.toLowerCase(), label };
    return [...textOf(source.slice(start, from - 1)), reference, ...textOf(source.slice(to + 1, end))];
  }
  return [...textOf(source.slice(start, from)), ...node.children, ...textOf(source.slice(to, end))];
}

function textOf(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
