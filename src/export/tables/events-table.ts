import type { EventRecord } from '../../schema/entity.ts';
import { plainText } from '../format/plain-text.ts';
import { list, partialDate, sourceCell, sourcesField } from './cells.ts';
import { defineTable } from './table.ts';

/** One row for each dated event. */
export const eventsTable = defineTable<EventRecord>({
  name: 'events',
  title: 'Events',
  description: 'Dated events that the documents report or that explain them, in order of time.',
  primaryKey: ['id'],
  foreignKeys: [],
  rows: ({ corpus }) => corpus.events,
  columns: [
    { name: 'id', type: 'string', title: 'Id', constraints: { required: true, unique: true }, cell: ({ id }) => id },
    {
      name: 'date',
      type: 'string',
      title: 'Date',
      description: 'As precise as it is known.',
      constraints: { required: true, ...partialDate },
      cell: ({ date }) => date,
    },
    { name: 'end', type: 'string', title: 'Last day', constraints: partialDate, cell: ({ end }) => end ?? null },
    { name: 'title', type: 'string', title: 'Title', constraints: { required: true }, cell: ({ title }) => title },
    {
      name: 'summary',
      type: 'string',
      title: 'Summary',
      constraints: { required: true },
      cell: ({ summary }) => plainText(summary),
    },
    {
      name: 'documents',
      type: 'string',
      title: 'Documents',
      description: 'Ids, divided by “ | ”.',
      cell: ({ documents }) => list(documents),
    },
    {
      name: 'entities',
      type: 'string',
      title: 'Entities',
      description: 'Ids, divided by “ | ”.',
      cell: ({ entities }) => list(entities),
    },
    {
      ...sourcesField,
      description: 'Addresses of its sources, divided by spaces.',
      cell: ({ sources }) => sourceCell(sources),
    },
  ],
});
