import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { anyText } from '../fixtures/any-text.ts';
import { hostileTexts } from '../fixtures/hostile-words.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';

const common = unified().use(remarkParse);
const extended = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

function typesOf(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesOf) : [])];
}

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
}

/** White space that Markdown does not keep: at the ends, and around line breaks. NUL becomes U+FFFD there. */
const settled = (text: string): string =>
  text
    .replace(/\s*[\n\r]\s*/gu, ' ')
    .trim()
    .replaceAll('\u{0}', '\u{FFFD}');

test('any text reads as itself: one paragraph of text and nothing else', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tree = common.parse(escapeMarkdown(text));
      expect(textOf(tree)).toBe(settled(text));
      expect(typesOf(tree)).toEqual(settled(text) === '' ? ['root'] : ['root', 'paragraph', 'text']);
    }),
    { numRuns: 500 },
  );
});

test.each(hostileTexts)(
  '%j reads as itself with tables, strikethrough and directives; at most an address becomes a link to itself',
  (text) => {
    const tree = extended.parse(escapeMarkdown(text));
    expect(textOf(tree)).toBe(settled(text));
    const [paragraph] = tree.children;
    const inlines = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(tree.children).toHaveLength(1);
    for (const inline of inlines) {
      expect(
        inline.type === 'text' ||
          (inline.type === 'link' && inline.url === textOf(inline) && inline.url.startsWith('https://')),
      ).toBe(true);
    }
  },
);

test('as a heading or list item it reads as itself too', () => {
  for (const text of hostileTexts) {
    const [heading, list] = common.parse(`## ${escapeMarkdown(text)}\n\n- ${escapeMarkdown(text)}`).children;
    expect(heading?.type === 'heading' && textOf(heading)).toBe(settled(text));
    expect(list?.type === 'list' && textOf(list)).toBe(settled(text));
  }
});

test('a link keeps its text and address', () => {
  const [paragraph] = common.parse(markdownLink('a ](b) <c>', 'https://example.org/a_(b)?c=1&d=2')).children;
  const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  expect(link).toMatchObject({ type: 'link', url: 'https://example.org/a_%28b%29?c=1&d=2' });
  expect(link && textOf(link)).toBe('a ](b) <c>');
});
