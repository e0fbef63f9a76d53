import { expect, test } from 'vitest';
import { entityRefSchema } from '../schema/ids.ts';
import {
  compileGazetteer,
  findCandidates,
  gazetteerProblems,
  type GazetteerAlias,
  type GazetteerEntry,
} from './index.ts';

function entry(entity: string, ...aliases: readonly GazetteerAlias[]): GazetteerEntry {
  return { entity: entityRefSchema.parse(entity), name: 'It', aliases };
}

const linesOf = (...entries: readonly GazetteerEntry[]): readonly string[] =>
  gazetteerProblems(entries).map(
    ({ severity, rule, place, message }) => `${severity} ${place.file} ${rule} ${message}`,
  );

test('each fault of an alias has its message', () => {
  const faults = entry(
    'organisations/x',
    { text: '\u{200B}…' },
    { text: '1,600' },
    { text: 'X' },
    { text: 'troops' },
    { text: 'Trump', except: ['Tower'] },
  );
  expect(linesOf(faults)).toMatchInlineSnapshot(`
    [
      "error content/organisations/x.md link/alias-empty The alias “​…” holds no letter. Write words that name the entity in a text, or remove it.",
      "error content/organisations/x.md link/alias-number The alias “1,600” is a bare number, which would mark figures. Add the words that make it a name.",
      "error content/organisations/x.md link/alias-common The alias “X” is a single letter. Add the words around it, or state \`case: exact\` if it is meant.",
      "warning content/organisations/x.md link/alias-common The alias “troops” is a common word and would be marked wherever it stands. Use a longer phrase, or state \`case: exact\` if it is meant.",
      "error content/organisations/x.md link/except The exception “Tower” does not hold the alias “Trump” within a longer phrase. Write the whole longer name.",
    ]
  `);
});

test('an alias of two entities is an error, typography and letter case aside', () => {
  const place = { file: 'content/people/b.md', line: 7, column: 5 };
  expect(linesOf(entry('people/a', { text: 'Trump’s  Café' }), entry('people/b', { text: "TRUMP'S CAFE", place })))
    .toMatchInlineSnapshot(`
    [
      "error content/people/b.md link/alias-shared The alias “TRUMP'S CAFE” also names people/a (content/people/a.md:1), letter case aside. Keep it at one of them, lengthen it, or state \`needs: full-name\` at both.",
    ]
  `);
});

test('two entities may share a surname if both ask for the full name', () => {
  const perry: GazetteerAlias = { text: 'Perry', needs: 'full-name' };
  expect(linesOf(entry('people/a', perry), entry('people/b', perry))).toEqual([]);
  expect(linesOf(entry('people/a', perry), entry('people/b', { text: 'Perry' }))).toHaveLength(1);
});

test('a letter or common word is accepted where its case is stated', () => {
  expect(linesOf(entry('organisations/x', { text: 'X', case: 'exact' }, { text: 'ice', case: 'exact' }))).toEqual([]);
});

test('a faulty alias is compiled all the same, and matches nothing that it should not', () => {
  const gazetteer = compileGazetteer([entry('places/a', { text: '…' }, { text: '' }), entry('places/b')]);
  expect(findCandidates('… and …', gazetteer)).toEqual([]);
});
