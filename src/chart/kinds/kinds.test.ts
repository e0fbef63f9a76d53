import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputWith, sampleHref, sampleRecord, sampleSpec } from '../fixtures/samples.ts';
import { buildChartTable, describeReading, placeChart, renderChart } from '../render-chart.ts';
import { allText, type Shape } from '../scene.ts';
import type { Series, SeriesRow } from '../series.ts';
import { boxHolds } from '../place-labels.ts';
import { svgText } from '../svg-text.ts';
import { textBox } from '../text-box.ts';

const record = sampleRecord({
  columns: {
    day: { type: 'date', label: 'Day' },
    year: { type: 'fiscal-year', label: 'Year' },
    name: { type: 'text', label: 'Name' },
    group: { type: 'text', label: 'Group' },
  },
});

const known = fc.oneof(fc.nat(1000), fc.nat({ max: 5_000_000 }), fc.constant(0));
const estimate = fc.oneof(
  { weight: 5, arbitrary: known.map((value) => ({ value, low: null, high: null, modality: 'exact' as const })) },
  { weight: 1, arbitrary: known.map((value) => ({ value, low: null, high: null, modality: 'nearly' as const })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(known, known)
      .map(([a, b]) => ({ value: null, low: Math.min(a, b), high: Math.max(a, b), modality: 'range' as const })),
  },
  { weight: 1, arbitrary: fc.constant({ value: null, low: null, high: null, modality: 'unquantified' as const }) },
);

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom('Los Angeles', 'W'.repeat(60), '<script>alert(1)</script>', 'ICE’s own post, as others report it'),
);

/** Rows that differ in day and year, in two groups; every seventh day may be left out. */
const series = fc
  .array(fc.record({ estimate, name: words, group: fc.boolean() }), { minLength: 1, maxLength: 24 })
  .map((drafts): Series => {
    const source = record.sources['office'];
    if (source === undefined) throw new Error('Expected a source.');
    const rows = drafts.map(({ estimate: own, name, group }, index): SeriesRow => ({
      key: `r${index}`,
      line: index + 2,
      cells: {
        day: new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
        year: `FY${2000 + index}`,
        name: name.trim() || 'x',
        group: group ? 'One' : 'Other',
      },
      estimate: own,
      text: own.value === null ? (own.low === null ? 'not found' : `${own.low}–${own.high}`) : String(own.value),
      sources: [source],
      quality: null,
      note: null,
    }));
    return { record, rows };
  });

const shared = { measure: 'People', unit: 'people', data: [{ series: 'sample' }] };
const cases = [
  ['upright bars', { ...shared, kind: 'bar', direction: 'upright', x: 'year' }],
  ['level bars', { ...shared, kind: 'bar', x: 'name', section: 'group' }],
  ['dots', { ...shared, kind: 'dot', x: 'name', detail: 'group', key: { filled: 'counted', hollow: 'claimed' } }],
  ['lines', { ...shared, kind: 'line', x: 'day', group: 'group' }],
  ['steps', { ...shared, kind: 'line', curve: 'step', x: 'year', area: [''] }],
  ['multiples', { ...shared, kind: 'multiples', x: 'day', panel: 'group' }],
] as const;

function numbersOf(shape: Shape): readonly number[] {
  return Object.values(shape).filter((value): value is number => typeof value === 'number');
}

describe.each(cases)('%s', (_, fields) => {
  const spec = sampleSpec(fields);

  test.each([280, 340, 720, 1000])(
    'draw every row once, at finite places, with all words inside, at %d wide',
    (width) => {
      fc.assert(
        fc.property(series, (drawn) => {
          const table = buildChartTable(spec, inputWith(drawn));
          const placed = placeChart(spec, table, { width });
          expect(placed.marks.map(({ row }) => row).toSorted()).toEqual(table.rows.map(({ key }) => key).toSorted());
          const shapes = [...placed.back, ...placed.front, ...placed.marks.flatMap((mark) => mark.shapes)];
          expect(shapes.flatMap(numbersOf).every(Number.isFinite)).toBe(true);
          const bounds = { x: -0.5, y: -0.5, width: placed.width + 1, height: placed.height + 1 };
          expect(
            allText(placed)
              .filter((text) => !boxHolds(bounds, textBox(text)))
              .map(({ lines }) => lines),
          ).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('write no style attribute, nothing that is not a number, and one link a row with a name', () => {
    fc.assert(
      fc.property(series, (drawn) => {
        const table = buildChartTable(spec, inputWith(drawn));
        const svg = svgText(renderChart(spec, table, { width: 340, href: sampleHref, ids: 'x' }));
        expect(svg).not.toMatch(/style=|="[^"]*(?:NaN|Infinity|undefined)/u);
        expect(svg).not.toContain('<script');
        expect(svg.match(/<a class="c-datum" href="[^"]+" data-datum="[^"]+" aria-label="[^"]+">/gu)).toHaveLength(
          table.rows.length,
        );
        expect(describeReading(spec, table)).not.toMatch(/NaN|undefined|null/u);
      }),
      { numRuns: 40 },
    );
  });
});

describe('slopes', () => {
  const fields = { ...shared, kind: 'slope', x: 'year', group: 'name' };
  const source = record.sources['office'];
  const rows = ['a', 'b', 'c'].flatMap((name, index) =>
    ['FY2024', 'FY2025'].map((year, end): SeriesRow => ({
      key: `${name}${year}`,
      line: 2,
      cells: { day: null, year, name, group: null },
      estimate: { value: 100 + index + end * 50, low: null, high: null, modality: 'exact' },
      text: String(100 + index + end * 50),
      sources: source === undefined ? [{ title: 't', publisher: 'p', url: 'https://example.org' }] : [source],
      quality: null,
      note: null,
    })),
  );

  test('move words of near values apart and keep them in the order of their values', () => {
    const spec = sampleSpec(fields);
    const table = buildChartTable(spec, inputWith({ record, rows }));
    const placed = placeChart(spec, table, { width: 340 });
    const left = placed.front.flatMap((shape) => (shape.type === 'text' && shape.anchor === 'end' ? [shape] : []));
    expect(left.map(({ lines }) => lines[0])).toEqual(['102', '101', '100']);
    const ys = left.map(({ y }) => y);
    expect(ys[1] ?? 0).toBeGreaterThanOrEqual((ys[0] ?? 0) + 18);
    expect(describeReading(spec, table)).toContain('a: from 100 (FY2024) to 150 (FY2025), up 50 per cent');
  });

  test('refuse three moments', () => {
    const third = { ...rows[0], key: 'z', cells: { day: null, year: 'FY2026', name: 'a', group: null } } as SeriesRow;
    expect(() => buildChartTable(sampleSpec(fields), inputWith({ record, rows: [...rows, third] }))).toThrow(
      'runs between two moments',
    );
  });
});
