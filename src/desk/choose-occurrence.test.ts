import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { fixQuotes } from './fix-quotes.ts';
import { measure, person, smallCorpus } from './fixtures/small-corpus.ts';

const figure = (id: string, exact: string, more: object = {}) => ({
  id,
  quote: { exact, ...more },
  value: { low: 12, high: 12, unit: 'people', display: '12', modality: 'exact' },
  measure: 'arrest',
  kind: 'flow',
  population: 'people',
  said_by: { name: 'the article' },
  gist: 'G.',
});
const note = (exact: string, figures: readonly string[]) => ({
  id: 'n-one',
  quote: { exact },
  motivation: 'commenting',
  kind: 'context',
  title: 'T',
  body: 'B.',
  figures,
  sources: [{ title: 'T', publisher: 'P', url: 'https://example.org/' }],
});

/** What is mended in a file of records about one text. */
function mended(
  path: string,
  record: object,
  text: string,
  others: Parameters<typeof smallCorpus>[1] = [],
): readonly string[] {
  const file = { path, text: stringify(record) };
  const { document } = smallCorpus(text, [file, measure('arrest'), ...others]);
  return fixQuotes(file, document)?.changes ?? [];
}
const text = 'On Monday 12 people came. On Tuesday 12 people left. Jane Roe stayed. Did Jane Roe know?';
const tied = (words: string, column: number) => [`Tied “${words}” to line 2, column ${column} of seeds/one.txt.`];

test('a figure means the number that has no record', () => {
  const figures = [figure('f-one', '12 people'), figure('f-two', '12 people', { prefix: 'On Monday ' })];
  expect(mended('content/figures/one.yaml', { figures }, text)).toEqual(tied('12 people', 38));
});

test('a figure of two numbers without a record means neither', () => {
  expect(mended('content/figures/one.yaml', { figures: [figure('f-one', '12 people')] }, text)).toEqual([]);
});

test('a note that names a figure means its words', () => {
  const ledger = {
    path: 'content/figures/one.yaml',
    text: stringify({ figures: [figure('f-two', '12 people', { suffix: ' left' })] }),
  };
  expect(mended('content/annotations/one.yaml', { notes: [note('12 people', ['f-two'])] }, text, [ledger])).toEqual(
    tied('12 people', 38),
  );
  expect(mended('content/annotations/one.yaml', { notes: [note('12 people', [])] }, text, [ledger])).toEqual([]);
});

test('a forbidden mention means the one that was found', () => {
  const record = { title: 'T', slug: 't', links: [{ quote: { exact: 'Jane' }, entity: null }] };
  const one = { path: 'content/people/jane-roe.md', text: person('Jane Roe') };
  expect(mended('content/documents/one.yaml', record, 'Jane came, and Jane Roe left.', [one])).toEqual(
    tied('Jane', 16),
  );
  expect(mended('content/documents/one.yaml', record, text, [one])).toEqual([]);
});

test('words in the date line are never meant', () => {
  expect(mended('content/annotations/one.yaml', { notes: [note('2025', [])] }, 'It began in 2025.')).toEqual(
    tied('2025', 13),
  );
});

test('context that is wrong is mended where the words stand once', () => {
  const record = { notes: [{ ...note('Tuesday', []), quote: { exact: 'Tuesday', prefix: 'Before ' } }] };
  expect(mended('content/annotations/one.yaml', record, text)).toEqual(tied('Tuesday', 30));
  expect(
    mended(
      'content/annotations/one.yaml',
      { notes: [{ ...note('Jane Roe', []), quote: { exact: 'Jane Roe', prefix: 'Before ' } }] },
      text,
    ),
  ).toEqual([]);
});
