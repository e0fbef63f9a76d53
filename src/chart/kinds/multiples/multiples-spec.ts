import { z } from 'zod';
import { chartBase, checkDescription, observationBase } from '../../../schema/chart.ts';
import { columnNameSchema } from '../../../schema/series.ts';

/** What a specification of the kind “multiples” holds. */
export const multiplesSchema = z
  .strictObject({
    ...chartBase,
    ...observationBase,
    kind: z.literal('multiples'),
    x: columnNameSchema,
    /** Column whose cells each get a panel. */
    panel: columnNameSchema,
  })
  .superRefine(checkDescription);
export type MultiplesSpec = Readonly<z.infer<typeof multiplesSchema>>;
