import { describe, expect, test } from 'vitest';
import { periodLength, ratePerDay } from './rate.ts';
import { toDayRange } from './time.ts';

const exact = (value: number) => ({ value, low: null, high: null, modality: 'exact' }) as const;

describe('ratePerDay', () => {
  test('divides by the days of the period, both ends included', () => {
    expect(periodLength('2025-01-20', '2025-04-30')).toBe('101');
    expect(ratePerDay(exact(140_000), '2025-01-20', '2025-04-30')).toBe('about 1,390');
  });

  test('gives two bounds where an end is known to the month only', () => {
    expect(periodLength('2025-01-20', '2025-10')).toBe('255–285');
    expect(ratePerDay(exact(527_000), '2025-01-20', '2025-10')).toBe('about 1,850–2,070');
  });

  test('gives two bounds for a range', () => {
    expect(ratePerDay({ value: null, low: 100, high: 200, modality: 'range' }, '2025-01-01', '2025-01-10')).toBe(
      'about 10–20',
    );
  });

  test.each([
    [null, '2025-01-10'],
    ['2025-01-01', null],
    ['2025-02-01', '2025-01-01'],
  ])('is null for the period from %s to %s', (start, end) => {
    expect(ratePerDay(exact(5), start, end)).toBeNull();
  });
});

test('a month lasts from its first to its last day, in leap years too', () => {
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
  expect(toDayRange('2024-02')).toEqual({ first: day('2024-02-01'), last: day('2024-02-29') });
  expect(toDayRange('2025')).toEqual({ first: day('2025-01-01'), last: day('2025-12-31') });
});
