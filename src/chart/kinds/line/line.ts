import { z } from 'zod';
import { chartBase, checkDescription, observationBase } from '../../../schema/chart.ts';
import { columnNameSchema } from '../../../schema/series.ts';
import { observationTable } from '../../observation-table.ts';
import { readLines } from '../../parts/read-lines.ts';
import { defineKind } from '../define-kind.ts';
import { placeLines } from './place-lines.ts';

const lineSchema = z
  .strictObject({
    ...chartBase,
    ...observationBase,
    kind: z.literal('line'),
    /** Column along the width: dates, years or fiscal years. */
    x: columnNameSchema,
    /** Column whose cells tell lines apart. */
    group: columnNameSchema.optional(),
    /** `step` for values that hold for a whole year, `straight` for counts of single days. */
    curve: z.enum(['straight', 'step']).default('straight'),
    /** Groups whose line has its area filled. */
    area: z.array(z.string()).default([]),
    /** Longest time in days that a line bridges between two dates. */
    max_gap: z.number().int().positive().optional(),
  })
  .superRefine(checkDescription);
export type LineSpec = Readonly<z.infer<typeof lineSchema>>;

/** Lines and steps over time, with points that link, direct labels and annotations. */
export const line = defineKind({
  kind: 'line',
  schema: lineSchema,
  buildTable: (spec: LineSpec, input) =>
    observationTable(spec, input, {
      needed: [spec.x, spec.group],
      naming: [spec.group, spec.x],
      axis: spec.x,
      limit: 20_000,
      beyond: 'Show fewer rows.',
      unique: [spec.x, spec.group],
    }),
  place: (spec, table, { width }) => placeLines(spec, table, width),
  read: (spec, table) => readLines(spec, table),
});
