import { describe, expect, test } from 'vitest';
import { outcomeOf, problemsOf, type Changes } from './problems-of.ts';

const seed = (content: string | Uint8Array): Changes => ({ 'seeds/other.txt': content });
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('the sound corpus has no problem, so that each test shows what it breaks', () => {
  expect(problemsOf({})).toBe('');
});

describe('refused', () => {
  test('an empty seed', () => {
    expect(problemsOf(seed(''))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:1  seed/empty  The seed holds no text. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });
  test('white space only', () => {
    expect(problemsOf(seed(' \n\t\u{A0}\n'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:1  seed/empty  The seed holds no text. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });
  test('a date line and nothing after it', () => {
    expect(problemsOf(seed('date 2025-01-01\n\n'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:16  seed/empty  No text follows the date. Add the text of the article after it."`,
    );
  });
  test('NUL', () => {
    expect(problemsOf(seed('date 2025-01-01\nWords\0'))).toMatchInlineSnapshot(
      `"seeds/other.txt:2:6  file/encoding  The control character U+0000 stands at byte 21. Remove it; if the file is not plain text, take it out of the folder."`,
    );
  });
  test('a control character', () => {
    expect(problemsOf(seed('date 2025-01-01\nWo\x1B[31mrds'))).toMatchInlineSnapshot(
      `"seeds/other.txt:2:3  file/encoding  The control character U+001B stands at byte 18. Remove it; if the file is not plain text, take it out of the folder."`,
    );
  });
  test('invalid UTF-8', () => {
    expect(problemsOf(seed(bytes('date 2025-01-01\nBogot\xE1')))).toMatchInlineSnapshot(
      `"seeds/other.txt:2:6  file/encoding  The byte 0xE1 at offset 21 is not UTF-8. Save the file again as plain text in UTF-8."`,
    );
  });
  test('UTF-16', () => {
    expect(problemsOf(seed(Buffer.from('\u{FEFF}date 2025-01-01\nWords', 'utf16le')))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:1  file/encoding  The file is in UTF-16, not in UTF-8. Save the file again as plain text in UTF-8."`,
    );
  });
  test('a picture named .txt', () => {
    expect(problemsOf(seed(bytes('\x89PNG\r\n\x1A\n\0\0\0\rIHDR')))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:1  file/encoding  The byte 0x89 at offset 0 is not UTF-8. Save the file again as plain text in UTF-8."`,
    );
  });
  test('a program named .txt', () => {
    expect(problemsOf(seed(bytes('\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0')))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:5  file/encoding  The control character U+0002 stands at byte 4. Remove it; if the file is not plain text, take it out of the folder."`,
    );
  });
  test('20 MB', () => {
    expect(problemsOf(seed(new Uint8Array(20_000_000).fill(0x61)))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:1  file/encoding  The file holds 20000000 bytes; at most 2000000 are read. Split it, or take it out of the folder."`,
    );
  });
  test('no date', () => {
    expect(problemsOf(seed('Words of an article'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:1  seed/no-date  The seed begins with “Words” and not with a date line. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });
  test('a date that is in no calendar', () => {
    expect(problemsOf(seed('date 2025-13-45\nWords'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:6  seed/bad-date  “2025-13-45” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });
  test('the thirtieth of February', () => {
    expect(problemsOf(seed('date 2026-02-30\nWords'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:6  seed/bad-date  “2026-02-30” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });
  test('a date of another form', () => {
    expect(problemsOf(seed('date 12/03/24 Words'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:6  seed/bad-date  “12/03/24” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });
  test('a date without zeros', () => {
    expect(problemsOf(seed('date 2026-3-1 Words'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:6  seed/bad-date  “2026-3-1” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });
  test('the year 0', () => {
    expect(problemsOf(seed('date 0000-01-01 Words'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:6  seed/bad-date  “0000-01-01” is not a day of the calendar in the form YYYY-MM-DD. Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text."`,
    );
  });
  test('a future date', () => {
    expect(problemsOf(seed('date 2027-01-01\nWords'))).toMatchInlineSnapshot(
      `"seeds/other.txt:1:6  seed/future-date  The date 2027-01-01 lies in the future: the latest allowed is 2026-11-22. Correct it."`,
    );
  });
});

describe('read as it is meant', () => {
  const textOf = (content: string): string | undefined => {
    const { corpus, problems } = outcomeOf(seed(content));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return corpus.documents.find(({ id }) => id === 'other')?.parsed.text;
  };
  const plain = 'date 2025-01-01\nBogotá.\n\nWords.\n';

  test.each([
    ['a byte-order mark', `\u{FEFF}${plain}`],
    ['two byte-order marks', `\u{FEFF}\u{FEFF}${plain}`],
    ['CR', plain.replaceAll('\n', '\r')],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['decomposed accents', plain.normalize('NFD')],
  ])('%s', (_, content) => {
    expect(textOf(content)).toBe(plain);
  });

  test('no-break spaces are kept', () => {
    expect(textOf('date 2025-01-01\n10\u{A0}000\u{202F}km')).toContain('10\u{A0}000\u{202F}km');
  });

  test('a bidirectional override is kept, and warned of', () => {
    expect(textOf('date 2025-01-01\nWo\u{202E}rds')).toContain('\u{202E}');
    expect(problemsOf(seed('date 2025-01-01\nWo\u{202E}rds'))).toMatchInlineSnapshot(
      `"seeds/other.txt:2:3  seed/invisible  warning: The bidirectional control U+202E stands here and is not seen. Remove it unless the source has it."`,
    );
  });

  test('many characters that are not seen are counted and not all listed', () => {
    const lines = problemsOf(seed(`date 2025-01-01\n${'\u{200B}x'.repeat(50)}`)).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toMatchInlineSnapshot(
      `"seeds/other.txt:1:1  seed/invisible  warning: 30 more characters of this file are not seen."`,
    );
  });
});

describe('the same text twice', () => {
  test('under two names, white space and line ends aside', () => {
    const changes = { 'seeds/a.txt': 'date 2025-01-01\nWords.', 'seeds/b.txt': 'date 2025-01-02\r\nWords.\r\n' };
    expect(problemsOf(changes)).toMatchInlineSnapshot(
      `"seeds/a.txt:1:1  seed/twin  The text is the same as that of seeds/b.txt. Remove one of the two seeds."`,
    );
  });
});

describe('the digest of a seed', () => {
  test('a changed seed fails until an editor confirms it', () => {
    const text = ' date 2025-02-03\nWords: arrested 12 people, arrested 40 people, ordered a pause.\n';
    expect(problemsOf({ 'seeds/harbour-report.txt': text })).toMatchInlineSnapshot(
      `"content/documents/harbour-report.yaml:6:9  seed/digest  seeds/harbour-report.txt is not the text that was confirmed: its SHA-256 is 9da77cab4316106405ea8f45993199835ede39b813dc3bd6e312bb0708a348e6. Restore the file, or review it anew and write this digest here."`,
    );
  });
});
