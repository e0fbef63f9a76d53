import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFigureQuery, parseFigureQuery, signs, type FigureQuery } from './figure-query.ts';
import type { MeasureWords } from './manifest.ts';

const measures: readonly MeasureWords[] = [
  { value: 'arrest', label: 'Arrest', words: ['arrests', 'arrest'] },
  { value: 'removal', label: 'Removal', words: ['removals', 'removal', 'deported'] },
  { value: 'refugee-ceiling', label: 'Refugee ceiling', words: ['refugee ceilings', 'refugee ceiling', 'ceiling'] },
];
const day = { start: '2025-01-23', end: '2025-01-23' };

describe('parseFigureQuery', () => {
  test.each<[string, FigureQuery]>([
    [
      'removals > 100000 in 2025',
      {
        measure: 'removal',
        comparison: { sign: '>', value: 100000 },
        period: { start: '2025', end: '2025' },
        words: [],
      },
    ],
    ['arrests 2025-01-23', { measure: 'arrest', period: day, words: [] }],
    ['arrested on 23 January 2025', { measure: 'arrest', period: day, words: [] }],
    [
      'deported more than 140k since January 2025',
      { measure: 'removal', comparison: { sign: '>', value: 140000 }, period: { start: '2025-01' }, words: [] },
    ],
    ['at least 1.9 million removals', { measure: 'removal', comparison: { sign: '≥', value: 1900000 }, words: [] }],
    [
      'removals < 140 000 until 2025-06',
      { measure: 'removal', comparison: { sign: '<', value: 140000 }, period: { end: '2025-06' }, words: [] },
    ],
    ['removals <= 5', { measure: 'removal', comparison: { sign: '≤', value: 5 }, words: [] }],
    ['538 arrests', { measure: 'arrest', comparison: { sign: '=', value: 538 }, words: [] }],
    ['nearly 200,000', { comparison: { sign: '=', value: 200000 }, words: [] }],
    ['> 2025', { comparison: { sign: '>', value: 2025 }, words: [] }],
    ['refugee ceiling 7,500', { measure: 'refugee-ceiling', comparison: { sign: '=', value: 7500 }, words: [] }],
    ['arrests by ICE 2025', { measure: 'arrest', period: { start: '2025', end: '2025' }, words: ['ICE'] }],
    ['removals from 2024 to 2025-03', { measure: 'removal', period: { start: '2024', end: '2025-03' }, words: [] }],
    ['removals 2024–2025', { measure: 'removal', period: { start: '2024', end: '2025' }, words: [] }],
  ])('reads “%s”', (text, expected) => {
    expect(parseFigureQuery(text, measures)).toEqual(expected);
  });

  test.each([
    '',
    'removals',
    '538',
    '2025',
    'Newark 2025-01-23',
    'more than words',
    '"arrests 2025"',
    'Executive Order 14163',
  ])('“%s” is no query for figures', (text) => {
    expect(parseFigureQuery(text, measures)).toBeUndefined();
  });

  test('what is written reads back to the same', () => {
    const iso = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));
    const period = fc.oneof(
      fc.tuple(iso, iso).map(([start, end]) => ({ start, end })),
      iso.map((start) => ({ start })),
      iso.map((end) => ({ end })),
    );
    const comparison = fc.record({
      sign: fc.constantFrom(...signs),
      value: fc.oneof(
        fc.nat(),
        fc.nat().map((value) => value / 100),
      ),
    });
    const query = fc.record({
      measure: fc.constantFrom('arrest', 'removal', 'refugee-ceiling'),
      comparison,
      period,
      words: fc.constantFrom([], ['Newark'], ['Newark', 'ICE']),
    });
    fc.assert(
      fc.property(query, (each) => {
        expect(parseFigureQuery(formatFigureQuery(each, measures), measures)).toEqual(each);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(() => parseFigureQuery(text, measures)).not.toThrow();
      }),
    );
  });
});
