import { expect, test } from 'vitest';
import { findNumbers } from './find-numbers.ts';

function found(text: string): readonly (readonly [string, string])[] {
  return findNumbers(text).flatMap((match) =>
    match.kind === 'quantity' ? [[match.text, match.quantity.modality] as const] : [],
  );
}

test.each([
  ['The largest massive deportation operation in history is under way.', [['largest', 'superlative']]],
  ['It is the biggest issue for the country.', [['biggest', 'superlative']]],
  ['Officials sought to bulk up arrest numbers.', [['numbers', 'unquantified']]],
  ['Record numbers of people left.', [['numbers', 'unquantified']]],
  [
    'The highest of the 538 counts',
    [
      ['highest', 'superlative'],
      ['538', 'exact'],
    ],
  ],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'a larger operation',
  'largest of all',
  'their phone numbers',
  'the registration numbers of the cars',
  'Numbers do not lie.',
])('no number is read in “%s”', (text) => {
  expect(found(text)).toEqual([]);
});
