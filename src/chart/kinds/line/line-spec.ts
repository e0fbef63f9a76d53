import { z } from 'zod';
import { chartBase, checkDescription, observationBase } from '../../../schema/chart.ts';
import { columnNameSchema } from '../../../schema/series.ts';

/** What a specification of the kind “line” holds. */
export const lineSchema = z
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
