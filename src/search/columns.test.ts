import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packColumns, packSets, unpackColumns, unpackSets } from './columns.ts';
import { dayCode, monthOf, yearOf } from './day-code.ts';

test('columns come back as they were', () => {
  const column = fc.array(fc.nat(0xffff), { minLength: 3, maxLength: 3 }).map((values) => Uint16Array.from(values));
  fc.assert(
    fc.property(fc.record({ type: column, date: column, publisher: column, review: column }), (columns) => {
      expect(unpackColumns(packColumns(columns))).toEqual(columns);
    }),
  );
});

test('sets come back as they were, many rows or few', () => {
  const rows = 600;
  const set = fc.uniqueArray(fc.nat(rows - 1), { maxLength: rows }).map((values) => values.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(set, { maxLength: 6 }), (sets) => {
      expect(unpackSets(packSets(sets, rows), rows)).toEqual(sets);
    }),
  );
});

test('sets take at most a bit for each row', () => {
  const rows = 5000;
  const all = Array.from({ length: rows }, (_, row) => row);
  expect(packSets([all], rows).length).toBeLessThanOrEqual(rows / 8 + 1);
  expect(packSets([all.slice(0, 3)], rows).length).toBeLessThanOrEqual(8);
});

test.each([
  ['2025-01-23', 2025, 202501],
  ['2025-12', 2025, 202512],
  ['1952', 1952, 0],
])('the date %s keeps its year and month', (iso, year, month) => {
  expect([yearOf(dayCode(iso)), monthOf(dayCode(iso))]).toEqual([year, month]);
});

test('codes of days are in order of time, and no date is 0', () => {
  const dates = ['1900-01-01', '1999-12-31', '2025', '2025-01', '2025-01-01', '2025-01-02', '2025-02', '2056-12-31'];
  const codes = dates.map(dayCode);
  expect(codes).toEqual(codes.toSorted((a, b) => a - b));
  expect(new Set(codes).size).toBe(dates.length);
  expect([dayCode(undefined), dayCode('1850-01-01'), dayCode('3000-01-01')]).toEqual([0, 0, 0]);
});
