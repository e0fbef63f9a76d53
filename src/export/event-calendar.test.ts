import { expect, test } from 'vitest';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { eventCalendar } from './event-calendar.ts';
import { compileContext, type ExportContext } from './export-context.ts';
import { testContext, testSite, testUrls } from './fixtures/test-corpus.ts';

type Properties = ReadonlyMap<string, string>;

/** Reads the entries of a calendar: unfolds, then splits each line at its first colon. */
function entriesOf(context: ExportContext): Properties[] {
  const file = eventCalendar(context);
  expect(file.endsWith('\r\n')).toBe(true);
  const blocks = file.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n').slice(1);
  return blocks.map((block) => {
    const lines = block.slice(0, block.indexOf('END:VEVENT')).trimEnd().split('\r\n');
    return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
  });
}

test('an event runs from its first day to the day after its last, one known to the month through all of it', () => {
  const [two, one] = entriesOf(testContext());
  expect([two?.get('UID'), two?.get('DTSTART;VALUE=DATE'), two?.get('DTEND;VALUE=DATE')]).toEqual([
    'e-two@record.example',
    '20240228',
    '20240301',
  ]);
  expect([one?.get('DTSTART;VALUE=DATE'), one?.get('DTEND;VALUE=DATE')]).toEqual(['20250201', '20250301']);
  expect(one?.get('DESCRIPTION')).toContain('The date is known to the month only.');
  expect(two?.get('DESCRIPTION')).toBe('It lasted two days.\\nReport\\, Agency: https://agency.example/report');
});

test('stamps are dates of the content', () => {
  expect(entriesOf(testContext()).map((entry) => entry.get('DTSTAMP'))).toEqual([
    '20250204T000000Z',
    '20250204T000000Z',
  ]);
});

test('every event of the record has what an entry needs, and an id of its own', () => {
  const { corpus } = loadCorpus({ seeds: 'seeds', content: 'content' });
  const entries = entriesOf(compileContext(corpus, testUrls, testSite));
  expect(entries).toHaveLength(corpus.events.length);
  expect(new Set(entries.map((entry) => entry.get('UID'))).size).toBe(entries.length);
  for (const entry of entries) {
    expect([...entry.keys()]).toEqual([
      'UID',
      'DTSTAMP',
      'DTSTART;VALUE=DATE',
      'DTEND;VALUE=DATE',
      'SUMMARY',
      'DESCRIPTION',
      'TRANSP',
    ]);
    expect(entry.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/u);
    expect((entry.get('DTSTART;VALUE=DATE') ?? '') < (entry.get('DTEND;VALUE=DATE') ?? '')).toBe(true);
  }
});
