import { describe, expect, test } from 'vitest';
import { sampleSeries } from '../chart/fixtures/samples.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { allFigures } from './figures.ts';
import { referenceRows } from './reference-rows.ts';

const { corpus } = loadCorpus({ seeds: 'seeds', content: 'content' });
const placed = (id: string) => {
  const found = allFigures(corpus).find(({ figure }) => figure.record.id === id);
  if (found === undefined) throw new Error(`Expected the figure ${id}.`);
  return found;
};
const told = (id: string) =>
  referenceRows(corpus, placed(id)).map(({ series, table, when }) => [
    series.record.id,
    when,
    table.rows.map(({ key }) => key),
  ]);

describe('beside a figure stand', () => {
  test('the rows of its own measure and time', () => {
    expect(told('f-538-arrests')).toContainEqual(['ice-daily-arrests-jan-2025', 'then', ['2025-01-23/Arrests']]);
    expect(told('f-373-detainers')).toEqual([['ice-daily-arrests-jan-2025', 'then', ['2025-01-23/Detainers']]]);
  });

  test('the fiscal year that holds its day', () => {
    const [, , rows] = told('f-538-arrests').find(([id]) => id === 'ice-administrative-arrests') ?? [];
    expect(rows).toHaveLength(1);
    expect(rows).toEqual(['FY2025']);
  });

  test('the charts that draw the series', () => {
    const [first] = referenceRows(corpus, placed('f-373-detainers'));
    expect(first?.charts.map(({ id }) => id)).toEqual(['ice-daily-posts-january-2025', 'one-opening-two-numbers']);
  });

  test('the rows before and after, where none is of its time', () => {
    const series = sampleSeries('year,value,sources\n2018,1,office\n2020,2,office\n2027,3,office\n2030,4,office\n', {
      columns: { year: { type: 'year', label: 'Year' } },
      key: ['year'],
    });
    const [only] = referenceRows({ series: new Map([['sample', series]]), charts: [] }, placed('f-538-arrests'));
    expect(only?.when).toBe('nearest');
    expect(only?.table.rows.map(({ name }) => name)).toEqual(['2020', '2027']);
  });

  test('the latest rows, where the figure states no time', () => {
    const timeless = allFigures(corpus).find(
      ({ figure: { record } }) => record.measure === 'arrest' && !record.period && record.as_of === undefined,
    );
    if (timeless === undefined) throw new Error('Expected a figure without a time.');
    const found = referenceRows(corpus, timeless);
    expect(found.map(({ when }) => when)).toEqual(found.map(() => 'latest'));
    expect(Math.max(...found.map(({ table }) => table.rows.length))).toBe(3);
  });

  test('no series of another measure', () => {
    for (const each of allFigures(corpus))
      for (const { series } of referenceRows(corpus, each))
        expect(series.record.measures.map(({ measure }) => measure)).toContain(each.figure.record.measure);
  });
});
