import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeSanitize, { type Options as SanitiseOptions } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import rehypeSafeLinks from '../plugins/rehype-safe-links.ts';
import remarkLiteralHtml from '../plugins/remark-literal-html.ts';

/** What editorial Markdown may become: text-level elements, lists, quotations and links to the web or within the site. */
export const editorialSchema: SanitiseOptions = {
  tagNames: [
    'p',
    'em',
    'strong',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'h2',
    'h3',
    'h4',
    'code',
    'br',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'sup',
    'sub',
    'del',
  ],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  ancestors: {},
  required: {},
};

/** The only list of plugins for editorial Markdown. HTML in it becomes the text that it is, never markup. */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkLiteralHtml)
  .use(remarkRehype)
  .use(rehypeSanitize, editorialSchema)
  .use(rehypeSafeLinks);

/** Renders an editor's Markdown to a hast root that is safe to publish. */
export function markdownToHast(markdown: string): Root {
  return processor.runSync(processor.parse(markdown));
}

/** Renders an editor's Markdown to HTML that is safe to publish. */
export function markdownToHtml(markdown: string): string {
  return toHtml(markdownToHast(markdown));
}

/** The text of an editor's Markdown without its marks, for search, feeds and descriptions. */
export function markdownToText(markdown: string): string {
  const textOf = (node: Root | Root['children'][number]): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node)) return '';
    const inner = node.children.map(textOf).join('');
    return node.type === 'element' && /^(?:p|li|h\d|blockquote)$/u.test(node.tagName) ? `${inner} ` : inner;
  };
  return textOf(markdownToHast(markdown)).replace(/\s+/gu, ' ').trim();
}
