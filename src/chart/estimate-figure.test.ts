import { expect, test } from 'vitest';
import { estimateFigure } from './estimate-figure.ts';

test.each([
  ['538', 538, 538, 'exact', 538],
  ['nearly 200,000', 180_000, 200_000, 'nearly', 200_000],
  ['around 140,000', 133_000, 147_000, 'about', 140_000],
  ['nearly a million', 900_000, 1_000_000, 'nearly', 1_000_000],
  ['more than 6,000', 6000, null, 'more-than', 6000],
  ['hundreds', 200, 999, 'vague', null],
  ['between 80 and 95', 80, 95, 'range', null],
  ['17 of 40', 30, 50, 'about', null],
  ['the largest', null, null, 'superlative', null],
] as const)('“%s” is drawn at the number its words name', (display, low, high, modality, value) => {
  expect(estimateFigure({ low, high, unit: 'people', display, modality }).value).toBe(value);
});
