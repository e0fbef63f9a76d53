import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { inputWith, sampleHref, sampleSeries, sampleSpec } from './fixtures/samples.ts';
import { buildChartTable } from './render-chart.ts';
import { tableRowLimit, tableToHast } from './table-hast.ts';
import { chartCaveats, chartSources, tableToJson } from './table-json.ts';

const head = 'name,value,low,high,modality,sources,quality,note\n';
const spec = sampleSpec({
  kind: 'bar',
  measure: 'People',
  unit: 'people',
  x: 'name',
  data: [{ series: 'sample' }],
  caveats: ['Invented.'],
});
const table = buildChartTable(
  spec,
  inputWith(sampleSeries(`${head}<b>,5,,,nearly,office,rounded,x & y\n`, { caveats: ['Made up.', 'Invented.'] })),
);

test('is a real table with heads, and the value links to its source', () => {
  expect(toHtml(tableToHast(table, { caption: 'Numbers', href: sampleHref }))).toMatchInlineSnapshot(
    `"<table class="c-table"><caption>Numbers</caption><thead><tr><th scope="col">Name</th><th scope="col" class="c-number">People</th><th scope="col">Remarks</th><th scope="col">Sources</th></tr></thead><tbody><tr data-row="<b>"><th scope="row">&#x3C;b></th><td data-label="People" class="c-number"><a href="https://example.org/yearbook">nearly 5</a></td><td data-label="Remarks">rounded; x &#x26; y</td><td data-label="Sources"><a href="https://example.org/yearbook" title="Yearbook">Office</a></td></tr></tbody></table>"`,
  );
});

test('a long table says that the files hold the rest', () => {
  const rows = Array.from({ length: tableRowLimit + 5 }, () => table.rows).flat();
  const html = toHtml(tableToHast({ ...table, rows }, { caption: 'Numbers.', href: sampleHref }));
  expect(html).toContain('Numbers. The first 1000 of 1005 rows; the files hold all.');
  expect(html.match(/<tr data-row/gu)).toHaveLength(tableRowLimit);
});

test('the JSON holds what the table holds, with caveats and sources once each', () => {
  const json = tableToJson(spec, table, sampleHref);
  expect(json.rows).toMatchObject([
    {
      key: '<b>',
      value: 5,
      modality: 'nearly',
      words: 'nearly 5',
      link: 'https://example.org/yearbook',
      note: 'x & y',
    },
  ]);
  expect(chartCaveats(spec, table)).toEqual(['Invented.', 'Made up.']);
  expect(chartSources(spec, { ...table, rows: [...table.rows, ...table.rows] })).toHaveLength(1);
});
