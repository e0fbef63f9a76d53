import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayRuns } from './display-words.ts';

test.each([
  ['538', ['538']],
  ['nearly 200,000', ['_nearly', '200,000']],
  ['around 140,000', ['_around', '140,000']],
  ['hundreds', ['_hundreds']],
  ['$1.5 billion', ['$1.5', '_billion']],
  ['30–40%', ['30–40%']],
  ['1,850 to 2,070', ['1,850', '_to', '2,070']],
])('%s is parted into digits and words', (display, runs) => {
  expect(displayRuns(display).map(({ kind, text }) => (kind === 'words' ? `_${text}` : text))).toEqual(runs);
});

test('no character is lost but spaces', () => {
  const squeeze = (text: string): string => text.replace(/\s/gu, '');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('0', '1', '25', ',', '.', '–', '%', '$', ' ', 'a', 'bc') }),
      (display) => {
        expect(
          squeeze(
            displayRuns(display)
              .map(({ text }) => text)
              .join(''),
          ),
        ).toBe(squeeze(display));
      },
    ),
  );
});
