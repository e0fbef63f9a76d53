import { describe, expect, test } from 'vitest';
import { edited, outcomeOf, problemsOf, type Changes } from './problems-of.ts';
import { soundCorpus } from './sound-corpus.ts';

const person = 'content/people/ada-bell.md';
const place = 'content/places/port-vale.md';
const event = 'content/events/e-pause.yaml';
const notes = 'content/annotations/harbour-report.yaml';
const figures = 'content/figures/harbour-report.yaml';
const measure = (text: string): Changes => ({ 'content/measures/other.yaml': text });
const sound = soundCorpus['content/measures/arrest.yaml']?.replace('id: arrest', 'id: other') ?? '';

describe('form', () => {
  test('tabs', () => {
    expect(problemsOf(measure('id: other\nname:\n\t- a\n'))).toMatchInlineSnapshot(
      `"content/measures/other.yaml:3:1  record/syntax  This is not valid YAML: Tabs are not allowed as indentation. Correct the line; indent with spaces and quote text that holds “: ” or “#”."`,
    );
  });
  test('a key that stands twice', () => {
    expect(problemsOf(measure(`${sound}name: Again\nname: And again\n`))).toMatchInlineSnapshot(`
      "content/measures/other.yaml:7:1  record/duplicate-key  This key stands a second time in the same map. Remove one of the two.
      content/measures/other.yaml:8:1  record/duplicate-key  This key stands a second time in the same map. Remove one of the two."
    `);
  });
  test('a key that stands twice in an inner map', () => {
    expect(problemsOf(edited(figures, 'low: 12,', 'low: 12, low: 13,'))).toMatchInlineSnapshot(
      `"content/figures/harbour-report.yaml:4:23  record/duplicate-key  This key stands a second time in the same map. Remove one of the two."`,
    );
  });
  test('anchors that would explode', () => {
    const layers = Array.from(
      { length: 9 },
      (_, index) =>
        `a${index}: &a${index} [${Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*a${index - 1}`)).join(', ')}]\n`,
    );
    expect(problemsOf(measure(layers.join('')))).toMatchInlineSnapshot(
      `"content/measures/other.yaml:1:9  record/syntax  Records hold no YAML anchors, aliases or tags. Write the value out."`,
    );
  });
  test('a tag that would run code', () => {
    expect(problemsOf(measure('id: !!js/function "() => 1"\n'))).toMatchInlineSnapshot(
      `"content/measures/other.yaml:1:5  record/syntax  This is not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function. Correct the line; indent with spaces and quote text that holds “: ” or “#”."`,
    );
  });
  test('a tag of YAML’s own', () => {
    expect(problemsOf(measure(sound.replace('name: Arrest', 'name: !!binary "aGVsbG8="')))).toMatchInlineSnapshot(
      `"content/measures/other.yaml:2:16  record/syntax  Records hold no YAML anchors, aliases or tags. Write the value out."`,
    );
  });
  test('a directive that would bring back YAML 1.1', () => {
    expect(problemsOf(measure(`%YAML 1.1\n---\n${sound}`))).toMatchInlineSnapshot(
      `"content/measures/other.yaml:1:1  record/syntax  A record holds no YAML directive. Remove the line that begins with “%”."`,
    );
  });
  test('a merge key is a key like any other', () => {
    expect(problemsOf(measure(`${sound}<<: { name: Other }\n`))).toMatchInlineSnapshot(
      `"content/measures/other.yaml:7:1  record/unknown-key  The key “<<” is not known here. Remove it, or see the documentation for the keys of this record."`,
    );
  });
  test('two documents in one file', () => {
    expect(problemsOf(measure(`${sound}---\n${sound}`))).toMatchInlineSnapshot(
      `"content/measures/other.yaml:7:1  record/syntax  A second YAML document begins here. Keep one record in a file, and remove the line “---”."`,
    );
  });
  test('a key that is a list', () => {
    expect(problemsOf(measure(`${sound}? [a, b]\n: c\n`))).toMatchInlineSnapshot(
      `"content/measures/other.yaml:7:3  record/syntax  A key is plain text here. Write it as one word."`,
    );
  });
  test.each([
    ['lists on one line', `id: ${'['.repeat(100_000)}`],
    ['closed lists', `id: ${'['.repeat(40)}${']'.repeat(40)}`],
    ['compact lists', `id:\n  ${'- '.repeat(100_000)}`],
    ['keys', '? '.repeat(50_000)],
    ['maps', Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
  ])('%s too deep', (_, text) => {
    expect(problemsOf(measure(text))).toMatch(
      /^\S+ {2}record\/syntax {2}Maps and lists lie in each other more than 32 deep\. Flatten the record\.$/u,
    );
  });
  test('no record but a word, a list, nothing', () => {
    expect(problemsOf(measure('word\n')).split('\n')[0]).toMatchInlineSnapshot(
      `"content/measures/other.yaml:1:1  record/value  This record: expected a map, found the text "word"."`,
    );
    expect(problemsOf(measure('- a\n')).split('\n')[0]).toMatchInlineSnapshot(
      `"content/measures/other.yaml:1:1  record/value  This record: expected a map, found a list."`,
    );
    expect(problemsOf(measure('')).split('\n')).toHaveLength(6);
  });
});

describe('front matter', () => {
  test.each([
    ['missing', 'Words.\n', 'does not begin with front matter'],
    ['not closed', '---\nname: Ada\n', 'is not closed'],
    ['after an empty line', '\n---\nname: Ada\n---\n', 'does not begin with front matter'],
    ['of an empty file', '', 'does not begin with front matter'],
  ])('%s', (_, text, words) => {
    expect(problemsOf({ 'content/people/other.md': text })).toContain(
      `content/people/other.md:1:1  record/front-matter  The ${words.startsWith('is') ? 'front matter ' : 'file '}${words}.`,
    );
  });
  test('its mark in the text below is text', () => {
    const { corpus, problems } = outcomeOf(edited(person, 'Ada Bell is a judge.', 'One.\n\n---\n\nrole: two\n\n---'));
    expect(problems).toEqual([]);
    expect(corpus.entities.get('people/ada-bell' as never)?.body).toBe('One.\n\n---\n\nrole: two\n\n---');
  });
  test('without any text below', () => {
    expect(problemsOf(edited(person, '\nAda Bell is a judge.\n', ''))).toBe('');
  });
});

describe('values', () => {
  test('wrong types', () => {
    expect(problemsOf(measure('id: 5\nname: [a]\nplural: { a: b }\nunit: true\ndefinition: null\nsources: none\n')))
      .toMatchInlineSnapshot(`
      "content/measures/other.yaml:1:5  record/value  “id”: expected text, found the number 5. Put it in quotation marks.
      content/measures/other.yaml:2:7  record/value  “name”: expected text, found a list.
      content/measures/other.yaml:3:9  record/value  “plural”: expected text, found a map.
      content/measures/other.yaml:4:7  record/value  “unit”: expected text, found the boolean true. Put it in quotation marks.
      content/measures/other.yaml:5:13  record/value  “definition”: expected text, found nothing.
      content/measures/other.yaml:6:10  record/value  “sources”: expected a list, found the text "none"."
    `);
  });
  test('an unknown key, with the nearest', () => {
    expect(problemsOf(edited(person, 'role:', 'rol:'))).toMatchInlineSnapshot(`
      "content/people/ada-bell.md:2:1  record/value  “role”: this key is missing. Add it, with text.
      content/people/ada-bell.md:3:1  record/unknown-key  The key “rol” is not known here. Did you mean “role”?"
    `);
  });
  test('an unknown key with nothing near', () => {
    expect(problemsOf(edited(person, 'sources: []', 'sources: []\nfavourite: yes'))).toMatchInlineSnapshot(
      `"content/people/ada-bell.md:7:1  record/unknown-key  The key “favourite” is not known here. Remove it, or see the documentation for the keys of this record."`,
    );
  });
  test('keys that JavaScript gives a meaning', () => {
    expect(problemsOf(edited(person, 'sources: []', 'sources: []\n__proto__: { role: x }\nconstructor: y')))
      .toMatchInlineSnapshot(`
      "content/people/ada-bell.md:7:1  record/unknown-key  The key “__proto__” is not known here. Remove it, or see the documentation for the keys of this record.
      content/people/ada-bell.md:8:1  record/unknown-key  The key “constructor” is not known here. Remove it, or see the documentation for the keys of this record."
    `);
  });
  test('a word that is none of those allowed', () => {
    expect(problemsOf(edited(notes, 'kind: context', 'kind: contxt'))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:5:11  record/value  “notes.0.kind”: use one of context, correction, attribution, contradiction, definition, garbled, omission. Did you mean “context”?"`,
    );
  });
  test('a date without quotation marks stays the text it is', () => {
    expect(problemsOf(edited(event, 'date: "2025-02-03"', 'date: 2025-02-03'))).toBe('');
  });
  test('a date that YAML reads as a number', () => {
    expect(problemsOf(edited(event, 'date: "2025-02-03"', 'date: 2025'))).toMatchInlineSnapshot(
      `"content/events/e-pause.yaml:2:7  record/value  “date”: expected text, found the number 2025. Put it in quotation marks."`,
    );
  });
  test('an impossible date', () => {
    expect(problemsOf(edited(event, '"2025-02-03"', '"2025-02-30"'))).toMatchInlineSnapshot(
      `"content/events/e-pause.yaml:2:7  record/value  “date”: Write a date that exists as “YYYY-MM-DD”, “YYYY-MM” or “YYYY”."`,
    );
  });
  test('`no`, `on` and `NO` are words, as in YAML 1.2', () => {
    const { corpus, problems } = outcomeOf({
      ...edited(person, 'role: Judge', 'role: no'),
      ...edited(place, '"US"', 'NO'),
      ...edited(event, 'title: A pause is ordered', 'title: on'),
    });
    expect(problems).toEqual([]);
    expect(corpus.entities.get('people/ada-bell' as never)?.record).toMatchObject({ role: 'no' });
    expect(corpus.entities.get('places/port-vale' as never)?.record).toMatchObject({ country: 'NO' });
    expect(corpus.events.map(({ title }) => title)).toEqual(['on']);
  });
  test('`yes` is no truth value', () => {
    expect(problemsOf(edited(notes, 'kind: context', 'kind: context\n    inference: yes'))).toMatchInlineSnapshot(
      `"content/annotations/harbour-report.yaml:6:16  record/value  “notes.0.inference”: expected true or false, found the text "yes"."`,
    );
  });
  test('`true` is no name', () => {
    expect(problemsOf(edited(person, 'role: Judge', 'role: true'))).toMatchInlineSnapshot(
      `"content/people/ada-bell.md:3:7  record/value  “role”: expected text, found the boolean true. Put it in quotation marks."`,
    );
  });
  test('a code with a zero before it', () => {
    expect(problemsOf(edited(place, 'country: "US"', 'country: "US"\nus_state_fips: 04'))).toMatchInlineSnapshot(
      `"content/places/port-vale.md:8:16  record/value  “us_state_fips”: expected text, found the number 4. Put it in quotation marks."`,
    );
  });
  test.each(['.nan', '.inf', '-.inf', '1e400'])('%s is no number', (number) => {
    expect(problemsOf(edited(place, 'lat: 40.5', `lat: ${number}`))).toBe(
      `content/places/port-vale.md:4:6  record/value  “${number}” is no finite number. Write a number in digits, or put it in quotation marks if it is text.`,
    );
  });
  test('more digits than can be kept', () => {
    expect(problemsOf(edited(figures, 'low: 12,', 'low: 12345678901234567890,'))).toMatchInlineSnapshot(
      `"content/figures/harbour-report.yaml:4:19  record/value  The number 12345678901234567890 has more digits than can be kept. Put it in quotation marks if it is an id."`,
    );
  });
  test('an escape that writes a control character or half of a character', () => {
    expect(
      problemsOf({
        ...edited(person, 'role: Judge', 'role: "Ju\\0dge"'),
        ...edited(event, 'title: A pause is ordered', 'title: "\\ud800 A pause"'),
      }),
    ).toMatchInlineSnapshot(`
      "content/events/e-pause.yaml:3:8  record/value  The text holds the character U+D800, which no text does. Remove it.
      content/people/ada-bell.md:3:7  record/value  The text holds the character U+0000, which no text does. Remove it."
    `);
  });
  test('a line that is several', () => {
    expect(problemsOf(edited(person, 'role: Judge', 'role: "Judge\\nand more"'))).toMatchInlineSnapshot(
      `"content/people/ada-bell.md:3:7  record/value  “role”: Write this on one line, without spaces at its ends."`,
    );
  });
  test('coordinates out of range', () => {
    expect(
      problemsOf({
        [place]: (soundCorpus[place] ?? '').replace('lat: 40.5', 'lat: 140.5').replace('lon: -74.5', 'lon: -274.5'),
      }),
    ).toMatchInlineSnapshot(`
      "content/places/port-vale.md:4:6  record/value  “lat”: Latitude lies between −90 and 90.
      content/places/port-vale.md:5:6  record/value  “lon”: Longitude lies between −180 and 180."
    `);
  });
  test('a file that holds something else altogether is told once', () => {
    const lines = problemsOf(measure(Array.from({ length: 500 }, (_, index) => `key${index}: value`).join('\n'))).split(
      '\n',
    );
    expect(lines).toHaveLength(51);
    expect(lines.at(-1) ?? '').toMatch(/unknown-key|More than 50 problems/u);
  });
});
