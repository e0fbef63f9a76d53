import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import { fold } from './fold.ts';

const awkward = [
  '‘',
  '”',
  '–',
  '\u{A0}',
  '\u{200B}',
  '\u{AD}',
  '\u{301}',
  '\u{FE0F}',
  'é',
  'İ',
  'ﬁ',
  '😀',
  '\u{E0041}',
  '\u{2F800}',
  '\u{1F1}',
  '한',
  '\n',
  '`',
];
const text = fc
  .string({ unit: fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 1 })) })
  .map(canonicalText);

test.each([
  ['Trump‘s “mass” deportation', `Trump's "mass" deportation`],
  ['Trump’s «mass» de\u{AD}portation', `Trump's "mass" deportation`],
  ['a–b—c‑d−e', 'a-b-c-d-e'],
  ['San\u{A0}José\nde\u{2009}Cúcuta', 'San Jose de Cucuta'],
  ['Bogota\u{301}, Ra\u{200B}s', 'Bogota, Ras'],
  ['\u{1FEF}\u{374}', `''`],
  ['ICE and Øre, ß, ﬁ', 'ICE and Øre, ß, ﬁ'],
])('%j folds to %j', (original, folded) => {
  expect(fold(original).text).toBe(folded);
});

describe('laws', () => {
  test('folding is idempotent', () => {
    fc.assert(
      fc.property(text, (value) => {
        const folded = fold(value).text;
        expect(fold(folded).text).toBe(folded);
      }),
    );
  });

  test('a character folds alike alone and within a text', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(fold(value).text).toBe(Array.from(value, (character) => fold(character).text).join(''));
      }),
    );
  });

  test('both ways are monotone and in bounds, and there and back is the same place', () => {
    fc.assert(
      fc.property(text, (value) => {
        const folded = fold(value);
        let last = 0;
        for (let index = 0; index <= folded.text.length; index++) {
          const original = folded.toOriginal(index);
          expect(original).toBeGreaterThanOrEqual(last);
          expect(original).toBeLessThanOrEqual(value.length);
          expect(folded.toFolded(original)).toBe(index);
          last = original;
        }
        last = 0;
        for (let offset = 0; offset <= value.length; offset++) {
          const index = folded.toFolded(offset);
          expect(index).toBeGreaterThanOrEqual(last);
          expect(index).toBeLessThanOrEqual(folded.text.length);
          last = index;
        }
      }),
    );
  });

  test('the original of a folded character is a character that folds to it', () => {
    fc.assert(
      fc.property(text, (value) => {
        const folded = fold(value);
        let index = 0;
        for (const character of folded.text) {
          const original = value.slice(folded.toOriginal(index), folded.toOriginal(index + character.length));
          expect(fold(original).text).toBe(character);
          index += character.length;
        }
      }),
    );
  });
});

test('a long text with a shift at every other character keeps its places', () => {
  const hyphenated = 'e\u{AD}'.repeat(50_000);
  const folded = fold(hyphenated);
  for (let offset = 0; offset <= hyphenated.length; offset++) {
    if (folded.toFolded(offset) !== Math.ceil(offset / 2)) expect.unreachable(`offset ${offset}`);
  }
  expect(folded.text).toHaveLength(50_000);
});
