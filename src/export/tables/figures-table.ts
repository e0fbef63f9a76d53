import type { PlacedFigure } from '../../corpus/contradictions.ts';
import { allFigures } from '../../corpus/figures.ts';
import { figureKinds, modalities } from '../../schema/figure.ts';
import { reviewStates } from '../../schema/common.ts';
import type { ExportContext } from '../export-context.ts';
import { figureData } from '../figure-data.ts';
import type { FigureData } from '../shapes/figure-shapes.ts';
import {
  documentColumns,
  endField,
  list,
  partialDate,
  quoteField,
  sentenceAddressField,
  sourceCell,
  sourcesField,
  startField,
} from './cells.ts';
import { defineTable } from './table.ts';

interface FigureRow extends PlacedFigure {
  readonly data: FigureData;
}

function* rows(context: ExportContext): Generator<FigureRow> {
  for (const placed of allFigures(context.corpus)) yield { ...placed, data: figureData(placed, context) };
}

/** One row for each figure of the ledger. */
export const figuresTable = defineTable<FigureRow>({
  name: 'figures',
  title: 'Figures',
  description:
    'Every number or quantified statement of a document: its value as an interval, what it counts, who said it, and its sentence.',
  primaryKey: ['id'],
  foreignKeys: [
    { field: 'document', table: 'documents', key: 'id' },
    { field: 'measure', table: 'measures', key: 'id' },
  ],
  rows,
  columns: [
    {
      name: 'id',
      type: 'string',
      title: 'Id',
      constraints: { required: true, unique: true },
      cell: ({ data }) => data.id,
    },
    ...documentColumns,
    {
      name: 'gist',
      type: 'string',
      title: 'What it is',
      constraints: { required: true },
      cell: ({ data }) => data.gist,
    },
    {
      name: 'display',
      type: 'string',
      title: 'Number as worded',
      constraints: { required: true },
      cell: ({ data }) => data.value.display,
    },
    {
      name: 'low',
      type: 'number',
      title: 'Lower bound',
      description: 'Empty if there is none or it is unknown.',
      cell: ({ data }) => data.value.low,
    },
    {
      name: 'high',
      type: 'number',
      title: 'Upper bound',
      description: 'Empty if there is none or it is unknown.',
      cell: ({ data }) => data.value.high,
    },
    {
      name: 'unit',
      type: 'string',
      title: 'Unit',
      constraints: { required: true },
      cell: ({ data }) => data.value.unit,
    },
    {
      name: 'modality',
      type: 'string',
      title: 'How the words qualify it',
      constraints: { required: true, enum: modalities },
      cell: ({ data }) => data.value.modality,
    },
    {
      name: 'measure',
      type: 'string',
      title: 'Measure',
      constraints: { required: true },
      cell: ({ data }) => data.measure,
    },
    {
      name: 'kind',
      type: 'string',
      title: 'Kind',
      constraints: { required: true, enum: figureKinds },
      cell: ({ data }) => data.kind,
    },
    {
      name: 'population',
      type: 'string',
      title: 'Who or what is counted',
      constraints: { required: true },
      cell: ({ data }) => data.population,
    },
    {
      name: 'places',
      type: 'string',
      title: 'Places',
      description: 'Ids, divided by “ | ”.',
      cell: ({ data }) => list(data.places),
    },
    {
      name: 'agencies',
      type: 'string',
      title: 'Agencies',
      description: 'Whose counts, as ids divided by “ | ”; empty if the source does not say.',
      cell: ({ data }) => list(data.agencies),
    },
    { name: 'scope', type: 'string', title: 'Scope', cell: ({ data }) => data.scope },
    {
      name: 'period_start',
      type: 'string',
      title: 'Period from',
      constraints: partialDate,
      cell: ({ data }) => data.period?.start ?? null,
    },
    {
      name: 'period_end',
      type: 'string',
      title: 'Period to',
      description: 'Included.',
      constraints: partialDate,
      cell: ({ data }) => data.period?.end ?? null,
    },
    { name: 'as_of', type: 'string', title: 'As of', constraints: partialDate, cell: ({ data }) => data.asOf },
    {
      name: 'said_by',
      type: 'string',
      title: 'Said by',
      constraints: { required: true },
      cell: ({ data }) => data.saidBy.name,
    },
    { name: 'said_by_entity', type: 'string', title: 'Id of the speaker', cell: ({ data }) => data.saidBy.entity },
    {
      name: 'reported_by',
      type: 'string',
      title: 'Reported through',
      description: 'Nearest to the speaker first, divided by “ | ”.',
      cell: ({ data }) => list(data.reportedBy),
    },
    {
      name: 'garbled',
      type: 'boolean',
      title: 'Garbled',
      description: 'True if the words are unclear and the reading is the editors’.',
      cell: ({ data }) => data.garbled,
    },
    {
      name: 'review',
      type: 'string',
      title: 'State of review',
      constraints: { enum: reviewStates },
      cell: ({ data }) => data.review,
    },
    {
      name: 'contradictions',
      type: 'string',
      title: 'Contradictions',
      description: 'Ids, divided by “ | ”.',
      cell: ({ data }) => list(data.contradictions),
    },
    {
      name: 'words',
      type: 'string',
      title: 'Words',
      description: 'The words that make the statement.',
      constraints: { required: true },
      cell: ({ data }) => data.exact,
    },
    { ...startField, constraints: { minimum: 0 }, cell: ({ data }) => data.start },
    { ...endField, constraints: { minimum: 0 }, cell: ({ data }) => data.end },
    { ...quoteField, cell: ({ data }) => data.quote },
    { ...sentenceAddressField, cell: ({ data }) => data.address },
    {
      name: 'page',
      type: 'string',
      title: 'Address of the figure',
      constraints: { required: true, unique: true },
      cell: ({ data }) => data.page,
    },
    {
      name: 'original',
      type: 'string',
      title: 'Address of the original document',
      cell: ({ document }) => document.record?.url ?? null,
    },
    {
      ...sourcesField,
      cell: ({ data }) => sourceCell(data.sources),
    },
  ],
});
