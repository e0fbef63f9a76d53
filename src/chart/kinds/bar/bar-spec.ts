import { z } from 'zod';
import { chartBase, checkDescription, observationBase } from '../../../schema/chart.ts';
import { columnNameSchema } from '../../../schema/series.ts';

/** What a specification of the kind “bar” holds. */
export const barSchema = z
  .strictObject({
    ...chartBase,
    ...observationBase,
    kind: z.literal('bar'),
    /** Upright bars suit an ordered axis, level ones names. */
    direction: z.enum(['upright', 'level']).default('level'),
    /** Column that names the bars or orders them along the axis. */
    x: columnNameSchema,
    /** Column whose cells become headings over level bars. */
    section: columnNameSchema.optional(),
    /** Column that stands beside the value of level bars. */
    detail: columnNameSchema.optional(),
  })
  .superRefine(checkDescription);
export type BarSpec = Readonly<z.infer<typeof barSchema>>;
