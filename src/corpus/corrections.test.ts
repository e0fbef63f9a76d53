import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { Report } from '../report/problem.ts';
import { correctionsOf, correctionsOfAny, readCorrections } from './corrections.ts';

const none = { documents: [], entities: new Map(), charts: [{ id: 'a-chart' }], stories: [{ slug: 'a-story' }] };
const correction = (id: string, date: string, more: object) => ({
  path: `content/corrections/${id}.yaml`,
  text: stringify({ id, date, title: 'T', was: 'W.', now: 'N.', why: 'Y.', ...more }),
});

function read(...files: readonly ReturnType<typeof correction>[]) {
  const report = new Report();
  return {
    corrections: readCorrections(files, none, report),
    messages: report.problems.map(({ rule, message }) => `${rule}  ${message}`),
  };
}

test('corrections come newest first and are found by what they touched', () => {
  const { corrections, messages } = read(
    correction('a', '2026-01-01', { charts: ['a-chart'] }),
    correction('c', '2026-02-01', { stories: ['a-story'] }),
    correction('b', '2026-02-01', { charts: ['a-chart'] }),
  );
  expect(messages).toEqual([]);
  expect(corrections.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  expect(correctionsOf(corrections, 'charts', 'a-chart').map(({ id }) => id)).toEqual(['b', 'a']);
  expect(correctionsOf(corrections, 'figures', 'a-chart')).toEqual([]);
  const touched = [
    ['stories', 'a-story'],
    ['charts', 'a-chart'],
  ] as const;
  expect(correctionsOfAny(corrections, touched).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

test('what a correction touched exists, and there is something', () => {
  expect(read(correction('a', '2026-01-01', { charts: ['a-chrat'] })).messages).toEqual([
    'reference/unknown  There is no “a-chrat” among the charts. Did you mean “a-chart”?',
  ]);
  expect(read(correction('a', '2026-01-01', {})).messages).toEqual([
    'record/value  This record: Name what the error touched: at least one of figures, charts, notes, documents, entities or stories.',
  ]);
  expect(read(correction('a', '2026-01', { charts: ['a-chart'] })).messages).toEqual([
    'record/value  “date”: Write the date to the day, as “YYYY-MM-DD”.',
  ]);
});
