import type { MeasureRecord } from '../../schema/figure.ts';
import { plainText } from '../format/plain-text.ts';
import { sourceCell, sourcesField } from './cells.ts';
import { defineTable } from './table.ts';

/** One row for each measure of the glossary. */
export const measuresTable = defineTable<MeasureRecord>({
  name: 'measures',
  title: 'Measures',
  description:
    'What the figures count, each defined once: an arrest is not a removal, a detainer is a request to a jail.',
  primaryKey: ['id'],
  foreignKeys: [],
  rows: ({ corpus }) => corpus.measures.values(),
  columns: [
    { name: 'id', type: 'string', title: 'Id', constraints: { required: true, unique: true }, cell: ({ id }) => id },
    { name: 'name', type: 'string', title: 'Name', constraints: { required: true }, cell: ({ name }) => name },
    { name: 'unit', type: 'string', title: 'Unit', constraints: { required: true }, cell: ({ unit }) => unit },
    {
      name: 'definition',
      type: 'string',
      title: 'Definition',
      constraints: { required: true },
      cell: ({ definition }) => plainText(definition),
    },
    {
      ...sourcesField,
      description: 'Addresses of its sources, divided by spaces.',
      cell: ({ sources }) => sourceCell(sources),
    },
  ],
});
