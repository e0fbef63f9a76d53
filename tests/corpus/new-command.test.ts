import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { documentRecordSchema } from '../../src/schema/document.ts';
import { figureFileSchema } from '../../src/schema/figure.ts';
import { runCommand } from '../build-site.ts';
import { copyCorpus, type CorpusCopy } from '../copy-corpus.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let copy: CorpusCopy;
beforeAll(() => {
  copy = copyCorpus({ light: true });
  copy.write('guard troops.txt', article);
});
afterAll(() => copy.remove());

const create = (...args: readonly string[]) => runCommand('new.ts', copy.settings, args);
const files = () =>
  readdirSync(copy.content, { recursive: true, encoding: 'utf8' }).length + readdirSync(copy.seeds).length;

const article = `Guard troops reach the city

By Jane Doe and Sam Roe

LOS ANGELES (AP) — President Donald Trump sent about 2,000 National Guard members to Los Angeles, California, on Saturday.

“This is a court matter,” Gov. Gavin Newsom said. Officials said that “118 people” were arrested, and Mayor Karen Bass asked for calm. About $134 million was set aside.

Of the 118 people arrested, five had been deported before, ICE said.
`;

describe('a document', () => {
  const given = [
    'document',
    '',
    '--date',
    '2025-06-09',
    '--url',
    'https://news.example.org/guard',
    '--publisher',
    'The Example',
  ];
  const make = (...more: readonly string[]) => create(...given.with(1, join(copy.folder, 'guard troops.txt')), ...more);

  test('without a date is refused with the way to give one', async () => {
    const { code, output } = await create('document', join(copy.folder, 'guard troops.txt'));
    expect(code).toBe(1);
    expect(output).toMatch(
      /guard troops\.txt:1:1 {2}seed\/no-date {2}.+Or give the date with --date YYYY-MM-DD\.\nNothing was written\.\n/su,
    );
  });

  test('is shown by --dry-run, which writes nothing', async () => {
    const before = files();
    const { code, output } = await make('--dry-run');
    expect(code).toBe(0);
    for (const path of [
      'seeds/guard-troops.txt',
      'content/documents/guard-troops.yaml',
      'content/figures/guard-troops.yaml',
      'content/annotations/guard-troops.yaml',
    ]) {
      expect(output).toContain(`--- ${copy.folder}/${path}\n`);
    }
    expect(files()).toBe(before);
  });

  test('comes with its seed and three records that pass the check with warnings alone', async () => {
    const { code, output } = await make();
    expect(code).toBe(0);
    expect(output).toMatch(/“Guard troops reach the city”, 2025-06-09: \d+ mentions, 5 open numbers/u);
    expect(copy.read('seeds/guard-troops.txt')).toBe(`date 2025-06-09\n${article}`);
    const checked = await runCommand('check.ts', copy.settings);
    expect(checked.code).toBe(0);
    expect(checked.output).toContain('content/figures/guard-troops.yaml:');
    expect(checked.output).toMatch(/^0 errors, 5 warnings$/mu);
  });

  test('has title, slug, byline and digest proposed, and each mention under its sentence', () => {
    const text = copy.read('content/documents/guard-troops.yaml');
    expect(documentRecordSchema.parse(parse(text))).toMatchObject({
      title: 'Guard troops reach the city',
      slug: 'guard-troops-reach-city',
      byline: 'Jane Doe and Sam Roe',
      publisher: 'The Example',
      url: 'https://news.example.org/guard',
      review: 'unreviewed',
    });
    expect(text).toContain('Its dateline reads “LOS ANGELES (AP) —”.');
    expect(text).toContain('#   - { quote: { exact: "Gov. Gavin Newsom" }, entity: people/gavin-newsom }');
    expect(text).toMatch(/# ““This is a court matter,” Gov\. Gavin Newsom said\.” \(p2\)\n# {3}- \{ quote/u);
    expect(text).toMatch(/# Names that no register knows: .*Karen Bass/u);
  });

  test('has each number proposed as a figure or waiver under its sentence, none of them confirmed', () => {
    const text = copy.read('content/figures/guard-troops.yaml');
    const ledger = figureFileSchema.parse(parse(text));
    // The mark that ends a quotation is none of its words.
    expect(text).toMatch(/^ {6}exact: "?118 people"?$/mu);
    expect(
      ledger.figures.map(({ id, measure, places, value, said_by: said, review }) => ({
        id,
        measure,
        places,
        low: value.low,
        high: value.high,
        said,
        review,
      })),
    ).toEqual([
      {
        id: 'f-about-2000-members',
        measure: 'guard-deployment',
        places: ['places/los-angeles'],
        low: 1900,
        high: 2100,
        said: { name: 'the article' },
        review: 'unreviewed',
      },
      {
        id: 'f-118-people',
        measure: 'arrest',
        places: [],
        low: 118,
        high: 118,
        said: { name: 'Officials' },
        review: 'unreviewed',
      },
      {
        id: 'f-five-people',
        measure: 'arrest',
        places: [],
        low: 5,
        high: 5,
        said: { entity: 'organisations/ice' },
        review: 'unreviewed',
      },
    ]);
    expect(ledger.waivers.map(({ reason, review }) => [reason, review])).toEqual([['duplicate', 'unreviewed']]);
    expect(text).toMatch(
      /# 1\. “LOS ANGELES \(AP\) — President Donald Trump sent about 2,000 [^”]+” \(p1\)\n {2}- id: f-about-2000-members/u,
    );
    // No measure of the ledger fits money: the record is there to be taken up.
    expect(text).toMatch(
      /# 3\. “About \$134 million was set aside\.” \(p2\)\n(?: {2}# .*\n)+ {2}# - id: f-about-134-million/u,
    );
  });

  test('is never written over', async () => {
    const before = copy.read('content/figures/guard-troops.yaml');
    const again = await make('--title', 'Another');
    expect(again.code).toBe(0);
    expect(again.output).toContain('stands already and is left as it is');
    expect(copy.read('content/figures/guard-troops.yaml')).toBe(before);
    copy.write('guard troops.txt', `${article}\nMore.\n`);
    const other = await make();
    expect(other.code).toBe(2);
    expect(other.output).toContain('guard-troops.txt stands already and holds another text. Give another --id.');
  });

  test('confirmed step by step, it is a reviewed document without a problem', async () => {
    copy.edit('content/figures/guard-troops.yaml', (text) =>
      text
        .replaceAll('review: unreviewed', 'review: reviewed')
        .replaceAll('gist: "To be written: what this number is."', 'gist: Confirmed by an editor.')
        // The number that no measure fits becomes a waiver.
        .replace(
          'waivers:\n',
          'waivers:\n  - quote:\n      exact: "About $134 million"\n    reason: idiom\n    note: Money, which the ledger does not count.\n',
        ),
    );
    copy.edit('content/documents/guard-troops.yaml', (text) =>
      text.replace('review: unreviewed', 'review: reviewed\nreviewed_on: "2025-06-10"'),
    );
    const { code, output } = await runCommand('check.ts', copy.settings, ['--strict']);
    expect(output).toMatch(/^Checked 3 documents and \d+ entities: no errors\.\n$/u);
    expect(code).toBe(0);
  });

  test.each([
    ['latin.txt', Buffer.from('date 2025-01-01 Caf\xe9\n', 'latin1'), /latin\.txt:1:20 {2}file\/encoding/u],
    ['twin.txt', undefined, /seed\/twin/u],
    ['future.txt', Buffer.from('date 2999-01-01\nNews.\n'), /seed\/future-date/u],
  ])('%s is refused, and nothing is written', async (name, bytes, message) => {
    copy.write(name, bytes ?? copy.read('seeds/004_3645936635879c89.txt'));
    const before = files();
    const { code, output } = await create('document', join(copy.folder, name));
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(files()).toBe(before);
  });
});

describe('a skeleton', () => {
  const skeletons = [
    ['policy', 'A Policy', 'content/policies/a-policy.md'],
    ['place', 'Harbour Town', 'content/places/harbour-town.md'],
    ['person', 'Dana Poe', 'content/people/dana-poe.md'],
    ['organisation', 'Harbour Board', 'content/organisations/harbour-board.md'],
    ['event', 'A hearing', 'content/events/e-a-hearing.yaml'],
    ['chart', 'A chart: of bars', 'content/charts/a-chart-of-bars.yaml'],
    ['story', 'A story', 'content/stories/a-story.md'],
    ['measure', 'Asylum grant', 'content/measures/asylum-grant.yaml'],
  ] as const;

  test('is shown by --dry-run, which writes nothing', async () => {
    const { code, output } = await create('policy', 'A Policy', '--dry-run');
    expect(code).toBe(0);
    expect(output).toMatch(/^--- .+\/content\/policies\/a-policy\.md\n---\n# Policy: .+\nname: A Policy\n/u);
    expect(existsSync(join(copy.folder, 'content/policies/a-policy.md'))).toBe(false);
  });

  test.each(skeletons)('of a %s is written with comments', async (kind, name, path) => {
    expect(await create(kind, name)).toMatchObject({ code: 0 });
    expect(copy.read(path)).toMatch(/^(?:---\n)?# /u);
  });

  test('is sound YAML in which the check tells what is left to fill in', async () => {
    const checked = await runCommand('check.ts', copy.settings, ['--format', 'json']);
    const { problems } = JSON.parse(checked.output) as {
      problems: readonly { file: string; rule: string; severity: string }[];
    };
    const errors = problems.filter(({ severity }) => severity === 'error');
    for (const [, , path] of skeletons)
      expect(
        errors.filter(({ file }) => file.endsWith(path)).map(({ rule }) => rule),
        path,
      ).toContain('record/value');
    expect([...new Set(errors.map(({ rule }) => rule))]).toEqual(['record/value']);
  });

  test('is never written over', async () => {
    const before = copy.read('content/policies/a-policy.md');
    const { code, output } = await create('policy', 'A policy');
    expect(code).toBe(2);
    expect(output).toContain('stands already and is left as it is');
    expect(copy.read('content/policies/a-policy.md')).toBe(before);
  });

  test('tells of a namesake', async () => {
    const { output } = await create('place', 'City of Newark', '--dry-run');
    expect(output).toContain('“City of Newark” already names places/newark.');
  });

  test.each([
    [['polcy', 'X'], '--kind is “polcy”. Use one of document, policy'],
    [['policy'], 'Name the policy'],
    [['policy', '§§'], 'No id can be made of “§§”.'],
    [['place', 'X', '--url', 'https://example.org'], '--url belongs to a document'],
    [['event', 'X', '--date', '2025-02-30'], '--date is “2025-02-30”.'],
    [[], 'Say what is new.'],
  ])('%j could not run', async (args, message) => {
    const { code, output } = await create(...args);
    expect(code).toBe(2);
    expect(output).toContain(message);
  });
});
