import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { modalities } from '../schema/figure.ts';
import {
  holds,
  intervalOf,
  inUnit,
  meets,
  qualifiedBounds,
  toInterval,
  widen,
  type Interval,
  type Qualifier,
} from './interval.ts';
import type { Quantity } from './quantity.ts';

const value = fc.integer({ min: -1_000_000, max: 1_000_000 });
const bound = fc.option(value, { nil: null });
const quantity: fc.Arbitrary<Quantity> = fc
  .record({
    a: bound,
    b: bound,
    modality: fc.constantFrom(...modalities),
    unit: fc.constantFrom('count', 'percent', 'ratio', 'USD'),
  })
  .map(({ a, b, modality, unit }) => {
    const isOrdered = a === null || b === null || a <= b;
    return { low: isOrdered ? a : b, high: isOrdered ? b : a, modality, unit };
  });
const interval = quantity.map(intervalOf);

function qualified(modality: Qualifier, center: number): Interval {
  return intervalOf({ ...qualifiedBounds(modality, center, center), modality, unit: 'count' });
}

/** Some numbers of an interval: where two meet, they meet at or between such. */
function samples({ low, high }: Interval): readonly number[] {
  const from = low ?? (high ?? 0) - 4_000_000;
  const to = high ?? (low ?? 0) + 4_000_000;
  return [from, from + 1e-6, (from + to) / 2, to - 1e-6, to];
}

describe('intervals', () => {
  test('an exact number is in its own interval, and nothing else', () => {
    fc.assert(
      fc.property(value, value, (number, other) => {
        const own = intervalOf({ low: number, high: number, modality: 'exact', unit: 'count' });
        expect(holds(own, number)).toBe(true);
        expect(holds(own, other)).toBe(number === other);
      }),
    );
  });
  test('“nearly N” holds no number beyond N, nor N, and reaches down to 0.9 N', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (number, share) => {
          expect(holds(qualified('nearly', number), share * number)).toBe(
            share * number >= (number * 9) / 10 && share * number < number,
          );
          expect(holds(qualified('nearly', -number), -number)).toBe(false);
          expect(holds(qualified('nearly', -number), -number * 0.95)).toBe(true);
        },
      ),
    );
  });
  test('“more than” and “fewer than” leave N out, “at least” and “at most” do not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (number) => {
        expect(holds(qualified('more-than', number), number)).toBe(false);
        expect(holds(qualified('fewer-than', number), number)).toBe(false);
        expect(holds(qualified('at-least', number), number)).toBe(true);
        expect(holds(qualified('at-most', number), number)).toBe(true);
        expect(meets(qualified('at-least', number), qualified('at-most', number))).toBe(true);
        expect(meets(qualified('more-than', number), qualified('at-most', number))).toBe(false);
      }),
    );
  });
  test('“about N” holds N and its twentieth on either side', () => {
    fc.assert(
      fc.property(value, (number) => {
        const about = qualified('about', number);
        for (const share of [0, 0.04, -0.04]) expect(holds(about, number + share * number)).toBe(true);
        if (number !== 0) expect(holds(about, number + 0.06 * number)).toBe(false);
      }),
    );
  });
  test('an unquantified statement or a superlative meets everything', () => {
    fc.assert(
      fc.property(interval, fc.constantFrom('unquantified', 'superlative'), (other, modality) => {
        expect(meets(other, intervalOf({ low: 5, high: 5, modality, unit: 'count' }))).toBe(true);
      }),
    );
  });
  test('meeting is mutual, and an interval that is not empty meets itself', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(meets(a, b)).toBe(meets(b, a));
        expect(meets(a, a)).toBe(true);
      }),
    );
  });
  test('two meet if and only if they share a number', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const shared = [...samples(a), ...samples(b)].some((number) => holds(a, number) && holds(b, number));
        expect(meets(a, b)).toBe(shared);
      }),
    );
  });
  test('widening loses no number and no meeting, and grows with the margin', () => {
    const margin = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(interval, interval, value, margin, margin, (a, b, number, first, second) => {
        const [less, more] = [widen(a, Math.min(first, second)), widen(a, Math.max(first, second))];
        if (holds(a, number)) expect(holds(less, number)).toBe(true);
        if (holds(less, number)) expect(holds(more, number)).toBe(true);
        if (meets(a, b)) expect(meets(less, b)).toBe(true);
      }),
    );
  });
  test('written precision goes half to either side', () => {
    const written: Quantity = { low: 1_900_000, high: 1_900_000, modality: 'exact', unit: 'count' };
    const rounded = toInterval(written, { precision: 100_000 });
    expect(rounded).toMatchObject({ low: 1_850_000, high: 1_950_000 });
    expect(toInterval(written)).toEqual(intervalOf(written));
  });
});

describe('units', () => {
  test('percentages and ratios convert into each other and back; nothing else does', () => {
    fc.assert(
      fc.property(quantity, fc.constantFrom('count', 'percent', 'ratio', 'USD'), (from, unit) => {
        const there = inUnit(from, unit);
        const isShare = ['percent', 'ratio'].includes(from.unit) && ['percent', 'ratio'].includes(unit);
        expect(there !== undefined).toBe(isShare || from.unit === unit);
        if (there !== undefined) expect(inUnit(there, from.unit)).toEqual(from);
      }),
    );
  });
  test('a quarter is 25 percent', () => {
    expect(inUnit({ low: 0.25, high: 0.25, modality: 'exact', unit: 'ratio' }, 'percent')).toMatchObject({
      low: 25,
      high: 25,
    });
  });
});

test('the two seeds: 38 against 538 do not meet, nor 140,000 against 200,000', () => {
  const exact = (number: number): Interval =>
    intervalOf({ low: number, high: number, modality: 'exact', unit: 'count' });
  expect(meets(exact(38), exact(538))).toBe(false);
  expect(meets(qualified('about', 140_000), qualified('nearly', 200_000))).toBe(false);
});
