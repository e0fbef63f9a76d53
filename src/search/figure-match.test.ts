import { describe, expect, test } from 'vitest';
import { cutShards } from './build/figure-shards.ts';
import { figureAnswers, mayAnswer, type FigureRow, type FigureTest } from './figure-match.ts';

const nearly: FigureRow = ['nearly', 2, 180000, 200000, '2025-01-20', '2025-08'];
const exact: FigureRow = ['exact', 1, 538, 538, '2025-01-23', '2025-01-23'];
const hundreds: FigureRow = ['hundreds', 2, 200, 999, '2025-01-20', '2025-01-23'];
const atLeast: FigureRow = ['at-least', 2, 5, null, null, null];
const none: FigureRow = ['none', 2, null, null, '2025', '2025'];
const rows = [exact, nearly, hundreds, atLeast, none];
const answering = (asked: FigureTest): readonly string[] =>
  rows.filter((row) => figureAnswers(row, asked)).map(([id]) => id);

describe('figureAnswers', () => {
  test.each<[string, FigureTest, readonly string[]]>([
    ['more than 100,000', { measure: 0, comparison: { sign: '>', value: 100000 } }, ['nearly']],
    ['fewer than 300', { measure: 0, comparison: { sign: '<', value: 300 } }, ['hundreds', 'at-least']],
    ['at least 538', { measure: 0, comparison: { sign: '≥', value: 538 } }, ['exact', 'nearly', 'hundreds']],
    ['538, not within “hundreds”', { measure: 0, comparison: { sign: '=', value: 538 } }, ['exact']],
    ['195,000 within “nearly 200,000”', { measure: 0, comparison: { sign: '=', value: 195000 } }, ['nearly']],
    ['200,000 as the bound', { measure: 0, comparison: { sign: '=', value: 200000 } }, ['nearly']],
    ['a measure', { measure: 1 }, ['exact']],
    [
      'a day',
      { measure: 0, period: { start: '2025-01-23', end: '2025-01-23' } },
      ['exact', 'nearly', 'hundreds', 'none'],
    ],
    ['a month', { measure: 0, period: { start: '2025-08', end: '2025-08' } }, ['nearly', 'none']],
    ['since a day', { measure: 0, period: { start: '2025-06-01' } }, ['nearly', 'none']],
    ['until a month', { measure: 0, period: { end: '2024-12' } }, []],
  ])('%s', (_, asked, expected) => {
    expect(answering(asked)).toEqual(expected);
  });

  test('a shard that may not answer holds no figure that does', () => {
    const shards = rows.map((row) => cutShards([row])[0]?.shard);
    const values = [0, 5, 200, 538, 999, 180000, 200000, 1e6];
    const tests = [0, 1, 2].flatMap((measure) =>
      (['>', '≥', '=', '≤', '<'] as const).flatMap((sign) =>
        values.flatMap((value): FigureTest[] => [
          { measure, comparison: { sign, value } },
          { measure, comparison: { sign, value }, period: { start: '2025-02', end: '2025-03' } },
        ]),
      ),
    );
    for (const asked of tests) {
      for (const [index, row] of rows.entries()) {
        const shard = shards[index];
        if (shard !== undefined && !mayAnswer(shard, asked)) expect(figureAnswers(row, asked)).toBe(false);
      }
    }
  });
});

test('shards are bounded, and hold every figure once and in order', () => {
  const many = Array.from({ length: 1001 }, (_, index): FigureRow => [
    String(index),
    1 + Math.floor(index / 400),
    index,
    index,
    '2025-01-01',
    '2025-01-01',
  ]);
  const shards = cutShards(many);
  expect(shards.map(({ shard }) => shard.rows)).toEqual([400, 400, 201]);
  expect(shards.flatMap((each) => each.rows)).toEqual(many);
  expect(cutShards([])).toEqual([]);
});
