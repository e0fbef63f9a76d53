import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCodePoints, compilePoints } from './position.ts';

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('\n', 'a', '😀'), fc.string({ unit: 'grapheme', maxLength: 1 })),
});

test('points agree with a count of the line feeds before the offset', () => {
  fc.assert(
    fc.property(text, fc.nat(), (value, seed) => {
      const offset = seed % (value.length + 1);
      const lines = value.slice(0, offset).split('\n');
      const point = compilePoints(value)(offset);
      expect(point).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
    }),
  );
});

test('code points agree with a count of the characters before the offset', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), (characters) => {
      const toCodePoint = compileCodePoints(characters.join(''));
      let offset = 0;
      for (const [index, character] of characters.entries()) {
        expect(toCodePoint(offset)).toBe(index);
        offset += character.length;
      }
      expect(toCodePoint(offset)).toBe(characters.length);
    }),
  );
});

test('a text without surrogate pairs keeps its offsets', () => {
  expect(compileCodePoints('“Größe”')(5)).toBe(5);
});
