import { describe, expect, test } from 'vitest';
import { edited, outcomeOf, problemsOf, type Changes } from './problems-of.ts';

const place = 'content/places/port-vale.md';
const withAliases = (...aliases: readonly string[]): Changes =>
  edited(place, 'aliases: [Port Vale]', `aliases: ${JSON.stringify(aliases)}`);

/** What is named in the report, as entity and words. */
function mentionsWith(changes: Changes): readonly string[] {
  const [document] = outcomeOf(changes).corpus.documents;
  return (document?.mentions ?? []).map(
    ({ entity, start, end }) => `${entity}: ${document?.parsed.text.slice(start, end) ?? ''}`,
  );
}

describe('refused', () => {
  test('one that belongs to two entities', () => {
    expect(problemsOf(withAliases('Port Vale', 'Ada Bell'))).toMatchInlineSnapshot(
      `"content/people/ada-bell.md:4:11  link/alias-shared  The alias “Ada Bell” also names places/port-vale (content/places/port-vale.md:8), letter case aside. Keep it at one of them, lengthen it, or state \`needs: full-name\` at both."`,
    );
  });
  test('one that belongs to two entities but for case and accents', () => {
    expect(problemsOf(withAliases('Port Vale', 'ADA BELL'))).toMatchInlineSnapshot(
      `"content/people/ada-bell.md:4:11  link/alias-shared  The alias “Ada Bell” also names places/port-vale (content/places/port-vale.md:8), letter case aside. Keep it at one of them, lengthen it, or state \`needs: full-name\` at both."`,
    );
  });
  test('an empty one, and none', () => {
    expect(problemsOf(withAliases('Port Vale', ''))).toMatchInlineSnapshot(
      `"content/places/port-vale.md:8:23  record/value  “aliases.1”: Write some text here; a key that is not required can be left out."`,
    );
    expect(problemsOf(withAliases())).toMatchInlineSnapshot(
      `"content/places/port-vale.md:8:10  record/value  “aliases”: Give at least one alias: the words that name this entity in a text."`,
    );
  });
  test('white space', () => {
    expect(problemsOf(withAliases(' '))).toMatchInlineSnapshot(
      `"content/places/port-vale.md:8:11  record/value  “aliases.0”: Write this on one line, without spaces at its ends."`,
    );
  });
  test('one without a letter', () => {
    expect(problemsOf(withAliases('Port Vale', '.*', '^', '—'))).toMatchInlineSnapshot(`
      "content/places/port-vale.md:8:23  link/alias-empty  The alias “.*” holds no letter. Write words that name the entity in a text, or remove it.
      content/places/port-vale.md:8:28  link/alias-empty  The alias “^” holds no letter. Write words that name the entity in a text, or remove it.
      content/places/port-vale.md:8:32  link/alias-empty  The alias “—” holds no letter. Write words that name the entity in a text, or remove it."
    `);
  });
  test('a bare number', () => {
    expect(problemsOf(withAliases('Port Vale', '538'))).toMatchInlineSnapshot(
      `"content/places/port-vale.md:8:23  link/alias-number  The alias “538” is a bare number, which would mark figures. Add the words that make it a name."`,
    );
  });
  test('a single letter', () => {
    expect(problemsOf(withAliases('Port Vale', 'a'))).toMatchInlineSnapshot(
      `"content/places/port-vale.md:8:23  link/alias-common  The alias “a” is a single letter. Add the words around it, or state \`case: exact\` if it is meant."`,
    );
  });
  test('characters that are not seen', () => {
    expect(problemsOf(withAliases('Port Vale', 'Po\u{200B}rt', 'Va\u{202E}le'))).toMatchInlineSnapshot(`
      "content/places/port-vale.md:8:23  link/alias-invisible  The alias “Po\\u{200B}rt” holds the character U+200B, which is not seen. Remove it.
      content/places/port-vale.md:8:31  link/alias-invisible  The alias “Va\\u{202E}le” holds the character U+202E, which is not seen. Remove it."
    `);
  });
  test('an exception that does not hold the alias', () => {
    expect(
      problemsOf(edited(place, 'aliases: [Port Vale]', 'aliases: [{ text: Port Vale, except: [Port] }]')),
    ).toMatchInlineSnapshot(
      `"content/places/port-vale.md:8:11  link/except  The exception “Port” does not hold the alias “Port Vale” within a longer phrase. Write the whole longer name."`,
    );
  });
});

test('a common word is warned of', () => {
  expect(problemsOf(withAliases('Port Vale', 'people'))).toMatchInlineSnapshot(
    `"content/places/port-vale.md:8:23  link/alias-common  warning: The alias “people” is a common word and would be marked wherever it stands. Use a longer phrase, or state \`case: exact\` if it is meant."`,
  );
});

describe('read as words, never as a pattern', () => {
  test.each(['P(ort|Vale)+', '[a-z]+', 'a{1,9}', '\\w+', 'x*y?', '(?=a)', '(a+)+b', 'Port Vale|Ada'])('%s', (alias) => {
    expect(problemsOf(withAliases('Port Vale', alias))).toBe('');
    expect(mentionsWith(withAliases('Port Vale', alias))).toEqual(mentionsWith({}));
  });
  test('a metacharacter is found where it stands', () => {
    const seed = { 'seeds/other.txt': 'date 2025-01-01\nThe C++ Group (Ltd.) met in Port Vale.' };
    const changes = { ...seed, ...withAliases('Port Vale', 'C++ Group (Ltd.)') };
    const document = outcomeOf(changes).corpus.documents.find(({ id }) => id === 'other');
    expect(document?.mentions.map(({ start, end }) => document.parsed.text.slice(start, end))).toEqual([
      'C++ Group (Ltd.)',
      'Port Vale',
    ]);
  });
});

test('of two aliases of which one is part of the other, the longer wins', () => {
  const longer = edited(
    'content/organisations/harbour-agency.md',
    'aliases: [Harbour Agency]',
    'aliases: [Harbour Agency, Port Vale Harbour]',
  );
  const seed = {
    'seeds/harbour-report.txt': null,
    'content/annotations/harbour-report.yaml': null,
    'content/figures/harbour-report.yaml': null,
  };
  const text = { 'seeds/other.txt': 'date 2025-01-01\nPort Vale Harbour lies in Port Vale, not in Port Valentine.' };
  const [document] = outcomeOf({ ...seed, ...text, ...longer }).corpus.documents;
  expect(document?.mentions.map(({ entity }) => entity)).toEqual(['organisations/harbour-agency', 'places/port-vale']);
});
