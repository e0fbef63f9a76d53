import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['One *two* **three**', 'One two three'],
  ['A\nline\n\nand a paragraph', 'A line and a paragraph'],
  ['[words](https://example.org)', 'words'],
  ['- one\n- two', 'one two'],
  ['## Heading\n\nText', 'Heading Text'],
  ['Raw <b>HTML</b> & `code`', 'Raw HTML & code'],
  ['<script>alert(1)</script>', ''],
  ['| a | b |\n| - | - |\n| c | d |', 'a b c d'],
  ['', ''],
])('%j becomes %j', (markdown, expected) => {
  expect(plainText(markdown)).toBe(expected);
});
