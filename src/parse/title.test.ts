import { describe, expect, test } from 'vitest';
import { isHeading, isHeadline } from './title.ts';

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe('headings', () => {
  test.each([
    "Trump's anti-immigration orders",
    'Trump’s recent activity of mass deportation',
    'WHAT THE ORDER SAYS',
    '3 things to know',
    'Flights to the U.S. and back',
    'Who is held there?',
    '“Enough is enough”',
    'ශ්‍රී ලංකා',
  ])('%s', (text) => {
    expect(isHeading(text, whole(text))).toBe(true);
  });

  test.each([
    'It took effect at once.',
    'It has three parts:',
    'Then, on Monday,',
    'Really?',
    '“It is a start.”',
    'and so it went on',
    'Wait. What',
    'A line of far too many words to be the heading of anything at all here',
    `A ${'very '.repeat(20)}long one`,
    'A heading\nin two lines',
    '',
  ])('not: %j', (text) => {
    expect(isHeading(text, whole(text))).toBe(false);
  });
});

describe('headlines', () => {
  test.each([
    'Ministers defend ‘hard line’ on returns',
    'Judge pauses flights from Harbour County as advocates ask: “Who is next?”',
    'Who gets deported?',
    'A headline\nin two lines',
  ])('%j', (text) => {
    expect(isHeadline(text, whole(text))).toBe(true);
  });

  test.each([
    'The order was signed.',
    'Here is what to know:',
    'the order was signed',
    'Raids? They began',
    'x'.repeat(200),
  ])('not: %s', (text) => {
    expect(isHeadline(text, whole(text))).toBe(false);
  });
});
