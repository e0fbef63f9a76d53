import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import type {} from 'remark-rehype';
import { visit } from 'unist-util-visit';
import { nearest } from '../text/suggest.ts';
import { readDirective, startOf, type Directive } from './read-directive.ts';
import type { RecordKind, RecordResolver, ReportProblem } from './record-resolver.ts';
import { restoreText } from './restore-text.ts';

/** Element that keeps the place of a directive's content until `rehypeRecordSlots` puts it there. */
export const slotName = 'record-slot';

/**
 * Resolves the directives and `entity:` links of a tree that was parsed from `source`. Directives become
 * numbered slots, links get their addresses, and text that only looks like a directive becomes text again.
 * Returns the content of the slots in order; that of a directive with a problem is empty.
 */
export function resolveDirectives(
  tree: Root,
  source: string,
  resolver: RecordResolver,
  report: ReportProblem,
): readonly (readonly ElementContent[])[] {
  restoreText(tree, source, report);
  resolveLinks(tree, resolver, report);
  reportMisplaced(tree, source, report);
  const slots: (readonly ElementContent[])[] = [];
  for (const node of tree.children) {
    if (node.type !== 'leafDirective') continue;
    const directive = readDirective(node, source, report);
    node.data = { hName: slotName, hProperties: { dataSlot: String(slots.length) } };
    node.children = [];
    slots.push(directive === undefined ? [] : resolve(directive, resolver, report));
  }
  return slots;
}

function resolve(directive: Directive, resolver: RecordResolver, report: ReportProblem): readonly ElementContent[] {
  if (directive.name !== 'quote') {
    const { name, id, place } = directive;
    const content = resolver[name](id);
    if (content === undefined) report('reference/unknown', place, unknownMessage(name, id, resolver));
    return content ?? [];
  }
  const { selector, document, place, documentPlace } = directive;
  const quoted = resolver.quote(selector, document);
  if (quoted === undefined) report('reference/unknown', documentPlace, unknownMessage('document', document, resolver));
  else if ('rule' in quoted) report(quoted.rule, place, quoted.message);
  else return quoted;
  return [];
}

function unknownMessage(kind: RecordKind, id: string, resolver: RecordResolver): string {
  const near = nearest(id, resolver.known(kind));
  return `There is no ${kind} “${id}”. ${near === undefined ? 'Correct the id, or add its record.' : `Did you mean “${near}”?`}`;
}

const entityScheme = /^entity:/iu;

function resolveLinks(tree: Root, resolver: RecordResolver, report: ReportProblem): undefined {
  visit(tree, (node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !entityScheme.test(node.url)) return;
    const ref = node.url.replace(entityScheme, '');
    const href = resolver.entityHref(ref);
    if (href === undefined) report('reference/unknown', startOf(node), unknownMessage('entity', ref, resolver));
    node.url = href ?? '';
  });
}

/** Reports what was meant as a directive but stands where, or is written so that, none is read. */
function reportMisplaced(tree: Root, source: string, report: ReportProblem): undefined {
  visit(tree, (node, _, parent) => {
    if (node.type === 'containerDirective') {
      report(
        'directive/form',
        startOf(node),
        `“:::${node.name}” has three colons. Directives here are single lines with two: \`::${node.name}\`.`,
      );
    } else if (node.type === 'leafDirective' && parent?.type !== 'root') {
      report(
        'directive/form',
        startOf(node),
        `The directive “${node.name}” stands inside a list, quotation or note. Put it on a line of its own between paragraphs.`,
      );
    } else if (node.type === 'paragraph' && parent?.type !== 'containerDirective') {
      const { line, column, offset = 0 } = startOf(node);
      const lines = source.slice(offset, node.position?.end.offset ?? offset).split('\n');
      for (const [index, text] of lines.entries()) {
        if (!/^\s*:{2,}\p{L}/u.test(text)) continue;
        const place = { line: line + index, column: index === 0 ? column : 1 };
        report(
          'directive/form',
          place,
          `This line begins like a directive but is none: something follows it, or a bracket or brace is not closed. Correct it, or write “\\::” for two colons in the text.`,
        );
      }
    }
  });
}
