import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassages } from './passages.ts';
import { parseQuery } from './query.ts';
import type { StoredRecord } from './stored-record.ts';

const record: StoredRecord = {
  type: 'document',
  href: '/documents/one/',
  title: 'Arrests in Newark',
  date: '2025-01-24',
  text: [
    'Raids in Newark',
    'Agents held people on January 23, 2025 in Newark, New Jersey.',
    'The city is called a ‘sanctuary city’ by some.',
    'ICE reported 1,179 arrests.',
  ],
  first: 4,
};
const shown = (query: string, own: StoredRecord = record): readonly string[] =>
  findPassages(own, parseQuery(query), 2).passages.map(
    ({ fragment, parts }) =>
      `${fragment ?? ''} ${parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
  );
const answered = (query: string): readonly string[] =>
  [...findPassages(record, parseQuery(query), 1).answered].map(({ text }) => text);

describe('findPassages', () => {
  test('opens at the sentence that answers, its words marked; a heading comes after sentences', () => {
    expect(shown('newark')).toEqual([
      's5 Agents held people on January 23, 2025 in [Newark], New Jersey.',
      's4 Raids in [Newark]',
    ]);
  });

  test.each([
    ['1179', 's7 ICE reported [1,179] arrests.'],
    ['"sanctuary city"', 's6 The city is called a ‘[sanctuary city]’ by some.'],
    ['2025-01-23', 's5 Agents held people on [January 23, 2025] in Newark, New Jersey.'],
    ['arrested', 's7 ICE reported 1,179 [arrests].'],
  ])('finds %s', (query, expected) => {
    expect(shown(query)[0]).toBe(expected);
  });

  test('a phrase is no phrase where its words stand apart', () => {
    expect(answered('"city sanctuary"')).toEqual([]);
    expect(answered('"people Newark" arrests')).toEqual(['arrests']);
  });

  test('a phrase is marked as one, with the words that are not looked for by themselves', () => {
    expect(shown('"in Newark"')).toEqual([
      's5 Agents held people on January 23, 2025 [in Newark], New Jersey.',
      's4 Raids [in Newark]',
    ]);
    expect(shown('"held people" held')[0]).toContain('Agents [held people] on');
  });

  test('the second sentence holds what the first lacks; without addresses there is no other', () => {
    expect(shown('newark ICE').map((text) => text.slice(0, 2))).toEqual(['s5', 's7']);
    const { type, href, title, text } = record;
    const page = { type, href, title, text };
    expect(shown('newark', page)).toHaveLength(1);
    expect(shown('newark ICE', page)).toHaveLength(2);
  });

  test('what only the title or the date answers is answered, and the first sentence is shown', () => {
    expect(answered('2025-01-24')).toEqual(['2025-01-24']);
    expect(shown('2025-01-24')).toEqual(['s4 Raids in Newark']);
  });

  test('sentences that are left out keep the numbers of the others', () => {
    expect(shown('arrests', { ...record, numbers: [2, 5, 9, 12] })[0]).toMatch(/^s12 /u);
  });

  test('a long sentence is cut around what is marked', () => {
    const text = [`${'word '.repeat(60)}target ${'word '.repeat(60)}end.`];
    const [passage] = shown('target', { ...record, text });
    expect(passage).toMatch(/^s4 … .*\[target\].* …$/u);
    expect(passage?.split(' ').length).toBeLessThan(60);
  });

  test('parts are pieces of the text and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          for (const { parts } of findPassages({ ...record, text: [text] }, parseQuery(query), 1).passages) {
            expect(text).toContain(
              parts
                .map((part) => part.text)
                .join('')
                .replace(/^… /u, '')
                .replace(/ …$/u, ''),
            );
          }
        },
      ),
    );
  });
});
