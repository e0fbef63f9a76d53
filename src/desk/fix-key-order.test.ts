import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixKeyOrder } from './fix-key-order.ts';
import { compileShapes } from './key-order.ts';

const shapes = compileShapes();
const path = 'content/events/e-one.yaml';
const ordered = (text: string): string => fixKeyOrder({ path, text }, shapes)?.text ?? text;

const chunks: readonly string[] = [
  'id: e-one\n',
  'date: "2025-06-09" # of the hearing\n',
  'title: A hearing\n',
  'summary: >-\n  Words in two\n  lines.\n\n  # no comment\n',
  'entities: [people/a]\n',
  'sources:\n  - url: https://example.org/\n    # who\n    publisher: P\n    title: T\n\n  - title: U\n    url: https://example.org/u\n    publisher: P\n',
];
const inOrder =
  'id: e-one\ndate: "2025-06-09" # of the hearing\ntitle: A hearing\nsummary: >-\n  Words in two\n  lines.\n\n  # no comment\nentities: [people/a]\n' +
  'sources:\n  - title: T\n    # who\n    publisher: P\n    url: https://example.org/\n\n  - title: U\n    publisher: P\n    url: https://example.org/u\n';

describe('keys in their order', () => {
  test('whatever order they had, comments and blank lines with them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...chunks], { minLength: chunks.length }), (shuffled) => {
        expect(ordered(shuffled.join(''))).toBe(inOrder);
      }),
    );
  });

  test('the values stay, and once is enough', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...chunks]), (some) => {
        const text = some.join('');
        expect(parse(ordered(text))).toEqual(parse(text));
        expect(fixKeyOrder({ path, text: ordered(text) }, shapes)).toBeUndefined();
      }),
    );
  });

  test.each([
    ['a key that is not known stays behind the others', 'extra: 1\nid: e-one\n', 'id: e-one\nextra: 1\n'],
    [
      'a comment goes with the key under it',
      'title: T\n# The day\ndate: "2025"\nid: e-one\n',
      'id: e-one\n# The day\ndate: "2025"\ntitle: T\n',
    ],
    [
      'the comment at the head of the file stays there',
      '# Of the file\ntitle: T\nid: e-one\n',
      '# Of the file\nid: e-one\ntitle: T\n',
    ],
    ['a last line without a line feed', 'date: "2025"\nid: e-one', 'id: e-one\ndate: "2025"\n'],
    [
      'maps between braces are left as they are',
      'sources: [{ url: u, title: t }]\n',
      'sources: [{ url: u, title: t }]\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(ordered(text)).toBe(expected);
  });

  test.each(['id: [\n', 'id: a\nid: b\n', '', '- a\n'])('%j is left as it is', (text) => {
    expect(ordered(text)).toBe(text);
  });

  test('front matter is put in order, the text under it kept', () => {
    const file = {
      path: 'content/people/a.md',
      text: '---\nrole: R\nname: A\n---\n\nrole: of the text\nname: of the text\n',
    };
    expect(fixKeyOrder(file, shapes)?.text).toBe(
      '---\nname: A\nrole: R\n---\n\nrole: of the text\nname: of the text\n',
    );
  });
});
