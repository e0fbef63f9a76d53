import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor } from '../../../src/anchor/anchor.ts';
import { nearestText } from '../../../src/anchor/nearest-text.ts';
import { anchorQuote, toAnchorTarget } from '../../../src/corpus/anchor-quote.ts';
import { Report } from '../../../src/report/problem.ts';
import { fold } from '../../../src/text/fold.ts';
import { runs } from '../../trust/effort.ts';
import { naughtyStrings } from '../../trust/naughty-strings.ts';
import { growth } from './count-steps.ts';

const piece = fc.oneof(
  fc.constantFrom(...naughtyStrings),
  fc.constantFrom(
    'a',
    'b',
    '“',
    '"',
    '’',
    "'",
    '—',
    '-',
    '\u{AD}',
    '\u{301}',
    '\n',
    '\n\n',
    ' ',
    '\u{A0}',
    'ﬁ',
    '😀',
    'İ',
  ),
);
const words = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('').normalize('NFC'));
const selector = fc.record(
  { exact: fc.oneof(words, fc.string({ unit: 'binary', minLength: 1 })), prefix: words, suffix: words },
  { requiredKeys: ['exact'] },
);

describe('selectors', () => {
  test('any quote is placed within the text, on words that fold to it, or refused; never thrown at', () => {
    fc.assert(
      fc.property(words, selector, (text, quote) => {
        const folded = fold(text);
        const found = anchor(folded, quote);
        const spans = found.state === 'anchored' ? [found.span] : found.state === 'ambiguous' ? found.spans : [];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end)).text).toBe(fold(quote.exact).text);
        }
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  test('a quote that is not there is reported with a sentence', () => {
    fc.assert(
      fc.property(words, selector, (text, quote) => {
        const report = new Report();
        const span = anchorQuote(
          toAnchorTarget('seeds/a.txt', text, 0),
          quote,
          { file: 'content/a.yaml', line: 1, column: 1 },
          report,
        );
        expect(report.problems.length).toBe(span === undefined ? 1 : 0);
        for (const { message } of report.problems) expect(message).toMatch(/\.$/u);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  test('what comes nearest lies within the text', () => {
    fc.assert(
      fc.property(words, words, (text, quote) => {
        const near = nearestText(text, quote);
        if (near === undefined) return;
        expect(near.start).toBeGreaterThanOrEqual(0);
        expect(near.end).toBeGreaterThan(near.start);
        expect(near.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });
});

describe('twice the text takes about twice the steps', () => {
  test.each(['a', 'ab ', 'aé', '“a” ', 'a\u{301}', 'a\n\n', '\u{AD}a'])('of %j', (unit) => {
    const text = (length: number): string => unit.repeat(length);
    expect(
      growth((length) => void anchor(fold(text(length)), { exact: 'a', prefix: 'b', suffix: 'c' }), 250),
    ).toBeLessThan(2.5);
    expect(growth((length) => void anchor(fold(text(length)), { exact: unit.trim() || 'a' }), 250)).toBeLessThan(2.5);
    expect(growth((length) => void nearestText(text(length), 'words that are not in it at all'), 250)).toBeLessThan(
      2.5,
    );
  });
});
