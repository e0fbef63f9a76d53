import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, indexWords } from './index-words.ts';
import { stopWords } from './stop-words.ts';

const tokens = (text: string, options?: { readonly spaced: boolean }): string =>
  indexWords(text, options)
    .map(({ token }) => token)
    .join(' ');

describe('indexWords', () => {
  test.each([
    ["Trump’s Trump‘s Trump's", 'trump trump trump'],
    ['Ábrego García', 'abrego garcia'],
    ['co-operation, US–Mexico border', 'co operation us mexico border'],
    ['U.S. and P.R Dushanthi Silva', 'us pr dushanthi silva'],
    ['The arrests of the week', 'arrests week'],
    ['O’Hare', 'ohare'],
    ['MS-13, H1B and the 20th', 'ms 13n h1b 20th'],
    ['naïve\u{AD}ly z\u{200B}ero', 'naively zero'],
    ['İstanbul ﬁle', 'istanbul file'],
  ])('cuts “%s” into “%s”', (text, expected) => {
    expect(tokens(text)).toBe(expected);
  });

  test.each([
    ['140,000', '140000n'],
    ['140000', '140000n'],
    ['140 000', '140000n'],
    ['140\u{202F}000', '140000n'],
    ['140k', '140000n'],
    ['1.9 million', '1900000n'],
    ['1,900,000', '1900000n'],
    ['1.9m', '1900000n'],
    ['$4.5bn', '4500000000n'],
    ['a million', '1000000n'],
    ['two hundred and six', '206n'],
    ['forty-two thousand', '42000n'],
    ['seven', '7n'],
    ['20.5', '20d5n'],
    ['007', '007n'],
    ['12345678901234567890', '12345678901234567890n'],
  ])('reads “%s” as %s, as one types it', (text, expected) => {
    expect(tokens(text, { spaced: true })).toBe(expected);
  });

  test('spaces part the thousands only where one types them', () => {
    expect(tokens('in 2025 100 people')).toBe('2025n 100n people');
    expect(tokens('140 000')).toBe('140n 000n');
  });

  test.each(['one day', 'hundreds of people', 'a few', 'thousand'])('“%s” holds no number', (text) => {
    expect(indexWords(text).every(({ value }) => value === undefined)).toBe(true);
  });

  test('words lie in the text in order, and their tokens are letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let end = 0;
        for (const word of indexWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
          expect(word.token).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(stopWords.has(word.token)).toBe(false);
          end = word.end;
        }
      }),
    );
  });

  test('folding a word twice is folding it once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });

  test('a text twice as long has twice as many words', () => {
    const text = 'a million 1.9 million U.S. Trump’s '.repeat(200);
    expect(indexWords(text + text)).toHaveLength(indexWords(text).length * 2);
  });
});
