import { z } from 'zod';
import { chartBase, checkDescription } from '../../../schema/chart.ts';
import { isoDateSchema } from '../../../schema/common.ts';

/** What a specification of the kind “timeline” holds. */
export const timelineSchema = z
  .strictObject({
    ...chartBase,
    kind: z.literal('timeline'),
    /** First and last date of the events shown; all if left out. */
    from: isoDateSchema.optional(),
    to: isoDateSchema.optional(),
    /** What a filled and a hollow dot mean. */
    key: z.strictObject({ filled: z.string().min(1), hollow: z.string().min(1) }),
  })
  .superRefine(checkDescription);
export type TimelineSpec = Readonly<z.infer<typeof timelineSchema>>;
