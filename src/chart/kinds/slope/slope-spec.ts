import { z } from 'zod';
import { chartBase, checkDescription, observationBase } from '../../../schema/chart.ts';
import { columnNameSchema } from '../../../schema/series.ts';

/** What a specification of the kind “slope” holds. */
export const slopeSchema = z
  .strictObject({
    ...chartBase,
    ...observationBase,
    kind: z.literal('slope'),
    /** Column with exactly two different cells: before and after. */
    x: columnNameSchema,
    /** Column that names the lines. */
    group: columnNameSchema,
  })
  .superRefine(checkDescription);
export type SlopeSpec = Readonly<z.infer<typeof slopeSchema>>;
