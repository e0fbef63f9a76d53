import { expect, test } from 'vitest';
import { entityRefSchema } from '../schema/ids.ts';
import { placeLinks, type Mention } from './index.ts';

const mention = (start: number, entity: string): Mention => ({
  start,
  end: start + 2,
  entity: entityRefSchema.parse(entity),
  alias: 'it',
  origin: 'found',
});

test('the first mention in each section is a link, the next are quiet, those in headings are neither', () => {
  const mentions = [
    mention(0, 'places/a'),
    mention(10, 'places/a'),
    mention(12, 'places/b'),
    mention(20, 'places/a'),
    mention(30, 'places/a'),
    mention(35, 'places/a'),
  ];
  const sections = [
    { start: 0, end: 20 },
    { start: 20, end: 40 },
  ];
  const placed = placeLinks(mentions, { sections, unlinked: [{ start: 20, end: 25 }] });
  expect(placed.map(({ start, mark }) => `${start} ${mark}`)).toEqual([
    '0 link',
    '10 quiet',
    '12 link',
    '20 none',
    '30 link',
    '35 quiet',
  ]);
});

test('what lies in no section counts as one section', () => {
  const mentions = [mention(0, 'places/a'), mention(50, 'places/a')];
  expect(placeLinks(mentions, { sections: [], unlinked: [] }).map(({ mark }) => mark)).toEqual(['link', 'quiet']);
});

test('a mention that reaches into a heading is not linked', () => {
  const [placed] = placeLinks([mention(4, 'places/a')], { sections: [], unlinked: [{ start: 5, end: 9 }] });
  expect(placed?.mark).toBe('none');
});
