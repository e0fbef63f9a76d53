import { describe, expect, test } from 'vitest';
import { registers, entityKindOf } from '../schema/ids.ts';
import { entityFacets, entityFolders } from './facet-names.ts';
import { compileCorrections } from './spelling.ts';
import { answers } from './word-forms.ts';
import { readVocabulary, usualId } from './vocabulary.ts';

const file = [
  'Protected areas guidance\t\tsensitive locations memo|eo 14163n',
  'Newark, New Jersey\tnewark\tnewark\nGuatemala',
  'Ras J. Baraka\tras-baraka\tbaraka|mayor baraka\nKaroline Leavitt\t\tleavitt\nJ. B. Pritzker\tjb-pritzker',
  'US Immigration and Customs Enforcement (ICE)\tice\tice',
  'arrests detainer deportation',
].join('\n\n');
const { entities, correct, suggest } = readVocabulary(file);
const suggested = (...tokens: readonly string[]): readonly string[] =>
  suggest(tokens, 3).map(({ entity, exact }) => `${entity.facet}/${entity.id}${exact ? '!' : ''}`);

test('facets of entities are the registers, in their order', () => {
  expect(entityFacets).toEqual(registers.map((register) => entityKindOf[register]));
  expect(entityFacets.map((facet) => entityFolders[facet])).toEqual(registers);
});

test('reads every entity with its id', () => {
  expect(entities.map(({ facet, id }) => `${facet}/${id}`)).toEqual([
    'policy/protected-areas-guidance',
    'place/newark',
    'place/guatemala',
    'person/ras-baraka',
    'person/karoline-leavitt',
    'person/jb-pritzker',
    'organisation/ice',
  ]);
  expect(usualId('Ocean’s Depot, Newark')).toBe('ocean-depot-newark');
});

describe('suggest', () => {
  test.each([
    [['baraka'], ['person/ras-baraka!']],
    [['ice'], ['organisation/ice!']],
    [['eo', '14163n'], ['policy/protected-areas-guidance!']],
    [['newa'], ['place/newark']],
    [['karoline', 'leav'], ['person/karoline-leavitt']],
    [['nobody'], []],
    [[], []],
  ])('offers for %j', (tokens, expected) => {
    expect(suggested(...tokens)).toEqual(expected);
  });
});

describe('correct', () => {
  test.each([
    ['barrakka', 'Baraka'],
    ['levit', 'Leavitt'],
    ['pritsker', 'Pritzker'],
    ['guatamala', 'Guatemala'],
    ['newrak', 'Newark'],
    ['deportaton', 'deportation'],
    ['arests', 'arrests'],
    ['enforcemant', 'Enforcement'],
    ['zzzzz', undefined],
    ['qwertz', undefined],
    ['abc', undefined],
    ['140000n', undefined],
  ])('%s → %s', (word, expected) => {
    expect(correct(word)).toBe(expected);
  });
});

test('of two words that are as near, the one with the same beginning was meant', () => {
  const nearest = compileCorrections(['Zennor', 'Wesnor'].map((text) => ({ token: text.toLowerCase(), text })));
  expect(nearest('wsenor')).toBe('Wesnor');
  expect(nearest('senor')).toBe('Zennor');
});

test.each([
  ['arrests', 'arrested', true],
  ['removed', 'removals', true],
  ['deportation', 'deporting', true],
  ['policies', 'policy', true],
  ['controlled', 'control', true],
  ['newa', 'newark', true],
  ['barrakka', 'bar', false],
  ['us', 'used', false],
  ['us', 'us', true],
  ['538n', '5380n', false],
])('“%s” is answered by “%s”: %s', (asked, word, expected) => {
  expect(answers(asked, word)).toBe(expected);
});
