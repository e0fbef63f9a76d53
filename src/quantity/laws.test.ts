import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { findIn, findNumbers } from './find-numbers.ts';
import { formatQuantity, scaleWords } from './format.ts';
import type { NumberMatch, Quantity } from './quantity.ts';
import { readQuantity } from './read-quantity.ts';
import { TokenList } from './tokens.ts';

/** Pieces that the grammar has rules for, and characters that break words. */
const pieces = (
  "0|1|7|12|38|007|100|234|2025|1980|538|12345678901234567890|.|,|-|–|−|’|'|/|:|(|)|%|$|US$|€|USD|§|#|@|+|~|≈|>=|½|\n|\n\n|\t|\u{A0}|\u{2009}|\u{202F}|" +
  '\u{200B}|\u{AD}|\u{0}|\u{FEFF}|\u{D800}|\u{1D7D9}|é|e\u{301}|මහ|a|an|the|one|two|ten|twenty|hundred|thousand|million|dozen|zero|half|quarter|' +
  'third|thirds|first|hundreds|tens|of|several|few|couple|most|many|more|than|nearly|about|some|up|to|at|least|and|or|so|between|from|in|out|every|' +
  'per|cent|percent|points|dollars|euros|days|year|old|aged|January|May|April|Jan|p|m|am|FY|fiscal|Section|Title|EO|No|U|S|C|U.S.C.|Street|Avenue|' +
  'II|I|X|k|m|bn|st|th|s|x|ICE|MS|people|http://a.b/1|example.com/2|World|War'
).split('|');

const separator = fc.constantFrom('', '', ' ', ' ', '-', '\u{A0}', '\n');
const composed = fc
  .array(fc.tuple(fc.constantFrom(...pieces), separator), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(
  composed,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('findNumbers', () => {
  test('gives spans in bounds, sorted and apart, with their own text, over any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const match of findNumbers(text)) {
          expect(match.start).toBeGreaterThanOrEqual(last);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          expect(match.text).toBe(text.slice(match.start, match.end));
          last = match.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves no digit out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inMatches = findNumbers(text).reduce((sum, match) => sum + countDigits(match.text), 0);
        expect(inMatches).toBe(countDigits(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives finite bounds in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { low, high } of findNumbers(text).flatMap(quantities)) {
          for (const bound of [low, high]) expect(bound === null || Number.isFinite(bound)).toBe(true);
          expect((low ?? -Infinity) <= (high ?? Infinity)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('sees a paragraph as it would alone', () => {
    fc.assert(
      fc.property(composed, composed, (first, second) => {
        const texts = [first, second].map((text) => text.replaceAll(/\n/gu, ' ').trim());
        const [before = '', after = ''] = texts;
        fc.pre(before !== '' && after !== '');
        const offset = before.length + 2;
        const moved = findNumbers(after).map((match) => ({
          ...match,
          start: match.start + offset,
          end: match.end + offset,
        }));
        expect(findNumbers(`${before}\n\n${after}`)).toEqual([...findNumbers(before), ...moved]);
      }),
      { numRuns: 500 },
    );
  });

  test('does not depend on words around that belong to no number', () => {
    const words =
      'agents border city claimed court deported detained governor immigrants judge mayor officials said they were would'.split(
        ' ',
      );
    const neutral = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
    const expression = fc.constantFrom(
      'nearly 200,000',
      'more than $1.2 billion',
      'between 10 and 20 percent',
      'half a million',
      'one in four',
      'hundreds of thousands',
      'several',
      'January 27, 2025',
      'Section 287(g)',
      '90 days',
      'twenty-three thousand four hundred and five',
      '10 U.S.C. 12406',
      'a 34-year-old',
    );
    fc.assert(
      fc.property(neutral, expression, neutral, (before, words, after) => {
        const offset = before.length + 1;
        const moved = findNumbers(words).map((match) => ({
          ...match,
          start: match.start + offset,
          end: match.end + offset,
        }));
        expect(moved).toHaveLength(1);
        expect(findNumbers(`${before} ${words} ${after}`)).toEqual(moved);
      }),
    );
  });

  test('finds in a sentence what was written into it', () => {
    const value = fc.oneof(fc.nat(1500), fc.nat(999_999_999_999));
    const style = fc.record({ scale: fc.constantFrom(...scaleWords) });
    fc.assert(
      fc.property(
        value,
        fc.constantFrom('count', 'percent', 'USD'),
        fc.option(style, { nil: {} }),
        (number, unit, written) => {
          const quantity: Quantity = { low: number, high: number, modality: 'exact', unit };
          const words = formatQuantity(quantity, written) ?? '';
          const found = findNumbers(`They said ${words} altogether.`);
          expect(found).toEqual([{ start: 10, end: 10 + words.length, text: words, kind: 'quantity', quantity }]);
        },
      ),
    );
  });
});

function countDigits(text: string): number {
  return text.replaceAll(/\D/gu, '').length;
}

function quantities(match: NumberMatch): Quantity[] {
  return match.kind === 'quantity' ? [match.quantity] : [];
}

function stepsFor(text: string): number {
  const tokens = new TokenList(text);
  findIn(tokens);
  return tokens.steps;
}

describe('work', () => {
  test('is bounded by the length of the text', () => {
    fc.assert(
      fc.property(composed, (text) => {
        expect(stepsFor(text)).toBeLessThanOrEqual(1000 * (text.length + 1));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '1,234,',
    '1.234.',
    '1.2.',
    '1 234 ',
    '12-',
    'a-1-',
    'a-',
    '1-a-',
    '(1)',
    'one ',
    'one hundred and ',
    'twenty-',
    'between one hundred and ',
    'from 10 to ',
    'hundreds of ',
    'about more than ',
    'Sections 1, 2 and ',
    'Section ',
    'January 1, ',
    'fiscal 2024, 2025, ',
    'US$',
    '$-',
    'half a ',
    'a quarter of a ',
    '5 in 10 ',
    'https://',
    'x.com/) ',
    'x.com/)',
    'A.B.',
    '\n\n1',
    '“1”',
    '+1 (2) ',
    'I ',
    '½',
  ])('doubles at most, and a little, when “%s” is written twice as often', (unit) => {
    const once = stepsFor(unit.repeat(1000));
    const twice = stepsFor(unit.repeat(2000));
    expect(twice).toBeLessThanOrEqual(2.1 * once + 1000);
  });

  test('reads a line of a million characters', () => {
    const line = 'deported 1,234 people '.repeat(45_455);
    expect(line.length).toBeGreaterThan(1_000_000);
    expect(findNumbers(line)).toHaveLength(45_455);
  });
});

test('readQuantity never throws, and reads what findNumbers finds as a quantity alone', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const quantity = readQuantity(text);
      const [first, ...others] = findNumbers(text);
      const isWhole = first?.start === 0 && first.end === text.length && others.length === 0;
      if (quantity === undefined && isWhole) expect(first.kind).toBe('waived');
    }),
    { numRuns: 1000 },
  );
});
