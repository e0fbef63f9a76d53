import { z } from 'zod';
import {
  isoDateSchema,
  lineSchema,
  markdownSchema,
  reviewStates,
  sourcesSchema,
  textQuoteSelectorSchema,
  urlSchema,
} from './common.ts';
import { entityRefSchema, idSchema } from './ids.ts';

/**
 * An editor's word on one mention: `entity: null` forbids a link on these words, an entity forces it
 * there, whatever the linker found.
 */
export const linkOverrideSchema = z.strictObject({
  quote: textQuoteSelectorSchema,
  entity: entityRefSchema.nullable(),
  reason: lineSchema.optional(),
});

/** `content/documents/<id>.yaml`: what the text of a seed does not say about itself. */
export const documentRecordSchema = z.strictObject({
  title: lineSchema,
  slug: idSchema,
  publisher: lineSchema.optional(),
  url: urlSchema.optional(),
  byline: lineSchema.optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/u, 'Write the language as its code, such as “en” or “en-GB”.')
    .default('en'),
  /** What kind of text it is: news report, opinion, agency copy, press release, transcript. */
  genre: lineSchema.optional(),
  /** How the text reached the project, and what is inferred about its origin. */
  provenance: markdownSchema.optional(),
  rights: lineSchema.optional(),
  /** `excerpt` publishes only the annotated passages with their context. */
  display: z.enum(['full', 'excerpt']).default('full'),
  review: z.enum(reviewStates).default('unreviewed'),
  reviewed_on: isoDateSchema.optional(),
  /** SHA-256 of the seed as an editor confirmed it; a changed seed fails until it is confirmed anew. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u, 'Write the SHA-256 digest as 64 lower-case hexadecimal digits.')
    .optional(),
  /** The editors' summary, in Markdown. */
  summary: markdownSchema.optional(),
  links: z.array(linkOverrideSchema).default([]),
  sources: sourcesSchema.default([]),
});
export type DocumentRecord = Readonly<z.infer<typeof documentRecordSchema>>;
