import type { EventRecord } from '../schema/entity.ts';
import { dayAfter, eventDate, firstDay, toDateTime } from './content-dates.ts';
import type { ExportContext } from './export-context.ts';
import { calendarFile, calendarText, type CalendarLine } from './format/icalendar.ts';
import { plainText } from './format/plain-text.ts';

/**
 * The events as a calendar of all-day entries: `/data/events.ics`. An event that is known to the month or
 * year covers all of it and says so. Stamps are dates of the content, never of the build.
 * https://www.rfc-editor.org/rfc/rfc5545
 */
export function eventCalendar(context: ExportContext): string {
  const { corpus, site } = context;
  const host = new URL(context.address('/')).hostname;
  return calendarFile([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', calendarText(`-//${site.name}//Events//EN`)],
    ['CALSCALE', 'GREGORIAN'],
    ['X-WR-CALNAME', calendarText(site.name)],
    ...corpus.events.flatMap((event) => eventLines(event, host)),
    ['END', 'VCALENDAR'],
  ]);
}

function eventLines(event: EventRecord, host: string): CalendarLine[] {
  const description = [plainText(event.summary), precision(event.date), sourceText(event)].filter(
    (part) => part !== undefined,
  );
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', calendarText(`${event.id}@${host}`)],
    ['DTSTAMP', compact(toDateTime(eventDate(event)))],
    ['DTSTART;VALUE=DATE', compact(firstDay(event.date))],
    ['DTEND;VALUE=DATE', compact(dayAfter(event.end ?? event.date))],
    ['SUMMARY', calendarText(event.title)],
    ['DESCRIPTION', calendarText(description.join('\n'))],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function compact(date: string): string {
  return date.replace(/[-:]/gu, '');
}

function precision(date: string): string | undefined {
  if (date.length === 10) return undefined;
  return `The date is known to the ${date.length === 7 ? 'month' : 'year'} only.`;
}

function sourceText({ sources }: EventRecord): string {
  return sources.map(({ title, publisher, url }) => `${title}, ${publisher}: ${url}`).join('\n');
}
