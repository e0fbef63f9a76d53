import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

const html = (value: string): string => toHtml({ type: 'root', children: visibleText(value) });

test('ordinary words stay one text', () => {
  expect(visibleText('“Bogotá” – ශ්‍රී 👩‍👧\n')).toEqual([{ type: 'text', value: '“Bogotá” – ශ්‍රී 👩‍👧\n' }]);
  expect(visibleText('')).toEqual([]);
});

test('a character that is not seen stands in an element that names it', () => {
  expect(html('a\u{202E}b\u{200B}')).toBe(
    'a<span class="invisible" data-invisible="U+202E">\u{202E}</span>b<span class="invisible" data-invisible="U+200B">\u{200B}</span>',
  );
});

test('the text is the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const textOf = (nodes: ReturnType<typeof visibleText>): string =>
        nodes
          .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
          .join('');
      expect(textOf(visibleText(value))).toBe(value);
    }),
  );
});
