import { describe, expect, test } from 'vitest';
import { figureSchema } from '../schema/figure.ts';
import { ChartError } from './chart-error.ts';
import type { ChartInput } from './chart-input.ts';
import { emptyChartInput } from './chart-input.ts';
import { inputWith, sampleSeries, sampleSpec } from './fixtures/samples.ts';
import { buildChartTable, describeReading, placeChart } from './render-chart.ts';
import type { Series } from './series.ts';

const head = 'name,value,low,high,modality,sources,quality,note\n';
const base = { kind: 'bar', measure: 'People', unit: 'people', x: 'name' };
const series = sampleSeries(`${head}a,1,,,,office,,\nb,2,,,,office,,\n`);

function faultsOf(fields: Readonly<Record<string, unknown>>, input: ChartInput = inputWith(series)): readonly string[] {
  try {
    buildChartTable(sampleSpec({ ...base, ...fields }), input);
  } catch (error) {
    if (error instanceof ChartError)
      return error.faults.map(({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`);
    throw error;
  }
  return [];
}

/** A series with a number that no CSV file could hold. */
function withValue(value: number): Series {
  return {
    record: series.record,
    rows: series.rows.map((row, index) => (index === 0 ? { ...row, estimate: { ...row.estimate, value } } : row)),
  };
}

const figure = figureSchema.parse({
  id: 'f-sample',
  quote: { exact: 'nearly 200,000 people' },
  value: { low: 180000, high: 200000, unit: 'people', display: 'nearly 200,000', modality: 'nearly' },
  measure: 'removal',
  kind: 'flow',
  population: 'people',
  said_by: { name: 'an official' },
  period: { start: '2025-01-20', end: '2025-08-28' },
  gist: 'A total.',
});

describe('buildChartTable', () => {
  test('gives each row its words, its link and its sources', () => {
    const table = buildChartTable(sampleSpec({ ...base, data: [{ series: 'sample' }] }), inputWith(series));
    expect(table.rows.map(({ key, name, text, target }) => ({ key, name, text, target }))).toEqual([
      {
        key: 'a',
        name: 'a',
        text: '1',
        target: { kind: 'source', url: 'https://example.org/yearbook', title: 'Yearbook' },
      },
      {
        key: 'b',
        name: 'b',
        text: '2',
        target: { kind: 'source', url: 'https://example.org/yearbook', title: 'Yearbook' },
      },
    ]);
  });

  test('draws a figure at the number it names and leads to its sentence', () => {
    const input = { ...emptyChartInput, figures: new Map([['f-sample', figure]]) };
    const spec = sampleSpec({
      ...base,
      columns: {
        name: { label: 'Who' },
        period_start: { label: 'From', type: 'date' },
        date: { label: 'To', type: 'date' },
      },
      rate: { start: 'period_start', end: 'date' },
      data: [{ figure: 'f-sample', cells: { name: 'An official, to {date}' }, tone: 'hollow' }],
    });
    const [row] = buildChartTable(spec, input).rows;
    expect(row).toMatchObject({
      name: 'An official, to 28 August 2025',
      estimate: { value: 200000, low: 180000, high: 200000 },
      text: 'nearly 200,000',
      tone: 'hollow',
      target: { kind: 'figure', id: 'f-sample' },
      quote: 'nearly 200,000 people',
      cells: { days: '221', per_day: 'about 905' },
    });
  });

  test.each([
    ['an unknown series', { data: [{ series: 'smaple' }] }],
    ['an unknown figure', { data: [{ figure: 'f-none', cells: { name: 'x' } }] }],
    ['an unknown column in a filter', { data: [{ series: 'sample', where: { nmae: ['a'] } }] }],
    ['an unknown row to leave out', { data: [{ series: 'sample', except: ['z'] }] }],
    ['a filter that keeps nothing', { data: [{ series: 'sample', where: { name: ['z'] } }] }],
    ['a row twice', { data: [{ series: 'sample' }, { series: 'sample', where: { name: ['a'] } }] }],
    ['a column that no series has', { x: 'who', data: [{ series: 'sample' }] }],
    ['a column without a label', { columns: { name: {}, other: {} }, data: [{ series: 'sample' }] }],
    ['an annotation of no row', { data: [{ series: 'sample' }], annotations: [{ row: 'z', text: 'Here' }] }],
    ['an annotation outside the axis', { data: [{ series: 'sample' }], annotations: [{ at: 'z', text: 'Here' }] }],
    ['an annotation under no heading', { data: [{ series: 'sample' }], annotations: [{ section: 'z', text: 'Here' }] }],
    [
      'an annotation that leads nowhere',
      { data: [{ series: 'sample' }], annotations: [{ row: 'a', text: 'Here', event: 'e-none', figure: 'f-none' }] },
    ],
    [
      'two upright bars at one place',
      { direction: 'upright', columns: { name: {} }, data: [{ series: 'sample', cells: { name: 'same' } }] },
    ],
  ])('refuses %s', (_, fields) => {
    const faults = faultsOf(fields);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toMatchSnapshot();
  });

  test.each([NaN, Infinity, -Infinity, -3])('refuses %d and names the row', (value) => {
    expect(faultsOf({ data: [{ series: 'sample' }] }, inputWith(withValue(value)))[0]).toMatch(
      /^chart\/data data\.0: The row “a” has /u,
    );
  });

  test('reports all faults together', () => {
    expect(
      faultsOf({ data: [{ series: 'none' }, { figure: 'f-none' }], annotations: [{ row: 'z', text: 'Here' }] }),
    ).toHaveLength(3);
  });

  test('draws one row, and says so where a series has none', () => {
    const spec = sampleSpec({ ...base, data: [{ series: 'sample' }] });
    const one = buildChartTable(spec, inputWith(sampleSeries(`${head}a,5,,,,office,,\n`)));
    expect(placeChart(spec, one, { width: 340 }).marks).toHaveLength(1);
    expect(describeReading(spec, one)).toBe('The only number is 5 people (a).');
    const none = buildChartTable(spec, inputWith({ ...series, rows: [] }));
    expect(describeReading(spec, none)).toBe('There are no data to show.');
    expect(JSON.stringify(placeChart(spec, none, { width: 340 }))).toContain('No data');
  });

  test('refuses 10,000 bars and draws a line of 10,000 points lightly', () => {
    const csv = Array.from({ length: 10_000 }, (_, index) => `${index},${(index * 37) % 1000},,,,office,,`).join('\n');
    const many = sampleSeries(`${head}${csv}\n`, { columns: { name: { type: 'number', label: 'Step' } } });
    expect(faultsOf({ data: [{ series: 'sample' }] }, inputWith(many))[0]).toContain(
      '10000 rows; this kind shows at most 60',
    );
    const spec = sampleSpec({ ...base, kind: 'line', data: [{ series: 'sample' }] });
    const placed = placeChart(spec, buildChartTable(spec, inputWith(many)), { width: 720 });
    expect(placed.marks.length).toBeLessThanOrEqual(4);
    expect(JSON.stringify(placed).length).toBeLessThan(80_000);
  });
});
