import { z } from 'zod';
import { lineSchema, markdownSchema, sourcesSchema, urlSchema } from './common.ts';
import { chartIdSchema, entityRefSchema, eventIdSchema, figureIdSchema, seriesIdSchema } from './ids.ts';
import { columnNameSchema, columnSchema } from './series.ts';

/**
 * How a mark is drawn, in form as well as in colour: `filled` for what was counted, `hollow` for what was
 * claimed, `contradicted` for a number that its own source contradicts, `context` for a comparison.
 */
const tones = ['filled', 'hollow', 'contradicted', 'context'] as const;
export type Tone = (typeof tones)[number];

/** Cells by column; `{column}` in a text stands for another cell of the same row. */
const cellsSchema = z.record(columnNameSchema, lineSchema);

const seriesDataSchema = z.strictObject({
  series: seriesIdSchema,
  /** Keeps only rows whose cell in each column is one of these. */
  where: z.record(columnNameSchema, z.array(lineSchema).min(1)).optional(),
  /** Rows left out, by their key. */
  except: z.array(lineSchema).optional(),
  cells: cellsSchema.optional(),
  tone: z.enum(tones).default('filled'),
});

const figureDataSchema = z.strictObject({
  figure: figureIdSchema,
  cells: cellsSchema.default({}),
  tone: z.enum(tones).default('filled'),
});

/** Rows of a chart, in the order in which they are drawn: rows of a series or one figure of the ledger. */
const chartDataSchema = z.union([seriesDataSchema, figureDataSchema], 'Write either `series: <id>` or `figure: <id>`.');
export type ChartData = Readonly<z.infer<typeof chartDataSchema>>;

const annotationTarget = {
  event: eventIdSchema.optional(),
  figure: figureIdSchema.optional(),
  entity: entityRefSchema.optional(),
  url: urlSchema.optional(),
};

/**
 * Words within the picture: `at` marks a place on the horizontal axis, `from` and `to` a stretch of it, `row` one
 * datum by its key, `section` stands under the heading of a section.
 */
const chartAnnotationSchema = z.union(
  [
    z.strictObject({ at: lineSchema, text: lineSchema, ...annotationTarget }),
    z.strictObject({ from: lineSchema, to: lineSchema, text: lineSchema, ...annotationTarget }),
    z.strictObject({ row: lineSchema, text: lineSchema, ...annotationTarget }),
    z.strictObject({ section: lineSchema, text: lineSchema, ...annotationTarget }),
  ],
  'Write `text` with one of `at`, `from` and `to`, `row` or `section`, and at most one of `event`, `figure`, `entity` or `url`.',
);
export type ChartAnnotation = Readonly<z.infer<typeof chartAnnotationSchema>>;

/** What every chart specification holds, whatever its kind. */
export const chartBase = {
  id: chartIdSchema,
  title: lineSchema,
  /** What is measured, in which unit, where and when: the line under the title. */
  subtitle: lineSchema,
  /** The point of the chart in one sentence. */
  point: lineSchema,
  /** Alternative text: what a reader would see, with the numbers that matter. */
  description: markdownSchema.min(
    60,
    'Describe in at least 60 characters what the chart shows to a reader who cannot see it.',
  ),
  caveats: z.array(markdownSchema).default([]),
  /** Sources beside those of the rows. */
  sources: sourcesSchema.default([]),
  /** How the numbers were chosen, computed and drawn. */
  method: markdownSchema.optional(),
} as const;

/** What charts of rows hold beside: where the rows come from and what the columns mean. */
export const observationBase = {
  data: z.array(chartDataSchema).min(1, 'Give at least one entry of data.'),
  /** Heading of the column of values. */
  measure: lineSchema,
  /** What follows a value in words; left out where rows count different things. */
  unit: z.union([lineSchema, z.literal('')]).default(''),
  annotations: z.array(chartAnnotationSchema).default([]),
  /** Columns in the order of the table, beside the value; those of a series take its words unless given here. */
  columns: z.record(columnNameSchema, columnSchema.partial()).default({}),
  /** Adds a column of the value divided by the days of the row's period, both ends included. */
  rate: z.strictObject({ start: columnNameSchema, end: columnNameSchema }).optional(),
} as const;

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Described {
  readonly title: string;
  readonly description: string;
}

/** Check for `superRefine`: a description that only repeats the title tells a blind reader nothing new. */
export function checkDescription({ title, description }: Described, context: z.RefinementCtx): void {
  const told = words(title);
  if (told === '' || !` ${words(description)} `.includes(` ${told} `)) return;
  context.addIssue({
    code: 'custom',
    path: ['description'],
    message: 'The description repeats the title, which every reader hears first. Say what the chart shows instead.',
  });
}
