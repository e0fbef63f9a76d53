import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../report/print.ts';
import { canonicalText } from '../text/canonical-text.ts';
import { outline } from './outline.ts';
import { parseSeed } from './parse-seed.ts';
import type { ParsedDocument } from './parsed-document.ts';

function parse(raw: string): ParsedDocument {
  const result = parseSeed({ file: 'seeds/a.txt', text: canonicalText(raw) });
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.document;
}

function problemsOf(raw: string, latestDate?: string): string {
  const text = canonicalText(raw);
  const result = parseSeed({ file: 'seeds/a.txt', text, ...(latestDate !== undefined && { latestDate }) });
  return result.ok ? 'no problem' : result.problems.map(problemLine).join('\n');
}

describe('fixtures', () => {
  const folder = join(import.meta.dirname, 'fixtures');
  const names = readdirSync(folder).filter((name) => name !== 'seeds');
  test.each(names)('%s', async (name) => {
    const text = readFileSync(join(folder, name, 'seed.txt'), 'utf8');
    await expect(`${outline(parse(text))}\n`).toMatchFileSnapshot(join(folder, name, 'outline.txt'));
  });
});

describe('the first seeds of the archive', () => {
  const root = join(import.meta.dirname, '../..');
  test.each(['000_767e988451f9abf1', '004_3645936635879c89'])('%s', async (id) => {
    const text = readFileSync(join(root, 'seeds', `${id}.txt`), 'utf8');
    const expected = join(import.meta.dirname, 'fixtures/seeds', `${id}.txt`);
    await expect(`${outline(parse(text))}\n`).toMatchFileSnapshot(expected);
  });
});

describe('the date line', () => {
  test.each([
    ['\u{FEFF} date 2025-01-24 Text.', 1],
    ['date 2025-01-24\r\n\r\nText.', 0],
    ['date 2024-02-29\tText.', 0],
    [' date 2025-01-24\n \n\t\nText.', 1],
  ])('%j is read', (raw, start) => {
    const { date, tree } = parse(raw);
    const [dateLine, block] = tree.children;
    expect(dateLine).toMatchObject({
      type: 'dateLine',
      value: date,
      position: { start: { offset: start }, end: { offset: start + 15 } },
    });
    expect(block).toMatchObject({ type: 'paragraph', id: 'p1' });
  });

  test('that is missing is a problem with a remedy', () => {
    expect(problemsOf('Text without a date.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:1  seed/no-date  The seed begins with “Text” and not with a date line. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('  date 2025-01-24 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:2  seed/no-date  White space stands before the date line. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('\ndate 2025-01-24 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:1  seed/no-date  White space stands before the date line. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('date: 2025-01-24 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:1  seed/no-date  The seed begins with “date:” and not with a date line. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('Date 2025-01-24 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:1  seed/no-date  The seed begins with “Date” and not with a date line. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('date\n2025-01-24 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:1  seed/no-date  The seed begins with “date” and not with a date line. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf(`${'x'.repeat(1000)} y`)).toMatchInlineSnapshot(
      `"seeds/a.txt:1:1  seed/no-date  The seed begins with “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” and not with a date line. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });

  test('that names no day is a problem', () => {
    expect(problemsOf('date 2025-13-45 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:6  seed/bad-date  “2025-13-45” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf(' date 2025-02-29 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:7  seed/bad-date  “2025-02-29” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('date 2025-01 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:6  seed/bad-date  “2025-01” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('date 24/01/2025 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:6  seed/bad-date  “24/01/2025” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('date 2025-01-24Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:6  seed/bad-date  “2025-01-24Text.” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('date \nText.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:6  seed/bad-date  No date follows “date ”. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
    expect(problemsOf('date 0000-01-01 Text.')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:6  seed/bad-date  “0000-01-01” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });

  test('that lies in the future is a problem where a latest date is given', () => {
    expect(problemsOf('date 2031-01-01 Text.', '2030-12-31')).toMatchInlineSnapshot(
      `"seeds/a.txt:1:6  seed/future-date  The date 2031-01-01 lies in the future: the latest allowed is 2030-12-31. Correct it."`,
    );
    expect(problemsOf('date 2030-12-31 Text.', '2030-12-31')).toBe('no problem');
    expect(problemsOf('date 2031-01-01 Text.')).toBe('no problem');
  });
});

test('a seed without text is a problem', () => {
  expect(problemsOf('')).toMatchInlineSnapshot(
    `"seeds/a.txt:1:1  seed/empty  The seed holds no text. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
  );
  expect(problemsOf('\u{FEFF}')).toBe(problemsOf(''));
  expect(problemsOf(' \n\t\n')).toBe(problemsOf(''));
  expect(problemsOf(' date 2025-01-24 \n\n ')).toMatchInlineSnapshot(
    `"seeds/a.txt:1:17  seed/empty  No text follows the date. Add the text of the article after it."`,
  );
});

test('characters of markup languages stay text', () => {
  const raw =
    'date 2025-01-24 # *One* <b>two</b> [three](javascript:x) :::note\n\n<script>alert(1)</script>\n\n> four {{five}} `six`';
  const { text, tree } = parse(raw);
  const values = tree.children.flatMap((block) =>
    block.type === 'dateLine' ? [] : block.children.flatMap((sentence) => sentence.children),
  );
  expect(values.map((inline) => (inline.type === 'text' ? inline.value : '')).join('\n\n')).toBe(text.slice(16));
});
