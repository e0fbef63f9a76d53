import type { Entity } from '../../corpus/registers.ts';
import { policyStatuses, type PlaceRecord, type PolicyRecord } from '../../schema/entity.ts';
import { entityKindOf } from '../../schema/ids.ts';
import type { ExportContext } from '../export-context.ts';
import { countMentions } from '../entity-data.ts';
import type { Cell } from '../format/csv.ts';
import { list, partialDate, sourceCell, sourcesField } from './cells.ts';
import { defineTable } from './table.ts';

interface EntityRow {
  readonly entity: Entity;
  readonly counts: { readonly mentions: number; readonly documents: number };
}

function* rows(context: ExportContext): Generator<EntityRow> {
  for (const entity of context.corpus.entities.values()) yield { entity, counts: countMentions(entity, context) };
}

const ofPolicy =
  (read: (record: PolicyRecord) => string | undefined) =>
  ({ entity }: EntityRow): Cell =>
    entity.register === 'policies' ? (read(entity.record) ?? null) : null;
const ofPlace =
  (read: (record: PlaceRecord) => Cell | undefined) =>
  ({ entity }: EntityRow): Cell =>
    entity.register === 'places' ? (read(entity.record) ?? null) : null;

function sort({ entity }: EntityRow): string {
  return entity.register === 'people'
    ? 'official or author'
    : entity.register === 'policies'
      ? entity.record.instrument_kind
      : entity.record.kind;
}

/** One row for each entry of the registers. */
export const entitiesTable = defineTable<EntityRow>({
  name: 'entities',
  title: 'Entities',
  description: 'The policies, places, people and organisations of the registers.',
  primaryKey: ['id'],
  foreignKeys: [],
  rows,
  columns: [
    {
      name: 'id',
      type: 'string',
      title: 'Id',
      description: 'Register and id.',
      constraints: { required: true, unique: true },
      cell: ({ entity }) => entity.ref,
    },
    {
      name: 'kind',
      type: 'string',
      title: 'Kind',
      constraints: { required: true, enum: Object.values(entityKindOf) },
      cell: ({ entity }) => entity.kind,
    },
    {
      name: 'sort',
      type: 'string',
      title: 'Sort',
      description: 'What kind of policy, place or organisation it is.',
      cell: sort,
    },
    { name: 'name', type: 'string', title: 'Name', constraints: { required: true }, cell: ({ entity }) => entity.name },
    {
      name: 'description',
      type: 'string',
      title: 'Description',
      constraints: { required: true },
      cell: ({ entity }) => entity.record.description,
    },
    {
      name: 'aliases',
      type: 'string',
      title: 'Aliases',
      description: 'Words that may name it, divided by “ | ”.',
      cell: ({ entity }) => list(entity.record.aliases.map(({ text }) => text)),
    },
    {
      name: 'mentions',
      type: 'integer',
      title: 'Mentions',
      constraints: { minimum: 0 },
      cell: ({ counts }) => counts.mentions,
    },
    {
      name: 'documents',
      type: 'integer',
      title: 'Documents that mention it',
      constraints: { minimum: 0 },
      cell: ({ counts }) => counts.documents,
    },
    {
      name: 'status',
      type: 'string',
      title: 'Status of a policy',
      constraints: { enum: policyStatuses },
      cell: ofPolicy(({ status }) => status.state),
    },
    {
      name: 'status_as_of',
      type: 'string',
      title: 'Date of the status',
      constraints: partialDate,
      cell: ofPolicy(({ status }) => status.as_of),
    },
    {
      name: 'announced',
      type: 'string',
      title: 'Announced',
      constraints: partialDate,
      cell: ofPolicy(({ announced }) => announced),
    },
    {
      name: 'effective',
      type: 'string',
      title: 'In effect from',
      constraints: partialDate,
      cell: ofPolicy(({ effective }) => effective),
    },
    { name: 'ended', type: 'string', title: 'Ended', constraints: partialDate, cell: ofPolicy(({ ended }) => ended) },
    {
      name: 'lat',
      type: 'number',
      title: 'Latitude',
      constraints: { minimum: -90, maximum: 90 },
      cell: ofPlace(({ lat }) => lat),
    },
    {
      name: 'lon',
      type: 'number',
      title: 'Longitude',
      constraints: { minimum: -180, maximum: 180 },
      cell: ofPlace(({ lon }) => lon),
    },
    {
      name: 'country',
      type: 'string',
      title: 'Country',
      description: 'ISO 3166 code.',
      cell: ofPlace(({ country }) => country),
    },
    { name: 'within', type: 'string', title: 'Lies in', cell: ofPlace(({ within }) => within) },
    {
      name: 'wikidata',
      type: 'string',
      title: 'Wikidata',
      constraints: { pattern: 'Q[1-9]\\d*' },
      cell: ({ entity }) => entity.record.wikidata ?? null,
    },
    {
      name: 'address',
      type: 'string',
      title: 'Address',
      constraints: { required: true, unique: true },
      cell: ({ entity }, { urls }) => urls.absolute(urls.entity(entity.ref)),
    },
    {
      ...sourcesField,
      description: 'Addresses of its sources, divided by spaces.',
      cell: ({ entity }) => sourceCell(entity.record.sources),
    },
  ],
});
