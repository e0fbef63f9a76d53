import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chosen } from './facet-names.ts';
import { addCounts, filterRows, type Facet } from './facets.ts';

const total = 12;
const types = ['document', 'figure', 'policy'];
const facets: readonly Facet[] = [
  { name: 'type', kind: 'code', code: (row) => row % 3, value: (code) => types[code] },
  {
    name: 'year',
    kind: 'code',
    code: (row) => (row < 6 ? 2025 : 0),
    value: (code) => (code === 0 ? undefined : String(code)),
  },
  {
    name: 'place',
    kind: 'sets',
    sets: [
      { value: 'newark', rows: [0, 1, 2, 3] },
      { value: 'arizona', rows: [3, 4, 11] },
    ],
  },
];
const valuesOf = (row: number): Record<string, readonly string[]> => ({
  type: [types[row % 3] ?? ''],
  year: row < 6 ? ['2025'] : [],
  place: [...(row < 4 ? ['newark'] : []), ...([3, 4, 11].includes(row) ? ['arizona'] : [])],
});
const passes = (row: number, chosen: Chosen): boolean =>
  Object.entries(chosen).every(
    ([name, values]) => values.length === 0 || values.some((value) => valuesOf(row)[name]?.includes(value) === true),
  );

test('rows and counts are those that choosing would bring', () => {
  const chosen = fc.record({
    type: fc.subarray(types),
    year: fc.subarray(['2025']),
    place: fc.subarray(['newark', 'arizona']),
  });
  fc.assert(
    fc.property(fc.subarray(Array.from({ length: total }, (_, row) => row)), chosen, (rows, picked) => {
      const { rows: kept, counts } = filterRows(rows, facets, picked, total);
      expect(kept).toEqual(rows.filter((row) => passes(row, picked)));
      for (const [name, value] of [
        ['type', 'figure'],
        ['year', '2025'],
        ['place', 'newark'],
        ['place', 'arizona'],
      ] as const) {
        const expected = rows.filter((row) => passes(row, { ...picked, [name]: [value] })).length;
        expect(counts.get(name)?.get(value) ?? 0).toBe(expected);
      }
    }),
  );
});

test('a choice in a facet that is not known passes nothing', () => {
  expect(filterRows([0, 1, 2], facets, { person: ['somebody'] }, total).rows).toEqual([]);
  expect(filterRows([0, 1, 2], facets, { place: ['nowhere'] }, total).rows).toEqual([]);
});

test('counts of two indexes add up', () => {
  const a = new Map([['type', new Map([['document', 2]])]] as const);
  const b = new Map([
    [
      'type',
      new Map([
        ['document', 1],
        ['figure', 3],
      ]),
    ],
    ['year', new Map([['2025', 1]])],
  ] as const);
  expect(addCounts(a, b)).toEqual(
    new Map([
      [
        'type',
        new Map([
          ['document', 3],
          ['figure', 3],
        ]),
      ],
      ['year', new Map([['2025', 1]])],
    ]),
  );
});
