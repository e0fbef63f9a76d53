import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityRefSchema } from '../schema/ids.ts';
import { compileGazetteer, findCandidates, type GazetteerAlias } from './index.ts';

function wordsFound(text: string, ...aliases: readonly GazetteerAlias[]): readonly string[] {
  const gazetteer = compileGazetteer([{ entity: entityRefSchema.parse('organisations/it'), name: 'It', aliases }]);
  return findCandidates(text, gazetteer).map(({ start, end }) => text.slice(start, end));
}

test.each<[alias: GazetteerAlias, text: string, found: readonly string[]]>([
  [{ text: 'ICE' }, 'ICE, ice, Ice, ICEs and “ICE”', ['ICE', 'ICE']],
  [{ text: 'U.S.' }, 'the U.S., the u.s., the U.S.A. and the U.S.-led force', ['U.S.', 'U.S.']],
  [{ text: 'Trump' }, 'trump Trump TRUMP TrUmp', ['Trump', 'TRUMP']],
  [{ text: 'Trump', case: 'exact' }, 'trump Trump TRUMP', ['Trump']],
  [{ text: 'Trump', case: 'any' }, 'trump Trump TRUMP', ['trump', 'Trump', 'TRUMP']],
  [{ text: 'Supreme Court' }, 'Supreme Court, SUPREME COURT, Supreme court', ['Supreme Court', 'SUPREME COURT']],
  [{ text: 'US president Trump' }, 'US President Trump, us president Trump', ['US President Trump']],
  [{ text: 'mass deportation' }, 'Mass deportation, Mass Deportation', ['Mass deportation', 'Mass Deportation']],
  [{ text: '‘sanctuary city’' }, "a 'sanctuary city' and a sanctuary city", ["'sanctuary city'"]],
  [{ text: "Trump's men" }, 'Trump‘s men, Trumps’ men, Trumps men', ['Trump‘s men', 'Trumps’ men']],
  [{ text: 'a+(b)' }, 'a+(b) and aab', ['a+(b)']],
  [{ text: 'ICE' }, 'ICE’s ICE’ll O’ICE ICE’at', ['ICE', 'ICE']],
  [{ text: 'X', case: 'exact' }, 'X-ray, a T-X, on X—and X', ['X', 'X']],
  [{ text: 'ICE' }, '😀ICE ÖICE ICE² 中ICE', ['ICE']],
])('%o in “%s”', (alias, text, found) => {
  expect(wordsFound(text, alias)).toEqual(found);
});

test('an alias crosses a line break, not a blank line', () => {
  expect(wordsFound('New\nYork, New \n York, New\n\nYork', { text: 'New York' })).toEqual(['New\nYork', 'New \n York']);
});

test('a combining mark belongs to the words, an invisible character beside them does not', () => {
  expect(wordsFound('\u{200B}Perrý\u{200B}', { text: 'Perry' })).toEqual(['Perrý']);
});

test('every alias is found again in a text of single words between spaces, whatever it is made of', () => {
  const alias = fc.stringMatching(/^[A-Za-z][A-Za-z.'*+?()[\]\\^$|]{0,8}[A-Za-z)]$/u);
  fc.assert(
    fc.property(alias, (text) => {
      expect(wordsFound(`so ${text} said`, { text, case: 'exact' })).toContain(text);
    }),
  );
});
