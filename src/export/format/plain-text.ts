import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { oneLine } from '../../text/one-line.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const blocks: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'tableCell',
  'code',
]);

/** The words of an editor’s Markdown on one line, without marks and raw HTML. */
export function plainText(markdown: string): string {
  return oneLine(textOf(parser.parse(markdown)));
}

function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  const text = 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
  return blocks.has(node.type) ? `${text} ` : text;
}
