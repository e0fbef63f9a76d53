import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { renderChart } from '../../../src/chart/render-chart.ts';
import { edited, outcomeOf, problemsOf, type Changes } from './problems-of.ts';
import { soundCorpus } from './sound-corpus.ts';

const table = 'content/series/arrests.csv';
const series = 'content/series/arrests.yaml';
const chart = 'content/charts/arrests.yaml';
const rows = (...lines: readonly string[]): Changes => ({ [table]: ['year,value,sources', ...lines, ''].join('\n') });

describe('cells that are no plain number', () => {
  test.each([
    'NaN',
    'Infinity',
    '-Infinity',
    '1e308',
    '1e999',
    '0x10',
    'ten',
    '12%',
    '"1,234"',
    '1 234',
    '١٢',
    '=1+1',
    '--5',
  ])('%s', (cell) => {
    expect(problemsOf(edited(table, '2023,10', `2023,${cell}`))).toBe(
      `content/series/arrests.csv:2:2  series/value  Row 2023: “${cell.replaceAll('"', '')}” is no plain number. Write digits alone, with a point for decimals and no thousands separator, or leave the cell empty for a gap.`,
    );
  });
  test('a negative count', () => {
    expect(problemsOf(edited(table, '2023,10', '2023,-5'))).toMatchInlineSnapshot(
      `"content/series/arrests.csv:2:2  series/value  Row 2023: The value -5 lies below zero, which a count cannot. Set \`signed: true\` in the record if the series is no count."`,
    );
  });
  test('more digits than can be drawn', () => {
    expect(problemsOf(edited(table, '2023,10', '2023,99999999999999999999'))).toMatchInlineSnapshot(
      `"content/series/arrests.csv:2:2  series/value  Row 2023: “99999999999999999999” is too large to be drawn exactly."`,
    );
  });
  test('bounds that do not fit', () => {
    expect(problemsOf({ [table]: 'year,value,low,high,sources\n2023,10,12,11,court\n' })).toMatchInlineSnapshot(
      `"content/series/arrests.csv:2:2  series/value  Row 2023: The values do not fit each other: low 12, value 10, high 11."`,
    );
  });
});

describe('tables', () => {
  test('without rows', () => {
    expect(problemsOf(rows())).toMatchInlineSnapshot(
      `"content/series/arrests.csv:1:1  series/empty  The series has no rows. Add at least one below the line of column names."`,
    );
  });
  test('empty', () => {
    expect(problemsOf({ [table]: '' })).toMatchInlineSnapshot(
      `"content/series/arrests.csv:1:1  series/empty  The file is empty. Write the names of the columns on its first line."`,
    );
  });
  test('a key that stands twice', () => {
    expect(problemsOf(edited(table, '2024,12', '2023,12'))).toMatchInlineSnapshot(
      `"content/series/arrests.csv:3:1  series/duplicate-key  The row 2023 stands on line 2 already; year must tell it apart."`,
    );
  });
  test('a row that is too short, and one that is too long', () => {
    expect(problemsOf(rows('2023,10', '2024,12,court,more'))).toMatchInlineSnapshot(`
      "content/series/arrests.csv:2:1  series/syntax  The row has 2 cells, the first line 3. Put a cell that holds a comma between quotation marks.
      content/series/arrests.csv:3:1  series/syntax  The row has 4 cells, the first line 3. Put a cell that holds a comma between quotation marks."
    `);
  });
  test('semicolons', () => {
    expect(problemsOf({ [table]: 'year;value;sources\n2023;10;court\n' })).toMatchInlineSnapshot(`
      "content/series/arrests.csv:1:1  series/column  The column “sources” is missing.
      content/series/arrests.csv:1:1  series/column  The column “value” is missing.
      content/series/arrests.csv:1:1  series/column  The column “year;value;sources” is not declared in arrests.yaml. Divide the cells by commas, not by semicolons.
      content/series/arrests.csv:1:1  series/column  The column “year” is missing."
    `);
  });
  test('a quotation mark that is not closed', () => {
    expect(problemsOf(rows('2023,"10,court'))).toMatchInlineSnapshot(
      `"content/series/arrests.csv:2:1  series/syntax  The file is not well-formed CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2. Put cells that hold commas or quotation marks between quotation marks."`,
    );
  });
  test('an unknown source', () => {
    expect(problemsOf(edited(table, '2023,10,court', '2023,10,nobody'))).toMatchInlineSnapshot(
      `"content/series/arrests.csv:2:3  series/source  Row 2023 names the source “nobody”; arrests.yaml lists only court."`,
    );
  });
  test('without its record, and a record without its table', () => {
    expect(problemsOf({ 'content/series/other.csv': 'year,value,sources\n2023,1,court\n', [table]: null }))
      .toMatchInlineSnapshot(`
      "content/series/arrests.yaml:1:1  series/file  There is no table arrests.csv beside this record. Add it.
      content/series/other.csv:1:1  series/file  There is no record other.yaml beside this table. Add it."
    `);
  });
  test('a byte-order mark and CRLF', () => {
    expect(problemsOf({ [table]: `\u{FEFF}${(soundCorpus[table] ?? '').replaceAll('\n', '\r\n')}` })).toBe('');
  });
  test('10,000 bars are too many to show', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index},${index},court`);
    const changes = {
      ...rows(...lines),
      ...edited(series, 'type: year', 'type: text'),
      ...edited(chart, 'kind: line', 'kind: bar'),
    };
    expect(problemsOf(changes)).toMatchInlineSnapshot(
      `"content/charts/arrests.yaml:11:3  chart/data  The chart has 10000 rows; this kind shows at most 60. Show fewer rows, or use the kind “line”."`,
    );
  });
});

describe('charts that are drawn all the same, with no number that is none', () => {
  const draw = (changes: Changes): string => {
    const { corpus, problems } = outcomeOf(changes);
    expect(problems).toEqual([]);
    const [drawn] = corpus.charts;
    if (drawn === undefined) throw new Error('Expected a chart.');
    return [320, 900]
      .map((width) => toHtml(renderChart(drawn.spec, drawn.table, { width, href: () => '/', ids: 'c' })))
      .join('');
  };
  const days = Array.from({ length: 10_000 }, (_, index) =>
    new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10),
  );

  test.each<[string, Changes]>([
    ['one row', rows('2023,10,court')],
    ['gaps only', rows('2023,,court', '2024,,court')],
    ['equal values', rows('2023,7,court', '2024,7,court')],
    ['zeros', rows('2023,0,court', '2024,0,court')],
    ['a gap within', rows('2022,1,court', '2023,,court', '2024,3,court')],
    ['years out of order', rows('2025,1,court', '2023,2,court', '2024,3,court')],
    ['the largest number', rows(`2023,${Number.MAX_SAFE_INTEGER},court`, '2024,1,court')],
    [
      '10,000 rows',
      {
        ...rows(...days.map((day, index) => `${day},${index % 97},court`)),
        ...edited(series, 'type: year', 'type: date'),
      },
    ],
  ])('%s', (_, changes) => {
    expect(draw(changes)).not.toMatch(/NaN|Infinity|undefined|null/u);
  });
});

describe('specifications', () => {
  test('an unknown kind, column and key', () => {
    expect(problemsOf(edited(chart, 'kind: line', 'kind: lne'))).toMatchInlineSnapshot(
      `"content/charts/arrests.yaml:2:7  record/value  “kind”: Choose a kind: bar, dot, line, map, multiples, network, slope, timeline."`,
    );
    expect(problemsOf(edited(chart, 'x: year', 'x: yaer'))).toMatchInlineSnapshot(`
      "content/charts/arrests.yaml:1:1  chart/data  The chart uses the column “yaer”, which its table does not have. Did you mean “year”?
      content/charts/arrests.yaml:11:3  chart/data  The rows “2023” and “2024” both stand at , so one would hide the other. Choose one with \`where\` or \`except\`."
    `);
    expect(problemsOf(edited(chart, 'subtitle:', 'subtitel:'))).toMatchInlineSnapshot(`
      "content/charts/arrests.yaml:1:1  record/value  “subtitle”: this key is missing. Add it, with text.
      content/charts/arrests.yaml:4:1  record/unknown-key  The key “subtitel” is not known here. Did you mean “subtitle”?"
    `);
  });
  test('a description that repeats the title', () => {
    const spec = (soundCorpus[chart] ?? '').replace(
      /description: .*/u,
      `description: Arrests went up and down, and this is all that is said of them in this place.`,
    );
    expect(problemsOf({ [chart]: spec })).toMatchInlineSnapshot(
      `"content/charts/arrests.yaml:6:14  record/value  “description”: The description repeats the title, which every reader hears first. Say what the chart shows instead."`,
    );
  });
  test('words that the faces cannot write', () => {
    expect(problemsOf(edited(chart, 'Arrests went up', 'Zatčení went up'))).toBe(
      'content/charts/arrests.yaml:3:8  chart/glyph  The picture shows “Zatčení went up and down”, and the site’s faces have no glyph for “č”. Write it with other characters here.',
    );
    // What is told beside the picture is not drawn.
    expect(problemsOf(edited(chart, 'A line over', 'A 線 over'))).toBe('');
  });
});
