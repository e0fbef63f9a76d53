import { expect, test } from 'vitest';
import { ChartError } from './chart-error.ts';
import { drawScene, rowWords } from './draw-scene.ts';
import { inputWith, sampleHref, sampleSeries, sampleSpec } from './fixtures/samples.ts';
import { buildChartTable } from './render-chart.ts';
import { line, type Placed, type Shape } from './scene.ts';
import { svgText } from './svg-text.ts';

const head = 'name,value,low,high,modality,sources,quality,note\n';
const spec = sampleSpec({ kind: 'bar', measure: 'People', unit: 'people', x: 'name', data: [{ series: 'sample' }] });
const table = buildChartTable(spec, inputWith(sampleSeries(`${head}a,5,,,nearly,office,,\n`)));
const options = { chart: 'sample', title: 'T', description: 'D', href: sampleHref, ids: 'x', look: 'c-wide' };

function placedWith(...back: readonly Shape[]): Placed {
  return { width: 100, height: 50, back, marks: [{ row: 'a', shapes: [] }], front: [], notes: [] };
}

test.each([NaN, Infinity, -Infinity])('refuses to write %d into an attribute', (value) => {
  expect(() => drawScene(placedWith(line(0, value, 1, 1, 'c-grid')), table, options)).toThrow(ChartError);
  expect(() => drawScene(placedWith({ type: 'path', d: `M0,${value}`, look: 'c-land' }), table, options)).toThrow(
    ChartError,
  );
});

test('never writes minus zero', () => {
  expect(svgText(drawScene(placedWith(line(-0, -0.04, 1, 1, 'c-grid')), table, options))).toContain('x1="0" y1="0"');
});

test('gives title, description and a named link to every mark, and hides what is only for the eye', () => {
  const svg = svgText(drawScene(placedWith(), table, options));
  expect(svg).toContain(
    'aria-labelledby="x-title" aria-describedby="x-desc"><title id="x-title">T</title><desc id="x-desc">D</desc>',
  );
  expect(svg).toContain(
    '<a class="c-datum" href="https://example.org/yearbook" data-datum="a" aria-label="a: nearly 5 people">',
  );
});

test('an annotation that leads somewhere is a link with its words', () => {
  const note = { shapes: [], target: { kind: 'event', id: 'e-1' }, words: 'Suspended' } as const;
  expect(svgText(drawScene({ ...placedWith(), notes: [note] }, table, options))).toContain(
    '<a class="c-note-link" href="/events/e-1/" aria-label="Suspended"/>',
  );
});

test('a gap has no unit', () => {
  const [row] = table.rows;
  if (row === undefined) throw new Error('Expected a row.');
  expect(
    rowWords({ ...row, text: 'not found', estimate: { value: null, low: null, high: null, modality: 'range' } }, table),
  ).toBe('a: not found');
});
