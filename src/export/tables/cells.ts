import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import type { Source } from '../../schema/common.ts';
import type { Column, Field } from './table.ts';

/** Pattern of a date that may be known to the month or year only. */
export const partialDate = { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } as const;

/** Stands between the values of a cell that holds several. */
const separator = ' | ';

/** A cell of several values. */
export function list(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(separator);
}

/** The addresses of sources, in one cell; an address holds no space. */
export function sourceCell(sources: readonly Pick<Source, 'url'>[]): string | null {
  return sources.length === 0 ? null : sources.map(({ url }) => url).join(' ');
}

/** Description of the columns in which sources stand. */
export const sourcesField: Field = {
  name: 'sources',
  type: 'string',
  title: 'Sources',
  description: 'Addresses of the sources beside the document itself, divided by spaces.',
};

export const quoteField: Field = {
  name: 'quote',
  type: 'string',
  title: 'Sentence',
  description:
    'The whole sentence, with line breaks as spaces; empty where only excerpts of a document may be published.',
};

/** Which document a row is from. */
export const documentColumns: readonly Column<{ readonly document: AnnotatedDocument }>[] = [
  {
    name: 'document',
    type: 'string',
    title: 'Document',
    constraints: { required: true },
    cell: ({ document }) => document.id,
  },
  {
    name: 'date',
    type: 'date',
    title: 'Date of the document',
    constraints: { required: true },
    cell: ({ document }) => document.date,
  },
  { name: 'publisher', type: 'string', title: 'Publisher', cell: ({ document }) => document.publisher ?? null },
];

export const startField: Field = {
  name: 'start',
  type: 'integer',
  title: 'Start',
  description: 'Offset of the first character, in Unicode code points of the canonical text.',
};

export const endField: Field = {
  name: 'end',
  type: 'integer',
  title: 'End',
  description: 'Offset after the last character.',
};

export const sentenceAddressField: Field = {
  name: 'address',
  type: 'string',
  title: 'Address of the sentence',
  constraints: { required: true },
};
