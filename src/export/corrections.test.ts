import { expect, test } from 'vitest';
import { correctionSchema } from '../schema/correction.ts';
import { correctionsJson } from './corrections-json.ts';
import { compileContext } from './export-context.ts';
import { atomFeed } from './feeds/atom.ts';
import { correctionFeed } from './feeds/correction-feed.ts';
import { shapeFaults } from './fixtures/assert-shape.ts';
import { testCorpus, testSite, testUrls } from './fixtures/test-corpus.ts';
import { textsOf } from './fixtures/xml-fault.ts';
import { correctionsFileShape } from './shapes/correction-shapes.ts';

const correction = correctionSchema.parse({
  id: 'arrests-in-newark',
  date: '2025-03-02',
  title: 'The number of arrests in Newark',
  was: 'We gave **1,300** arrests.',
  now: 'We give 1,200 arrests.',
  why: 'A slip of the keyboard.',
  documents: ['one'],
  entities: ['places/newark'],
  figures: ['f-1200'],
  notes: ['n-one'],
});
const corrected = compileContext({ ...testCorpus(), corrections: [correction] }, testUrls, testSite);
const none = compileContext(testCorpus(), testUrls, testSite);

test('a correction is data, with the address of everything that it touched', () => {
  const data = correctionsJson(corrected);
  expect(shapeFaults(correctionsFileShape, data)).toEqual([]);
  const [own] = data.corrections;
  expect(own).toMatchObject({
    id: 'arrests-in-newark',
    was: 'We gave **1,300** arrests.',
    address: 'https://record.example/base/corrections/#arrests-in-newark',
  });
  expect(own?.touches.map(({ kind, address }) => [kind, address.replace('https://record.example/base', '')])).toEqual([
    ['documents', '/documents/one/'],
    ['notes', '/documents/one/#note-n-one'],
    ['entities', '/places/newark/'],
    ['figures', '/figures/f-1200/'],
    ['embeds', '/embed/figures/f-1200/'],
  ]);
});

test('its feed says what was wrong, what stands there now and why', () => {
  const file = atomFeed(correctionFeed(corrected));
  expect(textsOf(file, 'updated')).toEqual(['2025-03-02T00:00:00Z', '2025-03-02T00:00:00Z']);
  expect(textsOf(file, 'title')).toEqual(['Corrections · The Test Record', 'The number of arrests in Newark']);
  expect(textsOf(file, 'summary')).toEqual([
    'Was: We gave 1,300 arrests. Is now: We give 1,200 arrests. Why: A slip of the keyboard.',
  ]);
});

test('without corrections the file and the feed are there, and empty', () => {
  expect(correctionsJson(none).corrections).toEqual([]);
  const file = atomFeed(correctionFeed(none));
  expect(textsOf(file, 'updated')).toEqual(['2025-03-01T00:00:00Z']);
  expect(file).not.toContain('<entry>');
});
