import { expect, test } from 'vitest';
import { typingPause } from './typing-pause.ts';

test.each([
  ['', 'n', true],
  ['newar', 'newark', true],
  ['newark', 'newar', true],
  ['nwark', 'newark', true],
  ['newark', 'nework', true],
  ['newark', 'baraka', false],
  ['', 'newark', false],
  ['newark', '', false],
])('from %j to %j is one letter: %j', (before, after, isLetter) => {
  expect(typingPause(before, after, false) > 0).toBe(isLetter);
  expect(typingPause(before, after, true)).toBe(0);
});
