import { z } from 'zod';
import { lineSchema, markdownSchema, sourceSchema } from './common.ts';
import { measureIdSchema, seriesIdSchema } from './ids.ts';

/** What the cells of a column hold, which decides how they are checked, ordered and shown. */
const columnTypes = ['date', 'fiscal-year', 'year', 'number', 'text'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** Columns that every series may have beside those it declares itself. */
export const observationColumns = [
  'value',
  'low',
  'high',
  'modality',
  'display',
  'sources',
  'quality',
  'note',
] as const;

/** Name of a column: lower-case words joined by underscores. */
export const columnNameSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u,
    'Write a column name as lower-case words joined by underscores, such as “fiscal_year”.',
  );

export const columnSchema = z.strictObject({
  type: z.enum(columnTypes),
  label: lineSchema,
  unit: lineSchema.optional(),
  description: lineSchema.optional(),
});

/** Short name of a source within one series; the cells of the column `sources` hold these, divided by spaces. */
const sourceKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Write the short name of a source as lower-case words joined by hyphens.');

/**
 * `content/series/<id>.yaml`: what a reference series measures and where its rows come from. The rows
 * stand in `<id>.csv`, one observation a row: the columns declared here and any of `observationColumns`,
 * of which `value` and `sources` are required. A row without any of `value`, `low` and `high` is a known gap;
 * `display` gives the words of a value where the numbers alone would mislead.
 */
export const seriesSchema = z
  .strictObject({
    id: seriesIdSchema,
    title: lineSchema,
    /** What is counted and what is not. */
    definition: markdownSchema,
    unit: lineSchema,
    /** Heading of the column of values, such as “People removed”. */
    measure: lineSchema,
    /**
     * Measures of the glossary that the rows count, so that the page of a figure can show them beside it. Where rows
     * count different ones, `where` gives the cells of each: `where: { measure: Arrests }`.
     */
    measures: z
      .array(z.strictObject({ measure: measureIdSchema, where: z.record(columnNameSchema, lineSchema).default({}) }))
      .min(1, 'Name at least one measure of the glossary, such as “arrest”.'),
    columns: z.record(columnNameSchema, columnSchema),
    /** Columns that together name a row; no two rows may share them. */
    key: z.array(columnNameSchema).min(1, 'Name at least one column that tells the rows apart.'),
    /** Allows values below zero, which counts never have. */
    signed: z.boolean().default(false),
    caveats: z.array(markdownSchema).default([]),
    sources: z.record(sourceKeySchema, sourceSchema),
  })
  .superRefine(({ columns, key, measures, sources }, context) => {
    for (const name of observationColumns) {
      if (name in columns)
        context.addIssue({
          code: 'custom',
          path: ['columns', name],
          message: `Every series has the column “${name}”. Leave it out here.`,
        });
    }
    for (const [index, name] of key.entries()) {
      if (!(name in columns))
        context.addIssue({
          code: 'custom',
          path: ['key', index],
          message: `The key names “${name}”, which is no column of this series.`,
        });
    }
    for (const [index, { where }] of measures.entries()) {
      for (const name of Object.keys(where)) {
        if (name in columns) continue;
        context.addIssue({
          code: 'custom',
          path: ['measures', index, 'where', name],
          message: `The rows of a measure are told by “${name}”, which is no column of this series.`,
        });
      }
    }
    if (Object.keys(sources).length === 0)
      context.addIssue({ code: 'custom', path: ['sources'], message: 'Give the series at least one source.' });
  });
export type SeriesRecord = Readonly<z.infer<typeof seriesSchema>>;
