import { z } from 'zod';
import { chartSpecSchema } from '../chart/chart-spec.ts';
import { annotationFileSchema } from '../schema/annotation.ts';
import { correctionSchema } from '../schema/correction.ts';
import { documentRecordSchema } from '../schema/document.ts';
import { eventSchema, organisationSchema, personSchema, placeSchema, policySchema } from '../schema/entity.ts';
import { figureFileSchema, measureSchema } from '../schema/figure.ts';
import { pageSchema } from '../schema/page.ts';
import { seriesSchema } from '../schema/series.ts';
import { storySchema } from '../schema/story.ts';

/** One kind of authored record: where its files lie and what they hold. */
export interface RecordKind {
  /** Name of the kind, and of its JSON Schema in `docs/schemas/`. */
  readonly name: string;
  /** Folder under `content/`. */
  readonly folder: string;
  readonly extension: '.yaml' | '.md';
  readonly schema: z.ZodType;
  /** One sentence for editors. */
  readonly description: string;
}

/** Every kind of authored record, in the order in which a document comes to be published. */
export const recordKinds: readonly RecordKind[] = [
  {
    name: 'document',
    folder: 'documents',
    extension: '.yaml',
    schema: documentRecordSchema,
    description: 'What the text of a seed does not say about itself, and the editors’ word on its mentions.',
  },
  {
    name: 'figures',
    folder: 'figures',
    extension: '.yaml',
    schema: figureFileSchema,
    description: 'The figures, waivers and explanations of one document.',
  },
  {
    name: 'annotations',
    folder: 'annotations',
    extension: '.yaml',
    schema: annotationFileSchema,
    description: 'The editors’ notes on one document.',
  },
  {
    name: 'policy',
    folder: 'policies',
    extension: '.md',
    schema: policySchema,
    description: 'Front matter of a policy.',
  },
  { name: 'place', folder: 'places', extension: '.md', schema: placeSchema, description: 'Front matter of a place.' },
  {
    name: 'person',
    folder: 'people',
    extension: '.md',
    schema: personSchema,
    description: 'Front matter of a person.',
  },
  {
    name: 'organisation',
    folder: 'organisations',
    extension: '.md',
    schema: organisationSchema,
    description: 'Front matter of an organisation.',
  },
  { name: 'event', folder: 'events', extension: '.yaml', schema: eventSchema, description: 'One dated event.' },
  {
    name: 'measure',
    folder: 'measures',
    extension: '.yaml',
    schema: measureSchema,
    description: 'What a measure counts and how it differs from its neighbours.',
  },
  {
    name: 'series',
    folder: 'series',
    extension: '.yaml',
    schema: seriesSchema,
    description: 'What a reference series measures and where its rows come from.',
  },
  {
    name: 'chart',
    folder: 'charts',
    extension: '.yaml',
    schema: chartSpecSchema,
    description: 'A chart: its data, its words and how it is drawn.',
  },
  { name: 'story', folder: 'stories', extension: '.md', schema: storySchema, description: 'Front matter of a story.' },
  {
    name: 'page',
    folder: 'pages',
    extension: '.md',
    schema: pageSchema,
    description: 'Front matter of one of the site’s own pages.',
  },
  {
    name: 'correction',
    folder: 'corrections',
    extension: '.yaml',
    schema: correctionSchema,
    description: 'Something of ours that was published and was wrong, and what stands there instead.',
  },
];

/** The kind of a record file by its path from the project, such as `content/events/x.yaml`. */
export function kindOfFile(path: string): RecordKind | undefined {
  return recordKinds.find(({ folder, extension }) => path.startsWith(`content/${folder}/`) && path.endsWith(extension));
}

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

/** The JSON Schema (draft 2020-12) of a kind: what an editor may write, with the keys in their order. */
export function jsonSchemaOf({ name, schema, description }: RecordKind): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title: name, description, ...rest };
}
