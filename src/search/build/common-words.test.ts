import { expect, test } from 'vitest';
import { scoreRows } from '../common-words.ts';
import { commonWords, weighWords, withoutWords } from './common-words.ts';

const records = [
  { content: 'court court order d20250123', title: 'newark', names: '' },
  { content: 'courts raid newark newark d20250123', title: 'raids', names: 'newark' },
  { content: 'court newark a b c d20250123', title: '', names: '' },
  { content: 'agents', title: 'court', names: '' },
];

test('words that many records hold are kept apart, days are not', () => {
  const common = commonWords(records, 2);
  expect(common).toEqual(['court', 'newark']);
  expect(records.map((record) => withoutWords(record, new Set(common))).at(1)).toEqual({
    content: 'courts raid d20250123',
    title: 'raids',
    names: '',
  });
  expect(commonWords(records, 4)).toEqual([]);
});

test('a word weighs more where it stands often, in few words, in a name or a title; its other forms count for it', () => {
  const [court, newark] = weighWords(['court', 'newark'], records).map(scoreRows);
  const of = (scores: Float64Array | undefined, row: number): number => scores?.[row] ?? -1;
  expect(of(court, 1)).toBeGreaterThan(0);
  expect(of(court, 0)).toBeGreaterThan(of(court, 2));
  expect(of(court, 3)).toBeGreaterThan(of(court, 0));
  expect(of(newark, 3)).toBe(0);
  expect(of(newark, 0)).toBeGreaterThan(of(newark, 2));
});
