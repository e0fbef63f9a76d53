import { expect, test } from 'vitest';
import { describeDifference } from './describe-difference.ts';

const table = (rows: Readonly<Record<string, string>>): string =>
  JSON.stringify({ table: { rows: Object.entries(rows).map(([key, text]) => ({ key, text, more: 1 })) } });
const before = table({ a: '1', b: '2' });

test.each([
  [{ a: '1', b: '2', c: '3' }, 'Since then 1 value was added.'],
  [{ a: '1', b: '3' }, 'Since then 1 value was changed.'],
  [{ c: '1', d: '3' }, 'Since then 2 values were added and 2 values were removed.'],
  [{ a: '0', c: '1', d: '3' }, 'Since then 2 values were added, 1 value was changed and 1 value was removed.'],
  [{ a: '1', b: '2' }, 'Its words or its form were revised since; the values are the same.'],
])('%j', (rows, words) => {
  expect(describeDifference(before, table(rows))).toBe(words);
});

test('what has another form is said to be revised', () => {
  expect(describeDifference('{"record":{}}', before)).toBe('What is said of it has been revised since.');
  expect(describeDifference(before, '{"record":{}}')).toBe('What is said of it has been revised since.');
});
