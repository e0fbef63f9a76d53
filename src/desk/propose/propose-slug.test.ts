import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idSchema } from '../../schema/ids.ts';
import { proposeSlug } from './propose-slug.ts';

test.each([
  ['Guard troops reach the city', 'guard-troops-reach-city'],
  ['The US', 'the-us'],
  ['Trump’s ‘hard line’: what it is', 'trump-hard-line'],
  ['ශ්‍රී ලංකා', 'document'],
  [
    'A title of very many words that goes on and on beyond the length that an address should have',
    'title-words-goes-length-address',
  ],
])('%s', (title, slug) => {
  expect(proposeSlug(title, new Set())).toBe(slug);
});

test('is an id that is not taken, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const first = proposeSlug(title, new Set());
      const second = proposeSlug(title, new Set([first]));
      expect(idSchema.safeParse(first).success && idSchema.safeParse(second).success).toBe(true);
      expect(second).not.toBe(first);
    }),
  );
});
