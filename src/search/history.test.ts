import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose, readAddress, writeAddress, type SearchState } from './address.ts';
import { nextStep, type Visit } from './history.ts';

/** A browser’s history, and the reader in it. */
function openAt(address: string) {
  const entries = [address];
  let visit: Visit = { state: readAddress(address), isFinished: true };
  const go = (state: SearchState, isFinished: boolean): void => {
    const step = nextStep(visit, state);
    if (step.method === 'pushState') entries.push(step.address);
    else if (step.method === 'replaceState') entries.splice(-1, 1, step.address);
    visit = { state, isFinished };
  };
  return {
    entries,
    type(text: string): void {
      for (let end = 1; end <= text.length; end++) go({ ...visit.state, query: text.slice(0, end) }, false);
    },
    enter: () => go(visit.state, true),
    check: (value: string) => go({ ...visit.state, chosen: choose(visit.state.chosen, 'type', value, true) }, true),
  };
}

test('Back leads from search to search, not from letter to letter', () => {
  const reader = openAt('');
  reader.type('Newark');
  reader.enter();
  reader.type('Baraka');
  reader.enter();
  reader.check('document');
  expect(reader.entries).toEqual(['', '?q=Newark', '?q=Baraka', '?q=Baraka&type=document']);
});

test('asking for the same again is no step, and going on typing takes the place of what was not finished', () => {
  const reader = openAt('?q=Newark');
  reader.enter();
  expect(reader.entries).toEqual(['?q=Newark']);
  reader.type('a');
  reader.type('ab');
  expect(reader.entries).toEqual(['?q=Newark', '?q=ab']);
});

test('every search that was finished can be gone back to, as it was', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/u);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const reader = openAt('');
      for (const each of words) {
        reader.type(each);
        reader.enter();
      }
      const finished = words.filter((each, index) => each !== words[index - 1]);
      expect(reader.entries.map((address) => readAddress(address).query)).toEqual(
        expect.arrayContaining(['', ...finished]),
      );
      for (const address of reader.entries) expect(writeAddress(readAddress(address))).toBe(address);
    }),
  );
});
