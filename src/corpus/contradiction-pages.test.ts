import { expect, test } from 'vitest';
import { contradictionPath, contradictionsPerPage, listedContradictions } from './contradiction-pages.ts';
import type { Contradiction } from './contradictions.ts';

const pairs = Array.from({ length: 2 * contradictionsPerPage }, (_, index) => ({
  id: `c${index}`,
  classes: index % 2 === 0 ? ['period'] : ['conflict'],
})) as unknown as readonly Contradiction[];

test('conflicts come first, and each address names the page on which its pair stands', () => {
  const listed = listedContradictions(pairs).map(({ id }) => id);
  expect([listed.length, listed[0], listed[contradictionsPerPage]]).toEqual([100, 'c1', 'c0']);
  expect(contradictionPath(pairs, 'c1')).toBe('/contradictions/#c1');
  expect(contradictionPath(pairs, 'c99')).toBe('/contradictions/#c99');
  expect(contradictionPath(pairs, 'c0')).toBe('/contradictions/page/2/#c0');
});
