import { z } from 'zod';
import { chartBase, checkDescription, observationBase } from '../../../schema/chart.ts';
import { columnNameSchema } from '../../../schema/series.ts';

/** What a specification of the kind “dot” holds. */
export const dotSchema = z
  .strictObject({
    ...chartBase,
    ...observationBase,
    kind: z.literal('dot'),
    /** Column that names the rows. */
    x: columnNameSchema,
    section: columnNameSchema.optional(),
    detail: columnNameSchema.optional(),
    /** What a filled and a hollow dot mean, for the key. */
    key: z.strictObject({ filled: z.string().min(1), hollow: z.string().min(1) }).optional(),
  })
  .superRefine(checkDescription);
export type DotSpec = Readonly<z.infer<typeof dotSchema>>;
