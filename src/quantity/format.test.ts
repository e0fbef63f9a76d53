import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Modality } from '../schema/figure.ts';
import { formatNumber, formatQuantity, groupings, scaleWords, type QuantityStyle } from './format.ts';
import { qualifiedBounds, type Qualifier } from './interval.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity, writtenPrecision } from './read-quantity.ts';

const whole = fc.oneof(
  fc.nat(3000),
  fc.maxSafeNat().map((value) => value % 1e15),
);
const signedWhole = fc.tuple(whole, fc.boolean()).map(([value, isNegative]) => (isNegative ? -value || 0 : value));
/** Decimals of up to six places, of at most fifteen digits in all. */
const decimal = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6))
  .map(([value, places]) => Number(`${value}e-${places}`) + 0);
const number = fc.oneof(signedWhole, decimal);
const grouping = fc.constantFrom(...groupings);
const currencies = fc.constantFrom('USD', 'EUR', 'GBP', 'INR', 'GTQ', 'CAD');
const qualifiers: readonly Qualifier[] = ['about', 'nearly', 'more-than', 'at-least', 'fewer-than', 'at-most'];

function exact(value: number, unit = 'count'): Quantity {
  return { low: value, high: value, modality: 'exact', unit };
}

function expectRoundTrip(quantity: Quantity, style: QuantityStyle): void {
  const text = formatQuantity(quantity, style);
  expect(text === undefined ? undefined : readQuantity(text), text).toEqual(quantity);
}

describe('what is written is read back', () => {
  test('with every kind of grouping', () => {
    fc.assert(fc.property(number, grouping, (value, kind) => expectRoundTrip(exact(value), { grouping: kind })));
  });
  test('in words', () => {
    fc.assert(fc.property(signedWhole, (value) => expectRoundTrip(exact(value), { words: true })));
  });
  test('with scale words and suffixes', () => {
    fc.assert(
      fc.property(signedWhole, fc.constantFrom(...scaleWords), grouping, (value, scale, kind) =>
        expectRoundTrip(exact(value), { scale, grouping: kind }),
      ),
    );
  });
  test('as money, with the sign, the code or the name', () => {
    const style = fc.record({
      unit: fc.constantFrom('sign', 'words'),
      scale: fc.option(fc.constantFrom(...scaleWords), { nil: undefined }),
      words: fc.boolean(),
    });
    fc.assert(
      fc.property(signedWhole, currencies, style, (value, currency, { unit, scale, words }) =>
        expectRoundTrip(exact(value, currency), scale === undefined ? { unit, words } : { unit, scale }),
      ),
    );
  });
  test('as a percentage, percentage points, a multiple', () => {
    const unit = fc.constantFrom('percent', 'percentage-point', 'times');
    fc.assert(
      fc.property(number, unit, fc.constantFrom('sign', 'words'), (value, name, style) =>
        expectRoundTrip(exact(value, name), { unit: style }),
      ),
    );
  });
  test('as a fraction', () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 3, 4, 5, 6, 7, 8, 10, 16, 100), fc.nat(99), (parts, count) => {
        const value = Number(((1 + (count % (parts - 1))) / parts).toPrecision(15));
        expectRoundTrip(exact(value, 'ratio'), {});
      }),
    );
  });
  test('with every qualifying word', () => {
    const value = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(value, fc.constantFrom(...qualifiers), grouping, (center, modality, kind) => {
        const bounds = qualifiedBounds(modality, center, center);
        expectRoundTrip(
          { low: tidy(bounds.low), high: tidy(bounds.high), modality, unit: 'count' },
          { grouping: kind },
        );
      }),
    );
  });
  test('as a range', () => {
    const unit = fc.constantFrom('count', 'percent', 'USD', 'GTQ');
    const scale = fc.option(fc.constantFrom(...scaleWords), { nil: undefined });
    fc.assert(
      fc.property(signedWhole, signedWhole, unit, scale, grouping, (a, b, name, scaled, kind) => {
        fc.pre(a !== b);
        const quantity: Quantity = { low: Math.min(a, b), high: Math.max(a, b), modality: 'range', unit: name };
        expectRoundTrip(quantity, scaled === undefined ? { grouping: kind } : { grouping: kind, scale: scaled });
      }),
    );
  });
});

function tidy(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(15)) + 0;
}

test.each([
  [23_405, { words: true }, 'twenty-three thousand four hundred and five'],
  [2005, { words: true }, 'two thousand and five'],
  [-12, { words: true }, 'minus twelve'],
  [1_234_567.5, {}, '1,234,567.5'],
  [12_345_678, { grouping: 'indian' }, '1,23,45,678'],
  [1234, { grouping: 'point' }, '1234'],
  [1_900_000, { scale: 'million' }, '1.9 million'],
  [140_000, { scale: 'k' }, '140k'],
] as const)('%d is written %s as “%s”', (value, style, text) => {
  expect(formatNumber(value, style)).toBe(text);
});

test.each<[Quantity, QuantityStyle, string | undefined]>([
  [{ low: 180_000, high: 200_000, modality: 'nearly', unit: 'count' }, {}, 'nearly 200,000'],
  [{ low: 133_000, high: 147_000, modality: 'about', unit: 'count' }, {}, 'about 140,000'],
  [{ low: 1.2e9, high: null, modality: 'more-than', unit: 'USD' }, { scale: 'billion' }, 'more than $1.2 billion'],
  [{ low: 0, high: 1500, modality: 'at-most', unit: 'count' }, {}, 'up to 1,500'],
  [{ low: 10, high: 20, modality: 'range', unit: 'percent' }, {}, '10%–20%'],
  [{ low: 200, high: 999, modality: 'vague', unit: 'count' }, {}, undefined],
  [{ low: null, high: null, modality: 'unquantified', unit: 'count' }, {}, undefined],
  [{ low: null, high: null, modality: 'superlative', unit: 'count' }, {}, undefined],
])('writes a quantity', (quantity, style, text) => {
  expect(formatQuantity(quantity, style)).toBe(text);
});

test.each<[string, Modality | undefined]>([
  ['nearly 200,000', 'nearly'],
  [' 538 ', 'exact'],
  ['2025', 'exact'],
  ['538 people', undefined],
  ['about', undefined],
  ['F-16', undefined],
  ['21st', undefined],
  ['1, 2', undefined],
  ['seven months', undefined],
  ['', undefined],
])('readQuantity(“%s”)', (text, modality) => {
  expect(readQuantity(text)?.modality).toBe(modality);
});

test.each<[string, number | undefined]>([
  ['538', 1],
  ['50', 1],
  ['140,000', 10_000],
  ['nearly 200,000', 100_000],
  ['1.9 million', 100_000],
  ['1.90 million', 10_000],
  ['14 million', 1_000_000],
  ['13.1 percent', 0.1],
  ['a million', 1_000_000],
  ['twenty-three thousand four hundred and five', 1],
  ['two dozen', 12],
  ['one in four', 0.01],
  ['hundreds', 0],
  ['no number', undefined],
])('writtenPrecision(“%s”)', (text, precision) => {
  expect(writtenPrecision(text)).toBe(precision);
});
