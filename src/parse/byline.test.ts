import { expect, test } from 'vitest';
import { findByline } from './byline.ts';

function bylineOf(text: string): string | undefined {
  const span = findByline(text, { start: 0, end: text.length });
  return span && text.slice(span.start, span.end);
}

test.each([
  'By P.R Dushanthi Silva –',
  'By Jane Doe',
  'BY JANE DOE',
  'By JANE DOE Associated Press',
  'By JANE DOE and SAM ROE Jr.',
  'By Jane Doe, Sam Roe and María de la Cruz | The Associated Press',
  'By Jane O’Doe, staff writer',
  'By Jane Doe in Washington',
  'By Reuters',
  'By AFP –',
])('wholly a byline: %s', (text) => {
  expect(bylineOf(text)).toBe(text);
});

test.each([
  ['By Jane Doe – The ships left at dawn, officials said.', 'By Jane Doe –'],
  ['By P.R Silva — US President Donald Trump‘s second term began.', 'By P.R Silva —'],
])('text goes on after the dash: %s', (text, byline) => {
  expect(bylineOf(text)).toBe(byline);
});

test.each([
  'By Monday, the ships had left.',
  'By Friday',
  'By the end of the year it was over',
  'By Jane',
  'By 2025 Jane Doe had left',
  'Bypass Closed Again',
  'Written by Jane Doe',
  'By Jane Doe the ships left – and came back',
  'By ',
  '',
])('no byline: %j', (text) => {
  expect(bylineOf(text)).toBeUndefined();
});
