import { expect, test } from 'vitest';
import { findInvisible } from './invisible.ts';

test.each([
  ['a\u{202E}b', 1, 'U+202E', 'bidirectional control'],
  ['\u{2066}', 0, 'U+2066', 'bidirectional control'],
  ['ab\u{200B}', 2, 'U+200B', 'zero-width character'],
  ['de\u{AD}port', 2, 'U+00AD', 'zero-width character'],
  ['\u{FEFF}', 0, 'U+FEFF', 'zero-width character'],
  ['a\u{200D}b', 1, 'U+200D', 'zero-width character'],
  ['\u{85}', 0, 'U+0085', 'control character'],
  ['😀\u{E0041}', 2, 'U+E0041', 'zero-width character'],
])('%j holds one at %i', (text, offset, codePoint, name) => {
  expect(findInvisible(text)).toEqual([{ offset, codePoint, name }]);
});

test.each(['plain “text”\n\twith – marks', 'ශ්‍රී ලංකා', 'می‌خواهم', '👩‍👧', '👩🏽‍⚖️', 'Bogotá\u{A0}D.C.'])(
  '%j holds none',
  (text) => {
    expect(findInvisible(text)).toEqual([]);
  },
);

test('every occurrence is found, in order', () => {
  expect(findInvisible('\u{200B}a\u{200B}\u{202C}').map(({ offset }) => offset)).toEqual([0, 2, 3]);
});
