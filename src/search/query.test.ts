import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexQuery, parseQuery } from './query.ts';

describe('parseQuery', () => {
  test.each([
    ['Newark raids', ['word newark', 'word raids']],
    ['"sanctuary city" Newark', ['phrase sanctuary city', 'word newark']],
    ['“sanctuary city”', ['phrase sanctuary city']],
    ['„sanctuary city“', ['phrase sanctuary city']],
    ['"Newark"', ['word newark']],
    ['an "unfinished phrase', ['word unfinished', 'word phrase']],
    ['arrests 2025-01-23', ['word arrests', 'date d20250123']],
    ['arrests 23 January 2025', ['word arrests', 'date d20250123']],
    ['Jan. 23, 2025', ['date d20250123']],
    ['January 2025', ['date d202501']],
    ['140k people', ['number 140000n', 'word people']],
    ['newark Newark NEWARK', ['word newark']],
    ['the of and', []],
    ['', []],
  ])('reads %s', (text, expected) => {
    expect(parseQuery(text).map(({ kind, tokens }) => `${kind} ${tokens.join(' ')}`)).toEqual(expected);
  });

  test('never throws, and asks the index for plain words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(indexQuery(parseQuery(text))).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });
});
