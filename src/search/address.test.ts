import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose, emptySearch, isEmptySearch, linkedSearch, readAddress, writeAddress } from './address.ts';
import { facetNames } from './facet-names.ts';

test('a search comes back from its address as it was', () => {
  const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 3 });
  const chosen = fc.dictionary(fc.constantFrom(...facetNames), values).map((each) => ({ ...each }));
  const state = fc.record({
    query: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    chosen,
    sort: fc.constantFrom('relevance' as const, 'date' as const),
  });
  fc.assert(
    fc.property(state, (each) => {
      expect(readAddress(writeAddress(each))).toEqual(each);
    }),
  );
});

test('what is not known in an address is left out', () => {
  expect(readAddress('?q=newark&colour=red&type=&place=newark&place=newark&sort=size')).toEqual({
    query: 'newark',
    chosen: { place: ['newark'] },
    sort: 'relevance',
  });
  expect(writeAddress({ query: '  ', chosen: {}, sort: 'relevance' })).toBe('');
});

test('choosing adds and takes away one value', () => {
  const one = choose({}, 'place', 'newark', true);
  expect(choose(one, 'place', 'arizona', true)).toEqual({ place: ['newark', 'arizona'] });
  expect(choose(one, 'place', 'newark', false)).toEqual({ place: [] });
});

test('a link asks for the search in its address, if it leads to the page of search', () => {
  expect(linkedSearch({ pathname: '/search/', search: '?q=newark' }, '/search/')?.query).toBe('newark');
  expect(linkedSearch({ pathname: '/search/', search: '' }, '/search/')).toBeUndefined();
  expect(linkedSearch({ pathname: '/places/newark/', search: '?q=newark' }, '/search/')).toBeUndefined();
});

test('a search without words and filters asks for nothing', () => {
  expect(isEmptySearch(emptySearch)).toBe(true);
  expect(isEmptySearch({ query: ' ', chosen: { place: [] } })).toBe(true);
  expect(isEmptySearch({ query: '', chosen: { place: ['newark'] } })).toBe(false);
});
