import { z } from 'zod';
import { explanationSchema, figureKinds, modalities } from '../../schema/figure.ts';
import {
  addressShape,
  dateShape,
  entityRefShape,
  hrefShape,
  reviewShape,
  sourceShape,
  spanShape,
  versionShape,
} from './common-shapes.ts';

const valueShape = z.object({
  low: z.number().nullable().describe('Lower bound that the words allow; null if there is none or it is unknown.'),
  high: z.number().nullable().describe('Upper bound that the words allow; null if there is none or it is unknown.'),
  unit: z.string(),
  display: z.string().describe('The number as the source words it.'),
  modality: z.enum(modalities),
});

export const figureShape = z
  .object({
    id: z.string(),
    document: z.string(),
    exact: z.string().describe('The words that make the statement.'),
    ...spanShape,
    number: z.object({ exact: z.string(), ...spanShape }).describe('The words of the number itself.'),
    block: z.string(),
    sentence: z.string(),
    quote: z.string().nullable().describe('The whole sentence.'),
    href: hrefShape,
    address: addressShape.describe('Address of the sentence.'),
    page: addressShape.describe('Address of the figure’s own page.'),
    value: valueShape,
    measure: z.string(),
    kind: z.enum(figureKinds),
    population: z.string(),
    places: z.array(entityRefShape),
    agencies: z.array(entityRefShape),
    scope: z.string().nullable(),
    period: z.object({ start: dateShape, end: dateShape }).nullable(),
    asOf: dateShape.nullable(),
    saidBy: z.object({ entity: entityRefShape.nullable(), name: z.string(), as: z.string().nullable() }),
    reportedBy: z
      .array(z.string())
      .describe('The chain through which the statement reached the page, nearest to the speaker first.'),
    garbled: z.boolean(),
    gist: z.string(),
    notes: z.string().nullable().describe('The editors’ context, in Markdown.'),
    sources: z.array(sourceShape),
    review: reviewShape,
    contradictions: z.array(z.string()),
  })
  .describe('One number or quantified statement of a source document.');
export type FigureData = z.infer<typeof figureShape>;

export const measureShape = z.object({
  id: z.string(),
  name: z.string(),
  plural: z.string(),
  unit: z.string(),
  definition: z.string().describe('What is counted, in Markdown.'),
  distinctFrom: z.array(z.object({ measure: z.string(), how: z.string() })),
  sources: z.array(sourceShape),
});
export type MeasureData = z.infer<typeof measureShape>;

const sideShape = z.object({
  figure: z.string(),
  document: z.string(),
  display: z.string(),
  quote: z.string().nullable(),
  address: addressShape.describe('Address of the sentence.'),
  sources: z.array(sourceShape),
});

const classShape = explanationSchema.shape.class;

export const contradictionShape = z
  .object({
    id: z.string(),
    a: sideShape,
    b: sideShape,
    classes: z.array(classShape).min(1).describe('Why the two may differ; the first class says most.'),
    explanation: z
      .object({
        class: classShape,
        text: z.string().describe('Markdown.'),
        inference: z.boolean(),
        sources: z.array(sourceShape),
      })
      .nullable(),
  })
  .describe('Two comparable figures whose intervals do not meet.');
export type ContradictionData = z.infer<typeof contradictionShape>;

export const figuresFileShape = z.object({
  schemaVersion: versionShape,
  measures: z.array(measureShape),
  figures: z.array(figureShape),
});
export const contradictionsFileShape = z.object({
  schemaVersion: versionShape,
  contradictions: z.array(contradictionShape),
});
