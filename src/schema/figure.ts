import { z } from 'zod';
import {
  isoDateSchema,
  lineSchema,
  markdownSchema,
  periodSchema,
  reviewStates,
  sourcesSchema,
  textQuoteSelectorSchema,
} from './common.ts';
import { entityRefSchema, figureIdSchema, idSchema, measureIdSchema } from './ids.ts';

/** How the words qualify the number. `vague` is “hundreds”, `unquantified` is a quantity without any number. */
export const modalities = [
  'exact',
  'about',
  'nearly',
  'more-than',
  'at-least',
  'fewer-than',
  'at-most',
  'range',
  'vague',
  'superlative',
  'unquantified',
] as const;
export type Modality = (typeof modalities)[number];

/**
 * A value as an interval: `low` and `high` are the bounds the words allow; null means unbounded or
 * unknown. For “nearly 200,000” low is 180000 and high 200000.
 */
export const quantitySchema = z.strictObject({
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: lineSchema,
  /** The number as it should be shown, such as “nearly 200,000”. */
  display: lineSchema,
  modality: z.enum(modalities),
});
export type QuantityRecord = Readonly<z.infer<typeof quantitySchema>>;

export const figureKinds = ['stock', 'flow', 'rate', 'ratio', 'target', 'capacity'] as const;

/** Who says a number: an entity of a register, or a description where there is none. */
export const speakerSchema = z.union([
  z.strictObject({ entity: entityRefSchema, as: lineSchema.optional() }),
  z.strictObject({ name: lineSchema }),
]);
export type Speaker = Readonly<z.infer<typeof speakerSchema>>;

/** One number or quantified statement of a source. */
export const figureSchema = z.strictObject({
  id: figureIdSchema,
  /** The words that make the statement; they hold the number. */
  quote: textQuoteSelectorSchema,
  /** The number's own words within `quote.exact`, where the quote holds more than one. */
  number: z.string().min(1, 'Copy the number’s own words, or leave the key out.').optional(),
  value: quantitySchema,
  measure: measureIdSchema,
  kind: z.enum(figureKinds),
  /** Who or what is counted, in plain words. */
  population: lineSchema,
  places: z.array(entityRefSchema).default([]),
  /** Whose counts: comparable figures cover the same agencies. Empty if the source does not say. */
  agencies: z.array(entityRefSchema).default([]),
  /** What the count covers, where agencies alone do not say it, such as “all agencies, as claimed”. */
  scope: lineSchema.optional(),
  period: periodSchema.optional(),
  as_of: isoDateSchema.optional(),
  said_by: speakerSchema,
  /** The chain through which the statement reached the page, nearest to the speaker first. */
  reported_by: z.array(lineSchema).default([]),
  /** True if the words are garbled and the reading is the editors'. */
  garbled: z.boolean().default(false),
  /** One sentence: what this number is. */
  gist: lineSchema,
  /** Context in Markdown: what else is known, cautions. */
  notes: markdownSchema.optional(),
  sources: sourcesSchema.default([]),
  /** `unreviewed` is a proposal of the program: it is checked, and published only when an editor has confirmed it. */
  review: z.enum(reviewStates).default('reviewed'),
});
export type FigureRecord = Readonly<z.infer<typeof figureSchema>>;

export const waiverReasons = [
  'date',
  'year',
  'time',
  'age',
  'identifier',
  'ordinal',
  'address',
  'duplicate',
  'idiom',
  'pronoun',
  'name',
] as const;
export type WaiverReason = (typeof waiverReasons)[number];

/** A number that is no figure, with the reason. */
export const waiverSchema = z.strictObject({
  quote: textQuoteSelectorSchema,
  reason: z.enum(waiverReasons),
  note: lineSchema.optional(),
  /** `unreviewed` is a proposal of the program: it waives nothing until an editor has confirmed it. */
  review: z.enum(reviewStates).default('reviewed'),
});
export type WaiverRecord = Readonly<z.infer<typeof waiverSchema>>;

/** An editor's word on a pair of figures that the program found not to agree. */
export const explanationSchema = z.strictObject({
  figures: z.tuple([figureIdSchema, figureIdSchema]),
  class: z.enum(['conflict', 'other-period', 'other-definition', 'revision', 'target-against-outcome', 'rounding']),
  text: markdownSchema,
  inference: z.boolean().default(false),
  sources: sourcesSchema.default([]),
});
export type ExplanationRecord = Readonly<z.infer<typeof explanationSchema>>;

/** `content/figures/<document-id>.yaml` */
export const figureFileSchema = z.strictObject({
  figures: z.array(figureSchema),
  waivers: z.array(waiverSchema).default([]),
  explanations: z.array(explanationSchema).default([]),
});

/** `content/measures/<id>.yaml`: what a measure counts and how it differs from its neighbours. */
export const measureSchema = z.strictObject({
  id: idSchema.brand<'MeasureId'>(),
  name: lineSchema,
  plural: lineSchema,
  unit: lineSchema,
  definition: markdownSchema,
  /** How it differs from measures it is mistaken for. */
  distinct_from: z.array(z.strictObject({ measure: measureIdSchema, how: lineSchema })).default([]),
  sources: sourcesSchema,
});
export type MeasureRecord = Readonly<z.infer<typeof measureSchema>>;
