import { expect, test } from 'vitest';
import { splitChunks } from './chunks.ts';
import { findListMarkers } from './list-marker.ts';

test('blank lines part chunks, and lines lose the white space at their ends', () => {
  const text = 'date one \n two\n \t\n\u{A0}\nthree\n\n\n  four  ';
  const chunks = splitChunks(text, 4);
  expect(chunks.map(({ lines }) => lines.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['one', 'two'],
    ['three'],
    ['four'],
  ]);
  expect(chunks.map(({ start, end }) => text.slice(start, end))).toEqual(['one \n two', 'three', 'four']);
  expect(splitChunks(' \n\n ', 0)).toEqual([]);
});

test.each([
  ['• one', [['•']]],
  ['•one\nand more\n• two', [['•', undefined, '•']]],
  ['- one', [[undefined]]],
  ['- one\n- two', [['-', '-']]],
  ['- one\n* two', [[undefined, undefined]]],
  ['- one\n\n- two\n\nthree', [['-'], ['-'], [undefined]]],
  ['1. one\n2. two\n10. ten', [['1.', '2.', '10.']]],
  ['1. one\n2) two', [[undefined, undefined]]],
  ['(a) one\n\n(b) two', [['(a)'], ['(b)']]],
  ['2025. It began\n2026. It ended', [[undefined, undefined]]],
  ['-one\n-two', [[undefined, undefined]]],
  ['– one\nwho – said\n– two', [['–', undefined, '–']]],
])('the markers of %j', (text, markers) => {
  expect(findListMarkers(text, splitChunks(text, 0))).toEqual(markers);
});
