import { describe, expect, test } from 'vitest';
import { findNumbers } from './find-numbers.ts';
import type { Quantity } from './quantity.ts';

type Row = readonly [
  marked: string,
  low: number | null,
  high: number | null,
  modality: Quantity['modality'],
  unit?: string,
];

const tables: Readonly<Record<string, readonly Row[]>> = {
  about: [
    ['claimed that [around 140,000] people', 133_000, 147_000, 'about'],
    ['claimed that [about 2,000] people', 1900, 2100, 'about'],
    ['claimed that [approximately 2,000] people', 1900, 2100, 'about'],
    ['claimed that [roughly 2,000] people', 1900, 2100, 'about'],
    ['claimed that [some 200] people', 190, 210, 'about'],
    ['claimed that [an estimated 14 million] people', 13_300_000, 14_700_000, 'about'],
    ['claimed that [~500] people', 475, 525, 'about'],
    ['claimed that [≈ 500] people', 475, 525, 'about'],
    ['claimed that [approx. 500] people', 475, 525, 'about'],
    ['claimed that [300-odd] people', 285, 315, 'about'],
    ['claimed that [100 or so] people', 95, 105, 'about'],
    ['claimed that [a dozen or so] people', 11.4, 12.6, 'about'],
    ['claimed that [about half] of them', 0.475, 0.525, 'about', 'ratio'],
    ['claimed that [about one in four] of them', 0.2375, 0.2625, 'about', 'ratio'],
    ['claimed that [in the region of 2,000] people', 1900, 2100, 'about'],
    ['claimed that [around 2000] people', 1900, 2100, 'about'],
  ],
  nearly: [
    ['deported [nearly 200,000] people', 180_000, 200_000, 'nearly'],
    ['gathering [nearly a million] immigrants', 900_000, 1_000_000, 'nearly'],
    ['deported [almost 300] people', 270, 300, 'nearly'],
    ['deported [just under 300] people', 270, 300, 'nearly'],
    ['deported [close to 300] people', 270, 300, 'nearly'],
    ['deported [nearly half] of them', 0.45, 0.5, 'nearly', 'ratio'],
    ['deported [almost 80 percent] of them', 72, 80, 'nearly', 'percent'],
  ],
  'more than and at least': [
    ['cost [more than $1.2 billion] in', 1.2e9, null, 'more-than', 'USD'],
    ['deported [over 1,000] people', 1000, null, 'more-than'],
    ['deported [well over 1,000] people', 1000, null, 'more-than'],
    ['deported [upwards of 1,000] people', 1000, null, 'more-than'],
    ['deported [in excess of 1,000] people', 1000, null, 'more-than'],
    ['deported [>1,000] people', 1000, null, 'more-than'],
    ['deported [more than half] of them', 0.5, null, 'more-than', 'ratio'],
    ['deported [more than a dozen] people', 12, null, 'more-than'],
    ['deported [more than 2025] people', 2025, null, 'more-than'],
    ['deported [at least 34] people', 34, null, 'at-least'],
    ['deported [no fewer than 34] people', 34, null, 'at-least'],
    ['deported [as few as 3] people', 3, null, 'at-least'],
    ['deported [a minimum of 34] people', 34, null, 'at-least'],
    ['deported [34 or more] people', 34, null, 'at-least'],
    ['deported [2,000+] people', 2000, null, 'at-least'],
    ['deported [2,000-plus] people', 2000, null, 'at-least'],
    ['deported [2+ million] people', 2_000_000, null, 'at-least'],
    ['deported [≥ 34] people', 34, null, 'at-least'],
    ['deported [>=34] people', 34, null, 'at-least'],
    ['deported [at least 10 to 20] people', 10, null, 'at-least'],
    ['deported [at least several hundred] people', 300, null, 'at-least'],
  ],
  'fewer than and at most': [
    ['deported [fewer than 100] people', 0, 100, 'fewer-than'],
    ['deported [less than 5%] of them', 0, 5, 'fewer-than', 'percent'],
    ['deported [under 100] people', 0, 100, 'fewer-than'],
    ['deported [<100] people', 0, 100, 'fewer-than'],
    ['deported [up to 1,500] people', 0, 1500, 'at-most'],
    ['deported [as many as 1,500] people', 0, 1500, 'at-most'],
    ['deported [no more than 1,500] people', 0, 1500, 'at-most'],
    ['deported [at most 1,500] people', 0, 1500, 'at-most'],
    ['deported [a maximum of 1,500] people', 0, 1500, 'at-most'],
    ['deported [20 or fewer] people', 0, 20, 'at-most'],
    ['deported [up to 10–20] people', 0, 20, 'at-most'],
    ['deported [up to several hundred] people', 0, 999, 'at-most'],
  ],
  'ranges, loosened': [
    ['deported [about 10 to 20] people', 9.5, 21, 'range'],
    ['deported [roughly 1–2 million] people', 950_000, 2_100_000, 'range'],
  ],
  vague: [
    ['deported [hundreds] in a mass operation', 200, 999, 'vague'],
    ['deported [Thousands] of people', 2000, 9999, 'vague'],
    ['deported [tens of thousands] of people', 20_000, 99_999, 'vague'],
    ['deported [hundreds of thousands] of people', 200_000, 999_999, 'vague'],
    ['pledging to deport [millions] of immigrants', 2_000_000, null, 'vague'],
    ['deported [tens of millions] of people', 20_000_000, 99_999_999, 'vague'],
    ['deported [millions and millions] of people', 2_000_000, null, 'vague'],
    ['spent [billions of dollars] on it', 2e9, null, 'vague', 'USD'],
    ['spent [hundreds of millions of dollars] on it', 200_000_000, 999_999_999, 'vague', 'USD'],
    ['a [multi-million-dollar] deal', 2_000_000, null, 'vague', 'USD'],
    ['a [multimillion-dollar] deal', 2_000_000, null, 'vague', 'USD'],
    ['deported [dozens] of people', 24, 99, 'vague'],
    ['deported [scores] of people', 40, 199, 'vague'],
    ['deported [tens] of people', 20, 99, 'vague'],
    ['deported [10s of thousands] of people', 20_000, 99_999, 'vague'],
    ['deported [100s] of people', 200, 999, 'vague'],
    ['and [several] illegals convicted', 3, 9, 'vague'],
    ['deported [several hundred] people', 300, 999, 'vague'],
    ['deported [several thousand] people', 3000, 9999, 'vague'],
    ['deported [several hundred thousand] people', 300_000, 999_999, 'vague'],
    ['deported [several dozen] people', 36, 119, 'vague'],
    ['deported [a few] people', 2, 5, 'vague'],
    ['deported [quite a few] people', 2, 5, 'vague'],
    ['deported [a few thousand] people', 2000, 5999, 'vague'],
    ['deported [a couple] of people', 2, 3, 'vague'],
    ['deported [a couple hundred] people', 200, 399, 'vague'],
    ['deported [a couple of hundred] people', 200, 399, 'vague'],
    ['deported [a handful] of people', 2, 9, 'vague'],
    ['deported [many thousands] of people', 2000, 9999, 'vague'],
    ['But [Most] of the diplomats', 0.5, 1, 'vague', 'ratio'],
    ['while [most] immigrants', 0.5, 1, 'vague', 'ratio'],
    ['while [a majority] of them', 0.5, 1, 'vague', 'ratio'],
    ['while the [vast majority] of them', 0.5, 1, 'vague', 'ratio'],
    ['signed [a slew] of executive orders', null, null, 'unquantified'],
    ['signed [a large number] of orders', null, null, 'unquantified'],
    ['signed [a number] of orders', null, null, 'unquantified'],
    ['signed [a lot] of orders', null, null, 'unquantified'],
    ['signed [many] orders', null, null, 'unquantified'],
    ['signed [numerous] orders', null, null, 'unquantified'],
    ['signed [few] orders', null, null, 'unquantified'],
  ],
};

for (const [name, rows] of Object.entries(tables)) {
  describe(name, () => {
    test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [marked, low, high, modality, unit = 'count']) => {
      const start = marked.indexOf('[');
      const words = marked.slice(start + 1, marked.indexOf(']'));
      const found = findNumbers(marked.replace('[', '').replace(']', ''));
      const quantity = { low, high, modality, unit };
      expect(found).toEqual([{ start, end: start + words.length, text: words, kind: 'quantity', quantity }]);
    });
  });
}
