import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../text/fold.ts';
import { anchor } from './anchor.ts';
import { describe } from './describe.ts';
import { nearestText } from './nearest-text.ts';

const text =
  'The agency arrested 538 people. On Friday it arrested 593 people.\n\nTrump‘s order — “a naïve one” — stands.';

function anchored(exact: string, prefix?: string, suffix?: string): string | readonly number[] | undefined {
  const found = anchor(fold(text), {
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  });
  if (found.state === 'anchored') return text.slice(found.span.start, found.span.end);
  return found.state === 'ambiguous' ? found.spans.map(({ start }) => start) : undefined;
}

test('a quote that stands once is anchored there', () => {
  expect(anchored('arrested 538')).toBe('arrested 538');
});

test('typographic variants of quotation marks, dashes and accents are forgiven, and nothing else', () => {
  expect(anchored('Trump\'s order - "a naive one"')).toBe('Trump‘s order — “a naïve one”');
  expect(anchored('arested 538')).toBeUndefined();
  expect(anchored('Arrested 538')).toBeUndefined();
});

test('a quote that stands twice is ambiguous until a prefix or suffix tells which is meant', () => {
  expect(anchored('people')).toHaveLength(2);
  expect(anchored('people', '593')).toBe('people');
  expect(anchored('arrested', undefined, '538 people')).toBe('arrested');
  expect(anchored('arrested', 'agency', '593')).toBeUndefined();
});

test('the nearest text is suggested for a quote with a slip, and none for one that is nowhere', () => {
  const near = nearestText(text, 'arested 538 peple');
  expect(near && text.slice(near.start, near.end)).toBe('arrested 538 people');
  expect(nearestText(text, 'zzzzzzzzzzzzzzzz')).toBeUndefined();
});

test('anchoring the description of a span gives the span', () => {
  const word = fc.constantFrom('one', 'two', 'three', '“four”', '‘five’', 'six—seven', 'nai\u{308}ve', '538', '\n\n');
  const arbitrary = fc.array(word, { minLength: 2, maxLength: 30 }).chain((words) => {
    const source = words.join(' ').normalize('NFC');
    return fc.tuple(fc.constant(source), fc.nat(source.length - 1), fc.nat(source.length - 1));
  });
  fc.assert(
    fc.property(arbitrary, ([source, a, b]) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
      fc.pre(source.slice(span.start, span.end).trim() !== '');
      const found = anchor(fold(source), describe(source, span));
      expect(found).toEqual({ state: 'anchored', span });
    }),
  );
});
