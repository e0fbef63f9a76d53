import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallCorpus } from '../fixtures/small-corpus.ts';
import { unknownNames } from './unknown-names.ts';

function namesIn(text: string): readonly string[] {
  return unknownNames(smallCorpus(text).corpus.documents)
    .map(({ name }) => name)
    .toSorted();
}

describe('names in a sentence', () => {
  test.each([
    ['Agents of Harbour County met Gov. Dana Poe on Monday.', ['Dana Poe', 'Harbour County']],
    [
      'The Department of the Interior and Customs and Border Protection agreed.',
      ['Customs and Border Protection', 'Department of the Interior'],
    ],
    ['New York Mayor Pat Noe asked the Tren de Aragua question.', ['New York', 'Pat Noe', 'Tren de Aragua']],
    ['Raids began. The raids went on, and Mexican migrants left.', []],
    ['In El Salvador, Los Angeles and San José it rained.', ['El Salvador', 'Los Angeles', 'San José']],
    ['Under Title 42 the president of Westmark’s council left in June 2025.', ['Title 42', 'Westmark']],
    ['Jane Roe said no. Roe left; Roe’s car stayed.', ['Jane Roe']],
    ['World War II was long, said Pat L. Moe Jr. of DHS.', ['DHS', 'Pat L. Moe Jr', 'World War II']],
    ['“Newark will stand,” he said.', []],
    ['“Newark will stand,” he said in Newark.', ['Newark']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('a heading in title case tells nothing', () => {
    expect(
      namesIn('What The Order Says About Schools\n\nIt says little.\n\nWhy The Court Stepped In Again\n\nIt had to.'),
    ).toEqual([]);
  });
});

test.each([
  [
    '000_767e988451f9abf1',
    [
      'AFP',
      'Border Patrol',
      'Donald Trump',
      'Getty Images',
      'Immigration and Customs Enforcement',
      'Karoline Leavitt',
      'New Jersey',
      'Newark',
      'Ras Baraka',
      'Refugee Admission Program',
      'Sasabe',
      'Tren de Aragua',
    ],
  ],
  [
    '004_3645936635879c89',
    [
      'Donald Trump',
      'Arizona',
      'Biden',
      'El Salvador',
      'Illinois',
      'Los Angeles',
      'Mexico',
      'National Guard',
      'Oregon',
      'Portland',
      'Supreme Court',
      'World War II',
    ],
  ],
])('every name of %s is found where no register knows any', (id, names) => {
  const seed = readFileSync(join(import.meta.dirname, '..', '..', '..', 'seeds', `${id}.txt`), 'utf8');
  expect(namesIn(seed.replace(/^ date \S+ /u, ''))).toEqual(expect.arrayContaining(names));
});
