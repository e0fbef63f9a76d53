import { expect, test } from 'vitest';
import { entityRefSchema } from '../schema/ids.ts';
import {
  compileGazetteer,
  findCandidates,
  resolveMentions,
  type GazetteerAlias,
  type GazetteerEntry,
} from './index.ts';

function entry(entity: string, name: string, ...aliases: readonly (string | GazetteerAlias)[]): GazetteerEntry {
  return {
    entity: entityRefSchema.parse(entity),
    name,
    aliases: aliases.map((alias) => (typeof alias === 'string' ? { text: alias } : alias)),
  };
}

const needs = (text: string): GazetteerAlias => ({ text, needs: 'full-name' });

interface Override {
  readonly words: string;
  readonly entity: string | null;
}

function mentionsOf(
  text: string,
  entries: readonly GazetteerEntry[],
  overrides: readonly Override[] = [],
): readonly string[] {
  const gazetteer = compileGazetteer(entries);
  const resolved = overrides.map(({ words, entity }) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, entity: entity === null ? null : entityRefSchema.parse(entity) };
  });
  return resolveMentions(text, findCandidates(text, gazetteer), gazetteer, resolved).map(
    ({ start, end, entity }) => `${text.slice(start, end)} → ${entity}`,
  );
}

const april = entry('people/april-perry', 'April Perry', 'April Perry', needs('Perry'));
const rick = entry('people/rick-perry', 'Rick Perry', 'Rick Perry', needs('Perry'));
const tower = entry('places/trump-tower', 'Trump Tower', 'Trump Tower');
const trump = entry('people/donald-trump', 'Donald Trump', 'Donald Trump', 'Trump');
const newark = entry('places/newark', 'Newark, New Jersey', 'Newark', 'Newark, New Jersey');
const jersey = entry('places/new-jersey', 'New Jersey', 'New Jersey');

test('an alias that needs the full name is a mention only beside it', () => {
  expect(mentionsOf('Perry ruled.', [april])).toEqual([]);
  expect(mentionsOf('Perry ruled; April Perry did.', [april])).toEqual([
    'Perry → people/april-perry',
    'April Perry → people/april-perry',
  ]);
});

test('a surname of two entities is that of the one whose full name stands in the document, and of none with both', () => {
  expect(mentionsOf('Rick Perry left, and Perry lost.', [april, rick])).toEqual([
    'Rick Perry → people/rick-perry',
    'Perry → people/rick-perry',
  ]);
  expect(mentionsOf('Rick Perry met April Perry, and Perry left.', [april, rick])).toEqual([
    'Rick Perry → people/rick-perry',
    'April Perry → people/april-perry',
  ]);
});

test('a bare surname is dropped where only a namesake is named', () => {
  expect(mentionsOf('Eric Trump spoke. Trump left.', [trump])).toEqual([]);
  expect(mentionsOf('Eric Trump spoke of Donald Trump. Trump left.', [trump])).toEqual([
    'Donald Trump → people/donald-trump',
    'Trump → people/donald-trump',
  ]);
});

test('a longer name that the register holds is itself a mention', () => {
  expect(mentionsOf('Trump owns Trump Tower.', [trump, tower])).toEqual([
    'Trump → people/donald-trump',
    'Trump Tower → places/trump-tower',
  ]);
});

test('an exception counts for its own alias, and gives way to no longer alias', () => {
  const card: GazetteerAlias = { text: 'Trump', except: ['Trump card'] };
  const other = entry('policies/gold-card', 'Trump card visa', 'Trump card visa');
  expect(
    mentionsOf('The Trump card visa, a Trump card.', [entry('people/donald-trump', 'Donald Trump', card), other]),
  ).toEqual(['Trump card visa → policies/gold-card']);
});

test('editors force, forbid and redirect', () => {
  const text = 'Trump went to Newark, New Jersey.';
  expect(mentionsOf(text, [trump, newark, jersey])).toEqual([
    'Trump → people/donald-trump',
    'Newark, New Jersey → places/newark',
  ]);
  expect(
    mentionsOf(
      text,
      [trump, newark, jersey],
      [
        { words: 'Trump', entity: null },
        { words: 'went', entity: 'policies/travel' },
        { words: 'Newark', entity: 'places/newark-city' },
      ],
    ),
  ).toEqual(['went → policies/travel', 'Newark → places/newark-city', 'New Jersey → places/new-jersey']);
});

test('a forced mention names its entity for the rest of the document', () => {
  expect(
    mentionsOf('The judge wrote. Perry ruled.', [april], [{ words: 'The judge', entity: 'people/april-perry' }]),
  ).toEqual(['The judge → people/april-perry', 'Perry → people/april-perry']);
});
