import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, runCommand } from '../build-site.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'removal-record-'));
const seeds = join(folder, 'seeds');
const content = join(folder, 'content');
const out = join(folder, 'site');
const settings = { SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: out };
const third = join(seeds, 'third-text.txt');

beforeAll(() => {
  cpSync(join(root, 'seeds'), seeds, { recursive: true });
  cpSync(join(root, 'content'), content, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Fills in the skeleton of a correction, as an editor would. */
function corrected(skeleton: string): string {
  const words: Readonly<Record<string, string>> = {
    was: '"The page gave **583** arrests."',
    now: '"It gives 538, as the source does."',
    why: '"Two digits were transposed."',
    figures: '[f-538-arrests]',
    charts: '[one-opening-two-numbers]',
    entities: '[places/newark]',
    stories: '[first-week-538]',
  };
  return Object.entries(words).reduce(
    (text, [key, value]) => text.replace(new RegExp(`^${key}: .*$`, 'mu'), () => `${key}: ${value}`),
    skeleton,
  );
}

/** One digest over the names and bytes of a folder. */
function digestOf(path: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const file = join(path, name);
    hash.update(name);
    if (
      existsSync(file) &&
      readdirSync(join(file, '..'), { withFileTypes: true }).some(
        (entry) => entry.name === name.split('/').at(-1) && entry.isFile(),
      )
    ) {
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

describe('a corpus elsewhere', () => {
  test('a third text without any record becomes a linked page, marked as not reviewed', async () => {
    writeFileSync(
      third,
      ' date 2025-06-09\nGuard troops reach the city\n\nLOS ANGELES (AP) — President Donald Trump sent about 2,000 National Guard members to Los Angeles, California, on Saturday, and ICE went on with its raids.\n\n“This is a court matter,” Gov. Gavin Newsom said.\n',
    );
    const made = await runCommand('new.ts', settings, ['correction', 'Arrests in Newark', '--date', '2026-11-20']);
    expect(made.code).toBe(0);
    const correction = join(content, 'corrections', '2026-11-20-arrests-in-newark.yaml');
    writeFileSync(correction, corrected(readFileSync(correction, 'utf8')));
    const result = await buildSite(settings);
    expect(result.output).toContain('third-text.txt:4:');
    expect(result.output).toContain('figure/unaccounted  warning: The number “about 2,000”');
    expect(result.code).toBe(0);
    expect(result.output).toMatch(/Built 3 documents, \d+ mentions, \d+ figures, \d+ pages/u);
    expect(result.output).toMatch(/\n {2}pages: \d+\.\d\d s\n(?: {2}.+ s\n)+ {2}from the cache: \d+ of \d+ pictures/u);
    const page = readFileSync(join(out, 'documents', 'third-text', 'index.html'), 'utf8');
    expect(page).toMatch(/<h1[^>]*>Guard troops reach the city<\/h1>/u);
    expect(page).toContain('data-review="unreviewed"');
    expect(page).toContain('data-entity="places/los-angeles"');
    expect(page).toContain('data-entity="people/gavin-newsom"');
    expect(page).toMatch(/<span data-quantity(?:="")?>about 2,000<\/span>/u);
    expect(readFileSync(join(out, 'places', 'los-angeles', 'index.html'), 'utf8')).toContain(
      '/documents/third-text/#s',
    );
  });

  test('a correction stands on every page that it touched, in its log, its data and its feeds', () => {
    const page = (path: string): string => readFileSync(join(out, path), 'utf8');
    const touched = [
      'figures/f-538-arrests',
      'charts/one-opening-two-numbers',
      'places/newark',
      'stories/first-week-538',
    ];
    for (const path of [...touched, 'documents/538-arrests-first-days'])
      expect(page(`${path}/index.html`), path).toMatch(
        /href="\/corrections\/#2026-11-20-arrests-in-newark">Arrests in Newark</u,
      );
    for (const path of touched.slice(0, 2))
      expect(page(`embed/${path}/index.html`), path).toMatch(
        /#2026-11-20-arrests-in-newark">Corrected on 20 November 2026</u,
      );
    expect(page('corrections/index.html')).toContain('It gives 538, as the source does.');
    for (const path of ['corrections/feed.atom', 'corrections/feed.json', 'data/corrections.json'])
      expect(page(path), path).toContain('/corrections/#2026-11-20-arrests-in-newark"');
    expect(page('corrections/index.html')).not.toContain('Nothing has had to be corrected');
    expect(page('people/tom-homan/index.html')).not.toContain('id="corrected"');
  });

  test('broken seeds are reported together, each with its place and a remedy, and the old site stays byte for byte', async () => {
    const before = digestOf(out);
    writeFileSync(join(seeds, 'no-date.txt'), 'An article without its date line.\n');
    writeFileSync(join(seeds, 'empty.txt'), '');
    writeFileSync(join(seeds, 'latin.txt'), Buffer.from('date 2025-01-01 Caf\xe9\n', 'latin1'));
    writeFileSync(join(seeds, 'bad-date.txt'), 'date 2025-13-45 An article.\n');
    const built = await buildSite(settings);
    const checked = await runCommand('check.ts', settings);
    expect([built.code, checked.code]).toEqual([1, 1]);
    for (const name of ['no-date', 'empty', 'latin', 'bad-date']) {
      const line = checked.output.split('\n').find((each) => each.startsWith(join(seeds, `${name}.txt:1:`)));
      expect(line, name).toMatch(/\.txt:1:\d+ {2}\w+\/[\w-]+ {2}.+\. .+\.$/u);
      expect(built.output).toContain(line);
    }
    expect(digestOf(out)).toBe(before);
    for (const name of ['no-date', 'empty', 'latin', 'bad-date']) rmSync(join(seeds, `${name}.txt`));
  });

  test('a folder that is no site of ours is never replaced', async () => {
    const foreign = join(folder, 'foreign');
    cpSync(seeds, foreign, { recursive: true });
    const result = await buildSite({ ...settings, OUT_DIR: foreign });
    expect(result.code).toBe(2);
    expect(result.output).toContain('is no site that this program built');
    expect(readdirSync(foreign)).toEqual(readdirSync(seeds));
  });

  test('malformed settings are refused with what to write', async () => {
    const site = await runCommand('check.ts', { ...settings, SITE_URL: 'example.org' });
    expect([site.code, site.output]).toEqual([
      2,
      'SITE_URL is “example.org”. Write the origin of the site, such as https://example.org, with no path; the path goes into BASE_PATH.\n',
    ]);
    const base = await runCommand('check.ts', { ...settings, BASE_PATH: '/a/../b' });
    expect(base.code).toBe(2);
    expect(base.output).toContain('BASE_PATH is “/a/../b”');
  });
});

describe('the gate', () => {
  const check = () => runCommand('check.ts', settings);
  const edit = async (path: string, change: (text: string) => string, run: () => Promise<void>): Promise<void> => {
    const file = join(content, path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
    try {
      await run();
    } finally {
      writeFileSync(file, before);
    }
  };

  test('the corpus as it stands passes', async () => {
    const { code, output } = await check();
    expect(output).not.toMatch(/ {2}(?!warning)[a-z]+\/[a-z-]+ {2}(?!warning)/u);
    expect(code).toBe(0);
  });

  test('a quote altered by one letter fails with the nearest text', async () => {
    await edit(
      'figures/000_767e988451f9abf1.yaml',
      (text) => text.replace('exact: "arrested 38', 'exact: "arested 38'),
      async () => {
        const { code, output } = await check();
        expect(code).toBe(1);
        expect(output).toMatch(
          /figures\/000_767e988451f9abf1\.yaml:\d+:\d+ {2}anchor\/orphan {2}The quote “arested 38 illegal migrants” does not occur in seeds\/000_767e988451f9abf1\.txt\. The nearest text is “arrested 38 illegal migrants” on line 1/u,
        );
      },
    );
  });

  test('a figure without its record is a number unaccounted for', async () => {
    const figure = /^ {2}- id: f-373-detainers\n(?: {4}.*\n|\n)*/mu;
    await edit(
      'figures/000_767e988451f9abf1.yaml',
      (text) => text.replace(figure, ''),
      async () => {
        const { code, output } = await check();
        expect(code).toBe(1);
        expect(output).toMatch(/000_767e988451f9abf1\.txt:\d+:\d+ {2}figure\/unaccounted {2}The number “373”/u);
      },
    );
  });

  test('an explanation that is taken away leaves a conflict that the program found by itself', async () => {
    await edit(
      'figures/000_767e988451f9abf1.yaml',
      (text) => text.replace(/^explanations:[\s\S]*$/mu, ''),
      async () => {
        const { code, output } = await check();
        expect(code).toBe(1);
        expect(output).toMatch(
          /contradiction\/unexplained {2}“538” \(f-538-arrests\) and “38” \(f-38-arrests\) count the same and do not agree/u,
        );
      },
    );
  });
});
