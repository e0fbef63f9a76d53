import type { EventRecord } from '../../../schema/entity.ts';
import { ChartError, type ChartFault } from '../../chart-error.ts';
import { formatDate } from '../../../text/format-date.ts';
import { cellText, type ChartTable, type Row } from '../../table.ts';
import { defineKind } from '../define-kind.ts';
import { placeTimeline } from './place-timeline.ts';
import { timelineSchema, type TimelineSpec } from './timeline-spec.ts';

/** Most events that one picture can name. */
const limit = 150;

function toRow({ id, date, title, documents, sources }: EventRecord): Row {
  return {
    key: id,
    name: formatDate(date),
    cells: { date, event: title, documents: documents.length > 0 ? 'yes' : 'no' },
    estimate: { value: null, low: null, high: null, modality: 'unquantified' },
    text: title,
    tone: documents.length > 0 ? 'filled' : 'hollow',
    target: { kind: 'event', id },
    sources,
    quality: null,
    note: null,
  };
}

/** Orders by date; what is known to the month or year only comes after its days. */
function inTime(a: EventRecord, b: EventRecord): number {
  const [first, second] = [a.date.padEnd(10, '~'), b.date.padEnd(10, '~')];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

function readTimeline({ rows }: ChartTable): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return 'There are no data to show.';
  const months = [...Map.groupBy(rows, (row) => cellText(row, 'date').slice(0, 7))].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [month, events] = months[0] ?? ['', []];
  return `The timeline names ${rows.length} events from ${first.name} to ${last.name}; the month with the most is ${formatDate(month)}, with ${events.length}.`;
}

/** Dated events below each other by month; filled where a document speaks of them, hollow for context. */
export const timeline = defineKind({
  kind: 'timeline',
  schema: timelineSchema,
  buildTable: ({ id, from, to }: TimelineSpec, { events }): ChartTable => {
    const shown = events.filter(
      ({ date }) => (from === undefined || date >= from) && (to === undefined || date.slice(0, to.length) <= to),
    );
    const ids = new Set<string>();
    const faults = shown.flatMap((event): ChartFault[] => {
      const again = ids.has(event.id);
      ids.add(event.id);
      return again
        ? [{ rule: 'chart/data', path: [], message: `Two events have the id “${event.id}”. Give each its own.` }]
        : [];
    });
    if (shown.length > limit)
      faults.push({
        rule: 'chart/data',
        path: [],
        message: `The timeline has ${shown.length} events and can name at most ${limit}. Narrow it with \`from\` and \`to\`.`,
      });
    if (faults.length > 0) throw new ChartError(id, faults);
    const rows = shown.toSorted(inTime).map(toRow);
    return {
      columns: [
        { key: 'date', label: 'Date', type: 'date' },
        { key: 'event', label: 'Event', type: 'text' },
        {
          key: 'documents',
          label: 'In a document',
          type: 'text',
          description: 'Whether one of the documents of the record speaks of the event.',
        },
      ],
      value: undefined,
      rows,
      caveats: [],
    };
  },
  place: placeTimeline,
  read: (_spec, table) => readTimeline(table),
});
