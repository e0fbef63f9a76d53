import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

function split(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

/** Each text shows with ` | ` for a space, or `|` for nothing, where its sentences part. */
const cases: Record<string, readonly string[]> = {
  'plain sentences': [
    'The order was signed. | It took effect at once. | Courts paused it.',
    'One\nof several\nlines. | Two.',
    'No stop at the end',
  ],
  'titles and initials': [
    'Mr. Baraka spoke. | Mrs. Lee and Dr. A. B. Cole listened.',
    'Gov. Pat Doe met Sen. Lee Roe and Rep. Sam Poe Jr. of Iowa.',
    'President Donald J. Trump signed it. | He left.',
    'By P.R Dushanthi Silva',
    'P. R. Silva wrote it. | J.-P. Roe read it.',
    'St. Louis and Ft. Worth took part.',
    'MR. ROE SPOKE. | DR. POE LISTENED.',
    'They came with Roe Jr. | The others stayed.',
  ],
  'months and times': [
    'It began on Jan. 20 and ended on Feb. 3, 2025. | Nothing followed.',
    'They were held since Sept. | The court heard them in Nov. of that year.',
    'At 5 p.m. Monday the flight left. | It landed at 9 a.m. | The crew rested.',
  ],
  'countries, states and agencies': [
    'The U.S. Border Patrol and U.S. officials agreed.',
    'He was sent to the U.S. | The trip took a day.',
    'They left the U.S. on Monday. | In the U.N. Security Council, no one spoke.',
    'NEWARK, N.J. (AP) — Agents came. | They left.',
    'NEWARK, N.J. — Agents came.',
    'In Miami, Fla. Gov. Doe said no. | In Tucson, Ariz., it rained.',
    'He worked for Roe Inc. and Poe Corp. | The firms closed.',
    'He lives in Washington, D.C. | “We will see,” he said.',
  ],
  'numbers and identifiers': [
    'It fell to 1.9 million. | It rose by 2.5% in May.',
    'Case No. 25-cv-306 was filed. | Nos. 3 and 4 followed.',
    'He said no. | She said yes. | No. | They agreed.',
    'See pp. 3–5, fig. 2 and art. 4 of vol. 2. | It is there.',
    'It came in 2024. | 538 people were held.',
    'Read it at example.org. | Then write.',
    'Version 2.0.1 of rule 8 C.F.R. 1003.1 applies.',
  ],
  'quotation marks and brackets': [
    '“The operation is well underway. | Promises made. | Promises kept,” she said in another post.',
    'He said, “They left.” | She said "They stayed." | Then they met.',
    '‘We know.’ | (They did not.) | The end.',
    'It was “over.” | (Getty Images via AFP)',
    '“Is it true?” she asked. | “No!” Mr. Roe said. | “Why?” | The answer came later.',
    '“Go,” he said. | “Now!” | “Never!” the crowd replied.',
    'It held (as of Jan. 3) 40,000 people. | More came.',
    'They took “illegal immigrants, etc.” and left.',
  ],
  'question marks, exclamation marks and ellipses': [
    'Really?! | Yes. | What now?? | Nothing!!!',
    'In hospital wards, etc… | Under the former president it was barred.',
    'In hospital wards, etc. | Under the former president, schools, etc. were barred.',
    'We wait… and wait... for days. | Then … nothing. | It went on. . . | Then it ended.',
    'Who asked? he wondered. | Yahoo! was down.',
    '“We will…” he said. | “Well...” | She left.',
  ],
  'a lower-case beginning': [
    'It considered foreign-born nationals. | that walling off the country will alter life.',
    'It applies to the U.S. that is all. | it ends.',
  ],
  'counts at the head': [
    '1. Raids in Newark. | They went on.',
    '(b) Returns by sea. | More by air.',
    'a. First of all.',
  ],
  'other scripts': ['ඔහු පැමිණියේය. | ඇය ගියාය.', '第一。|第二！|第三', 'हाँ। | नहीं।', 'هل جاء؟ | نعم.'],
  'odd input': ['...', '?', '“”', '. .', 'a.b.c', '—', 'Well. | — And then.'],
};

for (const [name, texts] of Object.entries(cases)) {
  describe(name, () => {
    test.each(texts)('%s', (marked) => {
      const text = marked.replaceAll(' | ', ' ').replaceAll('|', '');
      expect(split(text)).toEqual(marked.split(/ \| |\|/u));
    });
  });
}

test('keeps to its span', () => {
  const text = 'One. Two. Three. Four.';
  expect(splitSentences(text, { start: 4, end: 13 })).toEqual([
    { start: 5, end: 9 },
    { start: 10, end: 13 },
  ]);
  expect(splitSentences(text, { start: 4, end: 5 })).toEqual([]);
});

describe('laws', () => {
  const bits = [
    '.',
    '!',
    '?',
    '…',
    '。',
    '”',
    '"',
    '“',
    '(',
    ')',
    ' ',
    '\n',
    '\u{A0}',
    'Mr',
    'U.S',
    'No',
    'The',
    'a',
    'B',
    '1',
    'etc',
    '😀',
    ',',
  ];
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'grapheme', maxLength: 1 })) });

  test('sentences follow each other in order, without white ends, and all else of the span is white space', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const [first = 0, second = 0] = [a % (value.length + 1), b % (value.length + 1)].toSorted((x, y) => x - y);
        let last = first;
        for (const { start, end } of splitSentences(value, { start: first, end: second })) {
          expect(value.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(value.slice(start, end).trim()).toBe(value.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(second);
        expect(value.slice(last, second).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('a sentence splits no further', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const sentence of split(value)) expect(split(sentence)).toEqual([sentence]);
      }),
    );
  });
});
