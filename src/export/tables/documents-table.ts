import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import { reviewStates } from '../../schema/common.ts';
import { partialDate, sourceCell, sourcesField } from './cells.ts';
import { defineTable } from './table.ts';

/** One row for each source document. */
export const documentsTable = defineTable<AnnotatedDocument>({
  name: 'documents',
  title: 'Documents',
  description: 'The source documents, newest first, with how many of their numbers are accounted for.',
  primaryKey: ['id'],
  foreignKeys: [],
  rows: ({ corpus }) => corpus.documents,
  columns: [
    { name: 'id', type: 'string', title: 'Id', constraints: { required: true, unique: true }, cell: ({ id }) => id },
    { name: 'title', type: 'string', title: 'Title', constraints: { required: true }, cell: ({ title }) => title },
    { name: 'date', type: 'date', title: 'Date', constraints: { required: true }, cell: ({ date }) => date },
    { name: 'publisher', type: 'string', title: 'Publisher', cell: ({ publisher }) => publisher ?? null },
    { name: 'byline', type: 'string', title: 'Byline', cell: ({ record }) => record?.byline ?? null },
    { name: 'genre', type: 'string', title: 'Kind of text', cell: ({ record }) => record?.genre ?? null },
    {
      name: 'lang',
      type: 'string',
      title: 'Language',
      constraints: { required: true },
      cell: ({ lang }) => lang,
    },
    {
      name: 'review',
      type: 'string',
      title: 'State of review',
      constraints: { required: true, enum: reviewStates },
      cell: ({ review }) => review,
    },
    {
      name: 'reviewed_on',
      type: 'string',
      title: 'Date of review',
      constraints: partialDate,
      cell: ({ record }) => record?.reviewed_on ?? null,
    },
    {
      name: 'mentions',
      type: 'integer',
      title: 'Mentions',
      constraints: { minimum: 0 },
      cell: ({ mentions }) => mentions.length,
    },
    { name: 'notes', type: 'integer', title: 'Notes', constraints: { minimum: 0 }, cell: ({ notes }) => notes.length },
    {
      name: 'numbers',
      type: 'integer',
      title: 'Numbers found',
      constraints: { minimum: 0 },
      cell: ({ coverage }) => coverage.numbers,
    },
    {
      name: 'figures',
      type: 'integer',
      title: 'Numbers that are figures',
      constraints: { minimum: 0 },
      cell: ({ coverage }) => coverage.figures,
    },
    {
      name: 'waived',
      type: 'integer',
      title: 'Numbers waived with a reason',
      constraints: { minimum: 0 },
      cell: ({ coverage }) => coverage.waived,
    },
    {
      name: 'open',
      type: 'integer',
      title: 'Numbers not yet reviewed',
      constraints: { minimum: 0 },
      cell: ({ coverage }) => coverage.open,
    },
    {
      name: 'sha256',
      type: 'string',
      title: 'SHA-256 of the text as received',
      constraints: { required: true, pattern: '[0-9a-f]{64}' },
      cell: ({ sha256 }) => sha256,
    },
    { name: 'original', type: 'string', title: 'Address of the original', cell: ({ record }) => record?.url ?? null },
    {
      name: 'address',
      type: 'string',
      title: 'Address on this site',
      constraints: { required: true, unique: true },
      cell: (document, context) => context.documentAddress(document),
    },
    { ...sourcesField, cell: ({ sources }) => sourceCell(sources) },
  ],
});
