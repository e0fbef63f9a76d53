import { expect, test } from 'vitest';
import { storySchema } from './story.ts';

const story = {
  title: 'A title',
  standfirst: 'One sentence. And another.',
  description: 'For lists.',
  date: '2026-11-22',
  order: 1,
  documents: ['000_767e988451f9abf1'],
};

test('a story names its documents; entities may be left out', () => {
  expect(storySchema.parse(story)).toEqual({ ...story, entities: [] });
});

test.each([
  ['description', 'x'.repeat(161), 'Use at most 160 characters for a description.'],
  ['date', '2026-11', 'Write the date to the day, as “YYYY-MM-DD”.'],
  ['documents', [], 'Name at least one source document that the story is about.'],
  ['entities', ['policies'], 'Refer to an entity as register/id, such as “people/karoline-leavitt”.'],
])('refuses a wrong %s', (key, value, message) => {
  const { error } = storySchema.safeParse({ ...story, [key]: value });
  expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
});
