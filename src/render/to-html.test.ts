import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { element, text } from './element.ts';
import { wordsToHtml } from './to-html.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('<b>', '&amp;', '"', '</span>', '&lt', "'", '>'),
);
const properties = fc.record(
  {
    id: word,
    className: fc.array(fc.constantFrom('sentence', 'mention'), { minLength: 1 }),
    href: word,
    lang: word,
    title: word,
    dataEntity: word,
    dataReviewState: word,
    dataEditorial: fc.boolean(),
    ariaLabel: word,
    ariaDescribedBy: word,
    tabIndex: fc.integer(),
    hidden: fc.boolean(),
  },
  { requiredKeys: [] },
);
const { tree } = fc.letrec<{ tree: Element; content: ElementContent }>((tie) => ({
  content: fc.oneof(word.map(text), tie('tree'), fc.constant(element('wbr', {}))),
  tree: fc
    .tuple(fc.constantFrom('span', 'mark', 'em', 'sup'), properties, fc.array(tie('content'), { maxLength: 4 }))
    .map(([name, own, children]) => element(name, own, ...children)),
}));

/** What a browser makes of it, places in the text left out. */
const read = (html: string): unknown =>
  JSON.parse(
    JSON.stringify(fromHtml(html, { fragment: true }), (key, value: unknown) =>
      key === 'position' ? undefined : value,
    ),
  );

test('a browser reads it as it reads what the whole serialiser writes', () => {
  fc.assert(
    fc.property(tree, (node) => {
      expect(read(wordsToHtml(node))).toEqual(read(toHtml(node)));
    }),
  );
});
