import { describe, expect, test } from 'vitest';
import { edited, outcomeOf, problemsOf } from './problems-of.ts';
import { soundCorpus } from './sound-corpus.ts';

const document = 'content/documents/harbour-report.yaml';
const figures = 'content/figures/harbour-report.yaml';
const notes = 'content/annotations/harbour-report.yaml';
const person = soundCorpus['content/people/ada-bell.md'] ?? '';

describe('ids', () => {
  test('a figure’s id twice', () => {
    expect(problemsOf(edited(figures, 'f-40-arrests', 'f-12-arrests'))).toMatchInlineSnapshot(
      `"content/figures/harbour-report.yaml:13:9  identity/duplicate  The figure “f-12-arrests” is taken by content/figures/harbour-report.yaml:2. Choose another: ids and slugs must be unique, letter case aside."`,
    );
  });
  test('a note’s id in two documents', () => {
    const other = {
      'seeds/other.txt': 'date 2025-01-01\nThe court ordered a pause.',
      'content/annotations/other.yaml': soundCorpus[notes] ?? '',
    };
    expect(problemsOf(other)).toMatchInlineSnapshot(
      `"content/annotations/other.yaml:2:9  identity/duplicate  The note “n-pause” is taken by content/annotations/harbour-report.yaml:2. Choose another: ids and slugs must be unique, letter case aside."`,
    );
  });
  test('a figure’s id in other case is no id', () => {
    expect(problemsOf(edited(figures, 'f-40-arrests', 'F-40-arrests'))).toMatchInlineSnapshot(
      `"content/figures/harbour-report.yaml:13:9  record/value  “figures.1.id”: Write an id as lower-case letters and digits joined by single hyphens, such as “f-538-arrests”."`,
    );
  });
  test('ids of different kinds do not collide: each kind has addresses of its own', () => {
    const { corpus, problems } = outcomeOf({
      ...edited(notes, 'n-pause', 'f-12-arrests'),
      'content/organisations/ada-bell.md': person
        .replace('role: Judge', 'role: Chambers\nkind: court')
        .replace('aliases: [Ada Bell]', 'aliases: [Bell Chambers]'),
      'content/events/f-12-arrests.yaml': (soundCorpus['content/events/e-pause.yaml'] ?? '').replace(
        'e-pause',
        'f-12-arrests',
      ),
    });
    expect(problems).toEqual([]);
    expect([...corpus.entities.keys()].filter((ref) => ref.endsWith('/ada-bell'))).toEqual([
      'people/ada-bell',
      'organisations/ada-bell',
    ]);
  });
  test('an entity’s name is no id', () => {
    expect(problemsOf({ 'content/people/Ada_Bell.md': person })).toMatchInlineSnapshot(
      `"content/people/Ada_Bell.md:1:1  record/id  The file’s name “Ada_Bell” is no id. Use lower-case letters and digits joined by single hyphens."`,
    );
  });
  test('an id that is not that of its file', () => {
    expect(problemsOf(edited('content/events/e-pause.yaml', 'id: e-pause', 'id: e-other'))).toMatchInlineSnapshot(
      `"content/events/e-pause.yaml:1:5  record/id  The id “e-other” differs from the file’s name “e-pause”. Make them the same."`,
    );
  });
  test('names of indexes and devices', () => {
    const named = person.replace('aliases: [Ada Bell]', 'aliases: [Eve Other]');
    expect(problemsOf({ 'content/people/index.md': named, ...edited(figures, 'f-40-arrests', 'con') }))
      .toMatchInlineSnapshot(`
      "content/figures/harbour-report.yaml:13:9  identity/reserved  “con” cannot be a name here: it stands for an index or a device. Choose another.
      content/people/index.md:1:1  identity/reserved  “index” cannot be a name here: it stands for an index or a device. Choose another."
    `);
  });
});

describe('slugs', () => {
  const other = 'date 2025-01-01\nWords of an article.';
  test('the same slug twice', () => {
    expect(
      problemsOf({ 'seeds/other.txt': other, 'content/documents/other.yaml': 'title: Other\nslug: harbour-report\n' }),
    ).toMatchInlineSnapshot(
      `"content/documents/other.yaml:2:7  identity/duplicate  The slug “harbour-report” is taken by content/documents/harbour-report.yaml:2. Choose another: ids and slugs must be unique, letter case aside."`,
    );
  });
  test('a reserved name', () => {
    expect(problemsOf(edited(document, 'slug: harbour-report', 'slug: index'))).toMatchInlineSnapshot(
      `"content/documents/harbour-report.yaml:2:7  identity/reserved  “index” cannot be a name here: it stands for an index or a device. Choose another."`,
    );
    expect(problemsOf({ 'seeds/aux.txt': other })).toMatchInlineSnapshot(
      `"seeds/aux.txt:1:1  identity/reserved  “aux” cannot be a name here: it stands for an index or a device. Choose another."`,
    );
  });
  test.each(['../other', '/other', 'a/b', 'a\\b', '%2e%2e', 'C:', 'a.', 'Ä', 'a b', '-a', 'a--b', ''])(
    '“%s” is no slug',
    (slug) => {
      expect(problemsOf(edited(document, 'slug: harbour-report', `slug: ${JSON.stringify(slug)}`))).toMatch(
        /documents\/harbour-report\.yaml:2:7 {2}record\/value {2}“slug”: Write an id as lower-case letters/u,
      );
    },
  );
  test('a slug that is too long', () => {
    expect(problemsOf(edited(document, 'slug: harbour-report', `slug: ${'a'.repeat(201)}`))).toMatchInlineSnapshot(
      `"content/documents/harbour-report.yaml:2:7  record/value  “slug”: Use at most 80 characters for an id."`,
    );
  });
});
