import { describe, expect, test } from 'vitest';
import { sampleRecord, sampleSeries } from './fixtures/samples.ts';
import { readSeries } from './read-series.ts';

const head = 'name,value,low,high,modality,sources,quality,note\n';

function problemsOf(csv: string): readonly string[] {
  return readSeries(csv, sampleRecord()).problems.map(
    ({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`,
  );
}

describe('readSeries', () => {
  test('reads values, ranges, words and gaps, and tells a gap from zero', () => {
    const { rows } = sampleSeries(
      `﻿${head}a,0,,,,office,,\nb,,969,1016,,office,disputed,\nc,410000,,,nearly,office,,\nd,,,,,office,,\n`,
    );
    expect(rows.map(({ key, text }) => `${key}: ${text}`)).toEqual([
      'a: 0',
      'b: 969–1,016',
      'c: nearly 410,000',
      'd: not found',
    ]);
    expect(rows[0]?.estimate.value).toBe(0);
    expect(rows[3]?.estimate).toMatchObject({ value: null, low: null, high: null });
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  test('takes the first named source as the one to link to', () => {
    const { rows } = sampleSeries(`${head}a,1,,,,office,,\n`);
    expect(rows[0]?.sources[0].url).toBe('https://example.org/yearbook');
  });

  test.each([
    ['an empty file', ''],
    ['no rows', head],
    ['a semicolon file', 'name;value;sources\na;1;office\n'],
    ['an unknown column', 'name,value,sources,tilte\na,1,office,x\n'],
    ['a column twice', 'name,value,value,sources\na,1,1,office\n'],
    ['a missing column', 'name,value\na,1\n'],
    ['a ragged row', `${head}a,1,,,,office\n`],
    ['a thousands separator', `${head}a,"1,234",,,,office,,\n`],
    ['a percentage', `${head}a,12%,,,,office,,\n`],
    ['NaN', `${head}a,NaN,,,,office,,\n`],
    ['infinity', `${head}a,Infinity,,,,office,,\n`],
    ['an exponent that overflows', `${head}a,1e400,,,,office,,\n`],
    ['a number too large', `${head}a,99999999999999999999,,,,office,,\n`],
    ['a negative count', `${head}a,-3,,,,office,,\n`],
    ['bounds the wrong way round', `${head}a,,5,3,,office,,\n`],
    ['a value outside its bounds', `${head}a,9,5,7,,office,,\n`],
    ['an unknown modality', `${head}a,9,,,roughly,office,,\n`],
    ['a row without a source', `${head}a,9,,,,,,\n`],
    ['an unknown source', `${head}a,9,,,,bureau,,\n`],
    ['a key twice', `${head}a,1,,,,office,,\na,2,,,,office,,\n`],
    ['an empty key', `${head},1,,,,office,,\n`],
    ['an open quotation mark', `${head}"a,1,,,,office,,\n`],
  ])('refuses %s with its place', (_, csv) => {
    const problems = problemsOf(csv);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatchSnapshot();
  });

  test('reports every problem of a file and not only the first', () => {
    expect(problemsOf(`${head}a,x,,,,office,,\nb,-1,,,,office,,\nc,1,,,,,,\n`)).toHaveLength(3);
  });

  test('allows values below zero where the record says so', () => {
    expect(sampleSeries(`${head}a,-3,,,,office,,\n`, { signed: true }).rows[0]?.estimate.value).toBe(-3);
  });

  test.each([
    ['date', '2025-02-30'],
    ['date', '23/01/2025'],
    ['fiscal-year', '2025'],
    ['year', '25'],
    ['number', 'many'],
  ])('refuses a %s column that holds %s', (type, cell) => {
    const record = sampleRecord({ columns: { name: { type, label: 'Name' } } });
    expect(readSeries(`${head}${cell},1,,,,office,,\n`, record).problems).toMatchObject([
      { rule: 'series/value', line: 2, column: 1 },
    ]);
  });
});
