import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  corpusDate,
  dayAfter,
  documentDate,
  entityDate,
  eventDate,
  firstDay,
  newest,
  toDateTime,
} from './content-dates.ts';
import { testCorpus } from './fixtures/test-corpus.ts';

describe('dates that are known to the month or year', () => {
  test.each([
    ['2025', '2025-01-01', '2026-01-01'],
    ['2025-02', '2025-02-01', '2025-03-01'],
    ['2025-12', '2025-12-01', '2026-01-01'],
    ['2024-02-28', '2024-02-28', '2024-02-29'],
    ['2025-12-31', '2025-12-31', '2026-01-01'],
    ['0099-12-31', '0099-12-31', '0100-01-01'],
  ])('%s begins on %s and is over on %s', (date, first, after) => {
    expect(firstDay(date)).toBe(first);
    expect(dayAfter(date)).toBe(after);
    expect(toDateTime(date)).toBe(`${first}T00:00:00Z`);
  });
});

test('the day after is the next day of the calendar', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const next = new Date(date.getTime() + 86_400_000);
      expect(dayAfter(date.toISOString().slice(0, 10))).toBe(next.toISOString().slice(0, 10));
    }),
  );
});

test('the newest date is the last one, however precise', () => {
  expect(newest(['2024', undefined, '2025-03', '2025-02-28'])).toBe('2025-03');
  expect(newest([])).toBe('1970-01-01');
});

test('dates come from reviews, statuses, documents and sources', () => {
  const corpus = testCorpus();
  const [document] = corpus.documents;
  const dates = new Map(
    [...corpus.entities.values()].map((entity) => [entity.ref as string, entityDate(entity, corpus)]),
  );
  expect(document && documentDate(document)).toBe('2025-03-01');
  expect(dates.get('policies/counting')).toBe('2025-02-20');
  expect(dates.get('places/newark')).toBe('2025-03-01');
  expect(corpus.events.map(eventDate)).toEqual(['2025-02-04', '2025-02-04']);
  expect(corpusDate(corpus)).toBe('2025-03-01');
});
