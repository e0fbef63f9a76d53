import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { placeSchema } from '../../../schema/entity.ts';
import { emptyChartInput, type ChartPlace } from '../../chart-input.ts';
import { sampleSpec } from '../../fixtures/samples.ts';
import { buildChartTable, describeReading, placeChart } from '../../render-chart.ts';
import { thinPath } from './thin-path.ts';

const require = createRequire(import.meta.url);
const read = (name: string): Topology => JSON.parse(readFileSync(require.resolve(name), 'utf8')) as Topology;
const geography = { states: read('us-atlas/states-10m.json'), countries: read('world-atlas/countries-110m.json') };
const spec = sampleSpec({ kind: 'map' });

function place(id: string, lat: number, lon: number, country: string): ChartPlace {
  const record = placeSchema.parse({
    name: id,
    aliases: [id],
    description: 'A place.',
    sources: [],
    kind: 'city',
    lat: 0,
    lon: 0,
    coordinates_note: 'Made up.',
    country,
  });
  return { ref: `places/${id}`, record: { ...record, lat, lon } };
}

const newark = place('newark', 40.7, -74.2, 'US');
const colombo = place('colombo', 6.9, 79.8, 'LK');
const mexico = place('mexico-city', 19.4, -99.1, 'MX');

function tableOf(places: readonly ChartPlace[], mentions: readonly (readonly [string, number])[] = []) {
  return buildChartTable(spec, { ...emptyChartInput, places, mentions: new Map(mentions) });
}

describe('a map', () => {
  test('draws every place once, larger for more mentions and hollow for none', () => {
    const table = tableOf(
      [newark, colombo, mexico],
      [
        ['places/newark', 9],
        ['places/mexico-city', 1],
      ],
    );
    const placed = placeChart(spec, table, { width: 720, geography });
    const circles = placed.marks.map(({ row, shapes }) => {
      const [first] = shapes;
      return first?.type === 'circle'
        ? { row, r: Math.round(first.r), hollow: first.look.includes('hollow') }
        : undefined;
    });
    expect(circles).toEqual([
      { row: 'places/newark', r: 17, hollow: false },
      { row: 'places/mexico-city', r: 6, hollow: false },
      { row: 'places/colombo', r: 4, hollow: true },
    ]);
    expect(describeReading(spec, table)).toBe(
      'Of 3 places 2 are named in the documents, most often newark (9) and mexico-city (1).',
    );
  });

  test('moves the symbol of a place aside that another would hide', () => {
    const table = tableOf([newark, { ...newark, ref: 'places/depot' }]);
    const [a, b] = placeChart(spec, table, { width: 340, geography }).marks.map(({ shapes: [first] }) =>
      first?.type === 'circle' ? first : undefined,
    );
    expect((b?.cx ?? 0) - (a?.cx ?? 0)).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['latitude and longitude exchanged', place('swapped', -74.2, 400, 'US')],
    ['a latitude that is no number', place('nowhere', NaN, 10, 'US')],
  ])('refuses %s and names the place', (_, wrong) => {
    expect(() => tableOf([wrong])).toThrow(`The place “${wrong.ref}” lies at latitude`);
  });

  test('refuses mentions that are no count', () => {
    expect(() => tableOf([newark], [['places/newark', NaN]])).toThrow('has NaN mentions');
    expect(() => tableOf([newark], [['places/newark', -1]])).toThrow('has -1 mentions');
  });

  test('shows a place of a US territory outside the states on the world, and needs outlines', () => {
    const guam = place('guam', 13.4, 144.8, 'US');
    const table = tableOf([guam]);
    expect(placeChart(spec, table, { width: 720, geography }).marks).toHaveLength(1);
    expect(() => placeChart(spec, table, { width: 720 })).toThrow('needs the outlines');
  });
});

describe('thinPath', () => {
  test('drops points along a straight line and keeps corners', () => {
    expect(thinPath('M0,0L5,0.1L10,0L10,10L0,10Z', 1)).toBe('M0,0l10 0 0 10-10 0z');
  });

  test('drops rings too small to be seen', () => {
    expect(thinPath('M0,0L1,0L1,1ZM0,0L50,0L50,50Z', 1)).toBe('M0,0l50 0 0 50z');
  });
});
