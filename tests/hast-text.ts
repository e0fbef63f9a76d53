import type { Nodes } from 'hast';

/** The text of a tree without what is the editors’ own within a source’s words. */
export function toText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataEditorial'] !== undefined) return '';
  return 'children' in node ? node.children.map(toText).join('') : '';
}
