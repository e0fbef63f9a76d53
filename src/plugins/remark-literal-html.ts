import type { Html, Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Unified plugin: turns HTML in Markdown into the text that it is, so that no word of an editor is lost and none is
 * markup. Comments, which are an editor's notes to editors, are taken out.
 */
export default function remarkLiteralHtml(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'html', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (isComment(node)) {
        parent.children.splice(index, 1);
        return index;
      }
      const text: Text = { type: 'text', value: node.value };
      const isInline =
        parent.type === 'paragraph' ||
        parent.type === 'heading' ||
        parent.type === 'tableCell' ||
        isPhrasing(parent.type);
      const literal: Text | Paragraph = isInline ? text : { type: 'paragraph', children: [text] };
      parent.children[index] = literal;
      return index + 1;
    });
  };
}

/** True for HTML that is one comment and nothing else. */
export function isComment({ value }: Html): boolean {
  const text = value.trim();
  return text.startsWith('<!--') && text.indexOf('-->') === text.length - 3;
}

function isPhrasing(type: string): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(type);
}
