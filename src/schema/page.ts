import { z } from 'zod';
import { lineSchema } from './common.ts';

/** `content/pages/<slug>.md`: a page of the site's own words. */
export const pageSchema = z.strictObject({
  title: lineSchema,
  description: lineSchema,
  order: z.number().int().default(0),
});
export type PageRecord = Readonly<z.infer<typeof pageSchema>>;
