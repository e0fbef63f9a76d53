import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSeed } from '../../../src/parse/parse-seed.ts';
import { findNumbers } from '../../../src/quantity/index.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { canonicalText } from '../../../src/text/canonical-text.ts';
import { runs } from '../../trust/effort.ts';
import { naughtyStrings } from '../../trust/naughty-strings.ts';
import { growth } from './count-steps.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...naughtyStrings),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '\n\n', '“', '”', '12 '),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '));

describe('hostile text', () => {
  test('of a seed is parsed or refused, never thrown at; every block lies within it', () => {
    fc.assert(
      fc.property(text, (words) => {
        const seed = canonicalText(`date 2025-01-24 ${words}`);
        const result = parseSeed({ file: 'seeds/a.txt', text: seed });
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          return;
        }
        for (const { position } of result.document.tree.children) {
          expect(position.start.offset).toBeGreaterThanOrEqual(0);
          expect(position.end.offset).toBeLessThanOrEqual(seed.length);
        }
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  test('holds numbers within its bounds, each once', () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0;
        for (const { start, end } of findNumbers(words)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  test('in the search box asks for words of its own, or for nothing', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const term of parseQuery(words)) {
          expect(words).toContain(term.kind === 'phrase' ? term.text.slice(1, -1) : term.text);
          for (const token of term.tokens) expect(token).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        }
      }),
      { numRuns: runs(300, 10_000) },
    );
  });
});

describe('twice the text takes about twice the steps', () => {
  const units = [
    'a ',
    'word. ',
    '12 ',
    '12',
    '“a” he said ',
    '“',
    '(',
    '- a\n',
    '\n',
    'a\n\n',
    'U.S. ',
    'January 2025 ',
    '1,000 to ',
    '.',
  ];
  test.each(units)('in a seed of %j', (unit) => {
    expect(
      growth((length) => void parseSeed({ file: 'seeds/a.txt', text: `date 2025-01-24 x${unit.repeat(length)}` }), 300),
    ).toBeLessThan(2.5);
  });
  test.each(units)('in a search for %j', (unit) => {
    expect(growth((length) => void parseQuery(unit.repeat(length)), 300)).toBeLessThan(2.5);
  });
});
