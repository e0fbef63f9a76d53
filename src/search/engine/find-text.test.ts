import { describe, expect, test } from 'vitest';
import type { Bundle } from '../bundles.ts';
import { indexWords } from '../index-words.ts';
import { holdsPhrase } from '../phrase-words.ts';
import { parseQuery } from '../query.ts';
import type { StoredRecord } from '../stored-record.ts';
import { answers } from '../word-forms.ts';
import { relaxTerms } from './find-terms.ts';
import { findText } from './find-text.ts';
import type { Library } from './library.ts';

const texts: Readonly<Record<string, string>> = {
  a: 'Raids in Newark, a sanctuary city.',
  b: 'The mayor of Newark spoke of raids and courts.',
  c: 'A bar near the courts, and a guard.',
  d: 'Troops of the guard at the border.',
};
const record = (id: string): StoredRecord => ({
  type: 'document',
  href: `/${id}/`,
  title: id,
  text: [texts[id] ?? ''],
});
const tokensOf = (id: string): readonly string[] => indexWords(texts[id] ?? '').map(({ token }) => token);

const allIds = Object.keys(texts);
/**
 * Answers as Pagefind does, in one bundle or in several: words by their beginnings; one that a bundle does not have is cut until
 * it has it, or left out. It does not know the words that are kept apart.
 */
const libraryOf = (
  bundles: Readonly<Partial<Record<Bundle, readonly string[]>>>,
  common: readonly string[] = [],
): Library => ({
  bundles: () => Promise.resolve(Object.keys(bundles) as Bundle[]),
  async search(_, bundle, query) {
    const ids = bundles[bundle] ?? [];
    const asked = query.split(' ');
    const has = (id: string, word: string): boolean =>
      tokensOf(id).some((token) => token.startsWith(word) && !common.includes(token));
    const known = asked.flatMap((word) => {
      for (let end = word.length; end > 2; end--)
        if (ids.some((id) => has(id, word.slice(0, end)))) return [word.slice(0, end)];
      return [];
    });
    const found = ids.filter((id) => known.length > 0 && known.every((word) => has(id, word)));
    return Promise.resolve(found.map((id) => ({ id, score: 1 })));
  },
  rows: () => Promise.resolve({ ids: allIds, rowOf: new Map(allIds.map((id, row) => [id, row])) }),
  common: () => Promise.resolve(common),
  weights: (_, place) =>
    Promise.resolve(
      Uint8Array.from(allIds, (id) => Number(tokensOf(id).some((token) => answers(common[place] ?? '', token)))),
    ),
  phrase: (_, tokens) =>
    Promise.resolve([...allIds.keys()].filter((row) => holdsPhrase(record(allIds[row] ?? ''), tokens))),
  file: () => Promise.reject(new Error('No file is read here.')),
  record: (_, id) => Promise.resolve(record(id)),
});
const library = libraryOf({ '': allIds });
const divided = libraryOf({ '1/': ['a', 'c'], '2/': ['b', 'd'] });
const large = libraryOf({ '': allIds }, ['courts', 'guard', 'newark', 'the']);
const correct = (token: string): string | undefined => ({ barrakka: 'courts', newrak: 'Newark' })[token];
const find = async (query: string, from = library) => {
  const { hits, relaxed } = await findText(from, 'records', query, parseQuery(query), correct);
  return { ids: hits.map(({ id }) => id), relaxed };
};

describe('findText', () => {
  test('changes nothing when records have all words', async () => {
    expect(await find('newark raid')).toEqual({ ids: ['a', 'b'], relaxed: undefined });
    expect(await find('"sanctuary city" Newark')).toEqual({ ids: ['a'], relaxed: undefined });
  });

  test('finds a phrase word by word, with the words that are not looked for by themselves', async () => {
    expect(await find('"of the"')).toEqual({ ids: ['d'], relaxed: undefined });
    expect(await find('"guards at the border"')).toEqual({ ids: ['d'], relaxed: undefined });
    expect(await find('"Newark, a sanctuary"')).toEqual({ ids: ['a'], relaxed: undefined });
    const { ids, relaxed } = await find('"Newark in the sanctuary"');
    expect(ids).toEqual(['a']);
    expect(relaxed?.unknown).toEqual(['“Newark in the sanctuary”']);
  });

  test('corrects a word that the index took for the beginning of another', async () => {
    const { ids, relaxed } = await find('barrakka mayor');
    expect(ids).toEqual(['b']);
    expect(relaxed).toEqual({
      unknown: [],
      dropped: [],
      kept: ['courts', 'mayor'],
      corrected: [{ from: 'barrakka', to: 'courts' }],
      query: 'courts mayor',
    });
  });

  test('names a word that no record has, and finds the others', async () => {
    const { ids, relaxed } = await find('newark zebra');
    expect(ids).toEqual(['a', 'b']);
    expect(relaxed).toMatchObject({ unknown: ['zebra'], kept: ['newark'] });
  });

  test('takes a phrase that nobody wrote as its words', async () => {
    const { ids, relaxed } = await find('"city sanctuary"');
    expect(ids).toEqual(['a']);
    expect(relaxed).toMatchObject({ unknown: ['“city sanctuary”'], kept: ['city', 'sanctuary'] });
  });

  test('leaves out as few words as it can', async () => {
    const { ids, relaxed } = await find('guard border newark');
    expect(ids).toEqual(['d']);
    expect(relaxed).toMatchObject({ unknown: [], dropped: ['newark'], kept: ['guard', 'border'] });
  });

  test('finds nothing for what occurs nowhere', async () => {
    const { ids, relaxed } = await find('zebra quagga');
    expect(ids).toEqual([]);
    expect(relaxed).toMatchObject({ unknown: ['zebra', 'quagga'], kept: [] });
  });
});

test('of equally many words those are kept that fewest records hold', async () => {
  const kept = await relaxTerms(library, 'records', parseQuery('newark courts border'));
  expect(kept.map(({ text }) => text)).toEqual(['newark', 'courts']);
  expect((await relaxTerms(library, 'records', parseQuery('sanctuary border'))).map(({ text }) => text)).toHaveLength(
    1,
  );
});

test.each([
  'newark raid',
  '"sanctuary city" Newark',
  'barrakka mayor',
  'newrak',
  'newark xylophone',
  'courts guard',
  'sanctuary troops mayor',
  'mayor',
  'xylophone',
  'court mayor',
  'gua',
  'new',
  '"raids and courts" newark',
])('%s is answered alike by one bundle, by several, and where common words are kept apart', async (query) => {
  const one = await find(query);
  for (const other of [divided, large]) {
    const found = await find(query, other);
    expect({ ...found, ids: found.ids.toSorted() }).toEqual({ ...one, ids: one.ids.toSorted() });
  }
});
