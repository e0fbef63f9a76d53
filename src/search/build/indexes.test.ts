import { expect, test } from 'vitest';
import type { Corpus } from '../../corpus/corpus.ts';
import { documentsByMonth, documentsByPublisher } from './document-index.ts';
import { byLetter, compileNameIndex, letterPages } from './name-index.ts';
import { markdownSentences } from './sentences-of.ts';

const entity = (name: string, ...aliases: readonly string[]) => ({
  register: 'people',
  ref: `people/${name}`,
  name,
  record: { aliases: aliases.map((text) => ({ text })) },
});
const corpus = {
  entities: new Map(
    [
      entity('Ras Baraka', 'Ras Baraka', 'Baraka', 'mayor Baraka'),
      entity('Álvaro Uno', '“Uno”'),
      entity('7 Eleven'),
    ].map((each) => [each.ref, each]),
  ),
  documents: [
    { slug: 'new', date: '2026-02-08', publisher: 'Colombo Telegraph' },
    { slug: 'old', date: '2025-01-24', publisher: 'Hindustan Times' },
    { slug: 'older', date: '2025-01-02', publisher: undefined },
  ],
} as unknown as Corpus;

test('names stand from A to Z, other names among them, each once', () => {
  const entries = compileNameIndex(corpus, 'people');
  expect(entries.map(({ name, letter, isAlias }) => `${letter} ${name}${isAlias ? ' →' : ''}`)).toEqual([
    '# 7 Eleven',
    'A Álvaro Uno',
    'B Baraka →',
    'M mayor Baraka →',
    'R Ras Baraka',
    'U “Uno” →',
  ]);
  expect(letterPages(entries, 2)).toEqual([
    { letter: '#', page: 1 },
    { letter: 'A', page: 1 },
    { letter: 'B', page: 2 },
    { letter: 'M', page: 2 },
    { letter: 'R', page: 3 },
    { letter: 'U', page: 3 },
  ]);
  expect(byLetter(entries.slice(2, 4)).map(({ letter }) => letter)).toEqual(['B', 'M']);
});

test('documents stand by month, newest first, and by publisher', () => {
  const slugs = (groups: ReturnType<typeof documentsByMonth>) =>
    groups.map(({ slug, documents }) => [slug, ...documents.map((document) => document.slug)]);
  expect(slugs(documentsByMonth(corpus))).toEqual([
    ['2026-02', 'new'],
    ['2025-01', 'old', 'older'],
  ]);
  expect(slugs(documentsByPublisher(corpus))).toEqual([
    ['colombo-telegraph', 'new'],
    ['hindustan-times', 'old'],
  ]);
});

test('editorial Markdown is cut into sentences, block by block', () => {
  const markdown = [
    '## A heading',
    'First [sentence](entity:people/x).[^1] *Second* one.',
    '::quote[What they said]{document="d"}',
    'They said that',
    '::quote[nothing changed]{document="d"}',
    '- An item',
    ':::note',
    '[^1]: A footnote\n    with more',
  ].join('\n\n');
  expect(markdownSentences(markdown)).toEqual([
    'A heading',
    'First sentence.',
    'Second one.',
    'What they said',
    'They said that “nothing changed”',
    'An item',
  ]);
});
