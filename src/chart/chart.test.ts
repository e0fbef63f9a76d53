import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { seriesSchema } from '../schema/series.ts';
import { inputWith, sampleHref, sampleSpec } from './fixtures/samples.ts';
import { readSeries } from './read-series.ts';
import { buildChartTable, describeReading, renderChart } from './render-chart.ts';
import { svgText } from './svg-text.ts';

const folder = new URL('fixtures/', import.meta.url);
const record = seriesSchema.parse(parse(readFileSync(new URL('arrivals.yaml', folder), 'utf8')));
const { series, problems } = readSeries(readFileSync(new URL('arrivals.csv', folder), 'utf8'), record);
const input = inputWith(series);
const shared = { measure: 'People', unit: 'people', data: [{ series: 'arrivals' }], x: 'fiscal_year' };

describe('a chart of a checked-in series', () => {
  test('the series reads without a problem', () => {
    expect(problems).toEqual([]);
  });

  test.each([
    ['upright-bars', { ...shared, kind: 'bar', direction: 'upright' }],
    ['steps', { ...shared, kind: 'line', curve: 'step' }],
  ])('%s are drawn the same in every run', async (name, fields) => {
    const spec = sampleSpec(fields);
    const table = buildChartTable(spec, input);
    const svg = svgText(renderChart(spec, table, { width: 480, href: sampleHref, ids: 'sample' }));
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`fixtures/${name}.svg`);
  });

  test('reads its range, its gap and its words aloud', () => {
    const spec = sampleSpec({ ...shared, kind: 'bar', direction: 'upright' });
    expect(describeReading(spec, buildChartTable(spec, input))).toBe(
      'The largest number is nearly 200 people (FY2023), the smallest 80–95 (FY2021), with no number found for FY2022.',
    );
  });
});
