import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSelectors } from './selectors.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🚓', 'é', '\n'), minLength: 1, maxLength: 200 });
/** A text and a span of it that breaks no character. */
const spanned = text.chain((value) => {
  const points = Array.from(value);
  return fc
    .tuple(fc.nat(points.length - 1), fc.nat(points.length))
    .map(([a, b]) => ({ value, points, start: Math.min(a, b), end: Math.max(a + 1, b) }));
});
const units = (points: readonly string[]): number => points.join('').length;

test('quote and position both lead back to the span, and the quote to no other place', () => {
  fc.assert(
    fc.property(spanned, ({ value, points, start, end }) => {
      const [quote, position] = compileSelectors(value)({
        start: units(points.slice(0, start)),
        end: units(points.slice(0, end)),
      });
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect([position.start, position.end]).toEqual([start, end]);
      const found: number[] = [];
      const length = Array.from(quote.exact).length;
      for (let at = 0; at + length <= points.length; at += 1) {
        const before = points.slice(0, at).join('');
        const after = points.slice(at + length).join('');
        if (
          points.slice(at, at + length).join('') === quote.exact &&
          before.endsWith(quote.prefix ?? '') &&
          after.startsWith(quote.suffix ?? '')
        )
          found.push(at);
      }
      expect(found).toEqual([start]);
    }),
  );
});

test('context is 32 characters on each side, of any width', () => {
  const value = `${'🚓'.repeat(40)}word${'é'.repeat(40)}`;
  const [quote] = compileSelectors(value)({ start: 80, end: 84 });
  expect(quote).toEqual({ type: 'TextQuoteSelector', exact: 'word', prefix: '🚓'.repeat(32), suffix: 'é'.repeat(32) });
});

test('context that is not there is left out', () => {
  expect(compileSelectors('word')({ start: 0, end: 4 })[0]).toEqual({ type: 'TextQuoteSelector', exact: 'word' });
});
