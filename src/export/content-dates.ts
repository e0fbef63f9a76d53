import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Entity } from '../corpus/registers.ts';
import type { EventRecord } from '../schema/entity.ts';

/** Published files take every date from the content: no build reads a clock. */
const epoch = '1970-01-01';

/** The newest of some dates, each as precise as it is known; 1970-01-01 if there is none. */
export function newest(dates: Iterable<string | undefined>): string {
  let found = epoch;
  for (const date of dates) if (date !== undefined && date > found) found = date;
  return found;
}

/** When a document’s page was last known to change: its date, or that of its review. */
export function documentDate({ date, record }: AnnotatedDocument): string {
  return newest([date, record?.reviewed_on]);
}

/** When an entity’s page was last known to change: a policy’s status, or a document that mentions the entity. */
export function entityDate(entity: Entity, corpus: Corpus): string {
  const status = entity.register === 'policies' ? entity.record.status.as_of : undefined;
  return newest([status, ...(corpus.backlinksOf.get(entity.ref) ?? []).map(({ document }) => documentDate(document))]);
}

/** The newest date of an event and of its sources. */
export function eventDate({ date, end, sources }: EventRecord): string {
  return newest([date, end, ...sources.map((source) => source.date)]);
}

/** The newest date of the whole corpus. */
export function corpusDate(corpus: Corpus): string {
  return newest([
    ...corpus.documents.map(documentDate),
    ...[...corpus.entities.values()].map((entity) => entityDate(entity, corpus)),
    ...corpus.events.map(eventDate),
  ]);
}

/** The first day of a date that may be known to the month or year only. */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The day after the last one of a date, month or year, as `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const next = new Date(0);
  if (month === undefined) next.setUTCFullYear(year + 1, 0, 1);
  else if (day === undefined) next.setUTCFullYear(year, month, 1);
  else next.setUTCFullYear(year, month - 1, day + 1);
  return next.toISOString().slice(0, 10);
}

/** The start of a date, month or year as a time of RFC 3339, in UTC. */
export function toDateTime(date: string): string {
  return `${firstDay(date)}T00:00:00Z`;
}
