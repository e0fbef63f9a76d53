import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteNames } from '../../../src/corpus/check-names.ts';
import { problemsOf, type Changes } from './problems-of.ts';

const named = (name: string): Changes => ({ [`seeds/${name}`]: 'date 2025-01-01\nWords of an article.' });

describe('names of seeds', () => {
  test('the same stem in other case', () => {
    expect(problemsOf({ ...named('other.txt'), 'seeds/OTHER.txt': 'date 2025-01-01\nOther words.' }))
      .toMatchInlineSnapshot(`
      "seeds/other.txt:1:1  identity/duplicate  The file name “other” is taken by seeds/OTHER.txt:1. Choose another: ids and slugs must be unique, letter case aside.
      seeds/other.txt:1:1  identity/duplicate  The slug “other” is taken by seeds/OTHER.txt:1. Choose another: ids and slugs must be unique, letter case aside."
    `);
  });
  test('two stems that give one slug', () => {
    expect(problemsOf({ ...named('a_b.txt'), 'seeds/a-b.txt': 'date 2025-01-01\nOther words.' })).toMatchInlineSnapshot(
      `"seeds/a_b.txt:1:1  identity/duplicate  The slug “a-b” is taken by seeds/a-b.txt:1. Choose another: ids and slugs must be unique, letter case aside."`,
    );
  });
  test('spaces', () => {
    expect(problemsOf(named('a b.txt'))).toMatchInlineSnapshot(
      `"seeds/a b.txt:1:1  seed/name  A seed’s name holds only letters without accents, digits, hyphens and underscores, and lies in no subfolder. Rename the file."`,
    );
  });
  test('quotation marks', () => {
    expect(problemsOf(named(`a"b'.txt`))).toMatchInlineSnapshot(
      `"seeds/a"b'.txt:1:1  seed/name  A seed’s name holds only letters without accents, digits, hyphens and underscores, and lies in no subfolder. Rename the file."`,
    );
  });
  test('letters that are not Latin', () => {
    expect(problemsOf(named('статья.txt'))).toMatchInlineSnapshot(
      `"seeds/статья.txt:1:1  seed/name  A seed’s name holds only letters without accents, digits, hyphens and underscores, and lies in no subfolder. Rename the file."`,
    );
  });
  test('markup', () => {
    expect(problemsOf(named('<img src=x onerror=alert(1)>.txt'))).toMatchInlineSnapshot(
      `"seeds/<img src=x onerror=alert(1)>.txt:1:1  seed/name  A seed’s name holds only letters without accents, digits, hyphens and underscores, and lies in no subfolder. Rename the file."`,
    );
  });
  test('what would command a terminal is spelt out', () => {
    expect(problemsOf(named('a\x1B[31m\u{202E}.txt'))).toMatchInlineSnapshot(
      `"seeds/a\\u{1B}[31m\\u{202E}.txt:1:1  seed/name  A seed’s name holds only letters without accents, digits, hyphens and underscores, and lies in no subfolder. Rename the file."`,
    );
  });
  test.each(['...txt', '..\\other.txt', '%2e%2e%2fother.txt', 'C:other.txt', 'a%00.txt', `${'a'.repeat(130)}.txt`])(
    '%s would leave the folder or is no name',
    (name) => {
      expect(problemsOf(named(name))).toMatch(
        /seed\/name {2}A seed’s name holds only letters without accents, digits, hyphens and underscores/u,
      );
    },
  );
  test('a subfolder', () => {
    expect(problemsOf(named('2025/other.txt'))).toMatchInlineSnapshot(
      `"seeds/2025/other.txt:1:1  seed/name  A seed’s name holds only letters without accents, digits, hyphens and underscores, and lies in no subfolder. Rename the file."`,
    );
  });
  test('another ending is not passed over in silence', () => {
    expect(problemsOf({ ...named('OTHER.TXT'), ...named('article.docx'), ...named('notes') })).toMatchInlineSnapshot(`
      "seeds/OTHER.TXT:1:1  seed/ignored  warning: Only files named <id>.txt are read, so this one is left out. Save it as plain text under such a name, or take it out of the folder.
      seeds/article.docx:1:1  seed/ignored  warning: Only files named <id>.txt are read, so this one is left out. Save it as plain text under such a name, or take it out of the folder.
      seeds/notes:1:1  seed/ignored  warning: Only files named <id>.txt are read, so this one is left out. Save it as plain text under such a name, or take it out of the folder."
    `);
  });
  test('hidden files of the system are passed over', () => {
    expect(problemsOf({ ...named('.DS_Store'), ...named('.git/config') })).toBe('');
  });
  test('no seed at all', () => {
    expect(problemsOf({ 'seeds/harbour-report.txt': null, 'seeds/.keep': '' })).toContain(
      'seed/none  The folder holds no text file.',
    );
  });
});

describe('names of records', () => {
  const about = '---\ntitle: A page\ndescription: Words.\n---\n\nWords.\n';

  test('no page of the program has a name that an editorial page may take', () => {
    const pages = readdirSync(join(import.meta.dirname, '../../../src/pages')).map((name) =>
      name.replace(/\.\w+$/u, ''),
    );
    const fixed = pages.filter((name) => name !== 'index' && !name.startsWith('['));
    expect(fixed.filter((name) => !siteNames.has(name))).toEqual([]);
  });
  test('slugs that are pages of the program, devices, or no addresses', () => {
    const pages = ['404', 'search', 'documents', 'index', 'aux', 'Foo Bar', 'ünder'].map((name) => [
      `content/pages/${name}.md`,
      about,
    ]);
    expect(problemsOf(Object.fromEntries(pages) as Changes)).toMatchInlineSnapshot(`
      "content/pages/404.md:1:1  identity/reserved  “/404/” is a page of the program. Choose another name for this one.
      content/pages/Foo Bar.md:1:1  identity/slug  The file’s name “Foo Bar” becomes an address. Use lower-case letters and digits joined by single hyphens.
      content/pages/aux.md:1:1  identity/reserved  “aux” cannot be a name here: it stands for an index or a device. Choose another.
      content/pages/documents.md:1:1  identity/reserved  “/documents/” is a page of the program. Choose another name for this one.
      content/pages/index.md:1:1  identity/reserved  “index” cannot be a name here: it stands for an index or a device. Choose another.
      content/pages/search.md:1:1  identity/reserved  “/search/” is a page of the program. Choose another name for this one.
      content/pages/ünder.md:1:1  identity/slug  The file’s name “ünder” becomes an address. Use lower-case letters and digits joined by single hyphens."
    `);
  });
  test('files that nothing would read', () => {
    expect(
      problemsOf({
        'content/figure/a.yaml': 'figures: []\n',
        'content/figures/a.yml': 'figures: []\n',
        'content/people/judges/a.md': about,
        'content/people/picture.png': '\0',
        'content/notes.md': about,
        'content/elsewhere/a.md': about,
      }),
    ).toMatchInlineSnapshot(`
      "content/elsewhere/a.md:1:1  file/misplaced  Nothing is read from content/elsewhere/. Move the file into the folder of its kind, or take it out.
      content/figure/a.yaml:1:1  file/misplaced  Nothing is read from content/figure/. Did you mean content/figures/?
      content/figures/a.yml:1:1  file/misplaced  The records of content/figures/ end in .yaml. Rename the file, or take it out of the folder.
      content/notes.md:1:1  file/misplaced  No record is read at the top of content/. Move it into the folder of its kind: annotations, charts, corrections, documents, events, figures, measures, organisations, pages, people, places, policies, series, stories.
      content/people/judges/a.md:1:1  file/misplaced  Records lie in no subfolder. Move the file to content/people/a.md.
      content/people/picture.png:1:1  file/misplaced  The records of content/people/ end in .md. Rename the file, or take it out of the folder."
    `);
  });
  test('a readme and the ratchet are no records', () => {
    expect(
      problemsOf({
        'content/README.md': 'Words.',
        'content/people/readme.md': 'Words.',
        'content/ratchet.yaml': 'documents: 1\n',
      }),
    ).toBe('');
  });
});
