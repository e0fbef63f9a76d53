import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { eventSchema, placeSchema } from '../schema/entity.ts';
import { figureFileSchema } from '../schema/figure.ts';
import { seriesSchema } from '../schema/series.ts';
import type { ChartInput, NetworkNode } from './chart-input.ts';
import { chartSpecSchema } from './chart-spec.ts';
import { sampleHref } from './fixtures/samples.ts';
import { boxHolds } from './place-labels.ts';
import { readSeries } from './read-series.ts';
import { buildChartTable, describeReading, placeChart, renderChart } from './render-chart.ts';
import { renderChartCard, renderChartFile } from './render-file.ts';
import { renderThumbnail } from './render-thumbnail.ts';
import { allText, type Placed } from './scene.ts';
import { svgText } from './svg-text.ts';
import { tableToCsv } from './table-csv.ts';
import { boxesMeet, textBox } from './text-box.ts';
import { chartCss } from './theme.ts';

const content = new URL('../../content/', import.meta.url);
const require = createRequire(import.meta.url);

function read(folder: string, extension: string): readonly { readonly name: string; readonly text: string }[] {
  const names = readdirSync(new URL(`${folder}/`, content)).filter((name) => name.endsWith(extension));
  return names.toSorted().map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, content), 'utf8') }));
}

function topology(name: string): Topology {
  return JSON.parse(readFileSync(require.resolve(name), 'utf8')) as Topology;
}

const series = read('series', '.yaml').map(({ name, text }) => {
  const csv = readFileSync(new URL(`series/${name.replace('.yaml', '.csv')}`, content), 'utf8');
  return { name, ...readSeries(csv, seriesSchema.parse(parse(text))) };
});
const places = read('places', '.md').map(({ name, text }) => ({
  ref: `places/${name.slice(0, -3)}`,
  record: placeSchema.parse(parse(text.split('\n---\n')[0]?.replace('---\n', '') ?? '')),
}));
// Mentions are counted elsewhere; these stand in for them.
const mentions = new Map(places.map(({ ref }, index) => [ref, (index * 7) % 12]));
const nodes = places.map(({ ref, record }, index): NetworkNode => ({
  ref,
  name: record.name,
  kind: index % 2 === 0 ? 'place' : 'policy',
  mentions: 1 + ((index * 5) % 20),
}));
const input: ChartInput = {
  series: new Map(series.map(({ series: one }) => [one.record.id, one])),
  figures: new Map(
    read('figures', '.yaml').flatMap(({ text }) =>
      figureFileSchema.parse(parse(text)).figures.map((figure) => [figure.id, figure] as const),
    ),
  ),
  events: read('events', '.yaml').map(({ text }) => eventSchema.parse(parse(text))),
  places,
  mentions,
  network: {
    nodes,
    pairs: nodes.flatMap(({ ref }, index) =>
      [1, 4].map((step) => ({ a: ref, b: nodes[(index + step) % nodes.length]?.ref ?? '', weight: 1 + (index % 3) })),
    ),
  },
};
const geography = {
  states: topology('us-atlas/states-10m.json'),
  countries: topology('world-atlas/countries-110m.json'),
};
const charts = read('charts', '.yaml').map(({ name, text }) => ({ name, spec: chartSpecSchema.parse(parse(text)) }));

/** Words of a picture that meet others or stand beyond its edges. */
function faultsOfWords(placed: Placed, { width, height }: { readonly width: number; readonly height: number }) {
  const bounds = { x: -0.5, y: -0.5, width: width + 1, height: height + 1 };
  const boxes = allText(placed).map((text) => ({ words: text.lines.join(' '), box: textBox(text) }));
  return boxes.flatMap((one, index) => [
    ...(boxHolds(bounds, one.box) ? [] : [one.words]),
    ...boxes
      .slice(0, index)
      .flatMap((other) => (boxesMeet(one.box, other.box) ? [`${one.words} | ${other.words}`] : [])),
  ]);
}

describe.each(series)('series $name', ({ name, series: { record, rows }, problems }) => {
  test('reads without a problem, with a source to every row', () => {
    expect(problems).toEqual([]);
    expect(`${record.id}.yaml`).toBe(name);
    expect(rows.every(({ sources }) => sources.every(({ url }) => url.startsWith('http')))).toBe(true);
  });
});

test('every series that a chart uses exists, and every source of a series is an address', () => {
  expect(series.length).toBeGreaterThanOrEqual(9);
  expect(charts.length).toBeGreaterThanOrEqual(11);
});

describe.each(charts)('chart $name', ({ name, spec }) => {
  const table = buildChartTable(spec, input);

  test('has its own name and a reading', () => {
    expect(`${spec.id}.yaml`).toBe(name);
    expect(describeReading(spec, table)).toMatch(/^[^\n]{40,}\.$/u);
  });

  test.each([280, 340, 480, 720, 1120])('draws every row at %d wide with words inside that do not meet', (width) => {
    const placed = placeChart(spec, table, { width, geography });
    expect(new Set(placed.marks.map(({ row }) => row))).toEqual(new Set(table.rows.map(({ key }) => key)));
    expect(faultsOfWords(placed, placed)).toEqual([]);
  });

  test('is drawn the same twice, small enough for an embed, without style attributes', () => {
    const draw = (width: number): string =>
      svgText(renderChart(spec, table, { width, href: sampleHref, ids: spec.id, geography }));
    const both = draw(340) + draw(720);
    expect(draw(720)).toBe(draw(720));
    expect(both).not.toMatch(/style=|NaN|Infinity|undefined/u);
    expect(gzipSync(both + chartCss).length).toBeLessThan(22_000);
  });

  test('stands alone as a file and as a card of exact size', () => {
    const options = { href: sampleHref, geography, scheme: 'auto', footer: 'The Removal Record' } as const;
    const file = svgText(renderChartFile(spec, table, 720, options));
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toContain('<style>');
    const card = renderChartCard(spec, table, { ...options, scheme: 'light' });
    expect(card.properties).toMatchObject({ width: '1200', height: '628' });
    const [, , width = NaN, height = NaN] = String(card.properties['viewBox']).split(' ').map(Number);
    expect(width / height).toBeCloseTo(1200 / 628, 1);
  });

  test('has a thumbnail for the eye alone, light, with words inside that do not meet', () => {
    const svg = svgText(renderThumbnail(spec, table, geography));
    expect(svg).toMatch(/^<svg class="c-chart c-thumbnail(?: c-cut)?" viewBox="0 -?\d+ 340 212" aria-hidden="true">/u);
    expect(svg).not.toMatch(/<a |<title| id="| data-|style=|c-hit|NaN|Infinity|undefined/u);
    expect(gzipSync(svg).length).toBeLessThan(4_500);
    const bare = { ...spec, ...('annotations' in spec && { annotations: [] }) };
    const placed = placeChart(bare, table, { width: 340, geography, use: 'thumbnail' });
    // What lies below its edge is cut off.
    expect(faultsOfWords(placed, { width: 340, height: Infinity })).toEqual([]);
  });

  test('its CSV has a line and a link for every row', () => {
    const csv = tableToCsv(table, sampleHref);
    for (const row of table.rows) expect(csv).toContain(sampleHref(row.target));
  });
});
