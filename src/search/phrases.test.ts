import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followPairs, hashForm, packPairs, pairFile, pairKey, unpackPairs } from './pairs.ts';
import { baseForm, holdsPhrase } from './phrase-words.ts';

test.each([
  ['raids', 'raid', true],
  ['arrested', 'arrests', true],
  ['policies', 'policy', true],
  ['policy', 'police', false],
  ['states', 'state', true],
  ['houses', 'house', true],
  ['churches', 'church', true],
  ['planned', 'plan', true],
  ['removing', 'removed', true],
  ['removal', 'removed', false],
  ['courts', 'courtyard', false],
  ['us', 'uses', false],
  ['538n', '5380n', false],
])('“%s” stands for “%s” in a phrase: %s', (one, other, expected) => {
  expect(baseForm(one) === baseForm(other)).toBe(expected);
});

test('a phrase stands within one text of a record, and may go on from one sentence to the next', () => {
  const record = {
    type: 'document',
    href: '/a/',
    title: 'Raids in Newark',
    by: 'The Times',
    text: ['Agents came', 'to the city.'],
  } as const;
  const holds = (...tokens: readonly string[]): boolean => holdsPhrase(record, tokens);
  expect([holds('raid', 'in', 'newark'), holds('newark', 'the'), holds('came', 'to', 'the', 'cities')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(holds('agents', 'to')).toBe(false);
});

describe('pairs', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2, maxLength: 90 });
  const numbersOf = (tokens: readonly string[]): Uint32Array => Uint32Array.from(tokens, hashForm);
  const find = (files: readonly Uint8Array[], tokens: readonly string[]): readonly number[] => {
    const numbers = numbersOf(tokens);
    return followPairs(
      [...numbers.slice(1)].map((number, step) => {
        const key = pairKey(numbers[step] ?? 0, number);
        return unpackPairs(files[pairFile(key, files.length)] ?? new Uint8Array()).get(key) ?? new Float64Array();
      }),
    );
  };
  const holds = (row: readonly string[], phrase: readonly string[]): boolean =>
    row.some((_, index) => phrase.every((token, step) => row[index + step] === token));

  test('find the rows that hold a phrase, and none that is short of its words', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2, maxLength: 4 }),
        (rows, phrase) => {
          const found = find(packPairs(rows.map(numbersOf)), phrase);
          const right = [...rows.keys()].filter((row) => holds(rows[row] ?? [], phrase));
          expect(found).toEqual(expect.arrayContaining(right));
          // Places are told apart within sixty-four words.
          const short = [...rows.keys()].filter((row) => (rows[row] ?? []).length <= 64);
          expect(found.filter((row) => short.includes(row))).toEqual(right.filter((row) => short.includes(row)));
        },
      ),
    );
  });

  test('are divided into files of some kilobytes, and do not reach over the end of a text', () => {
    const rows = Array.from({ length: 40 }, (_, row) =>
      numbersOf(Array.from({ length: 500 }, (_unused, index) => `w${(row * 7919 + index * index) % 9973}`)),
    );
    const files = packPairs(rows);
    expect(files.length).toBe(8);
    for (const file of files) expect(file.length).toBeLessThan(40_000);
    expect(find(packPairs([Uint32Array.of(hashForm('a'), 0, hashForm('b'))]), ['a', 'b'])).toEqual([]);
  });
});
