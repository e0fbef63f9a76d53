import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputWith, sampleHref, sampleSeries, sampleSpec } from './fixtures/samples.ts';
import { buildChartTable } from './render-chart.ts';
import { guardCell, tableToCsv } from './table-csv.ts';

const head = 'name,value,low,high,modality,sources,quality,note\n';

describe('tableToCsv', () => {
  test('writes the value, its words, its link and its sources', () => {
    const spec = sampleSpec({
      kind: 'bar',
      measure: 'People',
      unit: 'people',
      x: 'name',
      data: [{ series: 'sample' }],
    });
    const table = buildChartTable(
      spec,
      inputWith(sampleSeries(`${head}"a, b",,1,2,range,office,disputed,"=SUM(A1)"\n`)),
    );
    expect(tableToCsv(table, sampleHref)).toMatchInlineSnapshot(`
      "key,name,value,low,high,modality,words,quality,note,quote,link,source_title,source_publisher,source_url,further_source_urls
      "a, b","a, b",,1,2,range,1–2,disputed,'=SUM(A1),,https://example.org/yearbook,Yearbook,Office,https://example.org/yearbook,
      "
    `);
  });

  test('reads back as written, whatever the note', () => {
    fc.assert(
      fc.property(fc.string(), (note) => {
        const spec = sampleSpec({ kind: 'bar', measure: 'People', x: 'name', data: [{ series: 'sample' }] });
        const table = buildChartTable(spec, inputWith(sampleSeries(`${head}a,5,,,,office,,\n`)));
        const rows = table.rows.map((row) => ({ ...row, note }));
        const [row] = csvParse(tableToCsv({ ...table, rows }, sampleHref));
        expect(row?.['note']).toBe(guardCell(note));
        expect(row?.['value']).toBe('5');
      }),
    );
  });
});

describe('guardCell', () => {
  test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '-', '+44 20'])(
    'puts an apostrophe before %j',
    (cell) => {
      expect(guardCell(cell)).toBe(`'${cell}`);
    },
  );

  test.each(['-5', '-5.25', '1e-7', 'text', 'a=b', '', '5'])('leaves %j as it is', (cell) => {
    expect(guardCell(cell)).toBe(cell);
  });
});
