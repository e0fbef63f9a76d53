import { z } from 'zod';
import { isoDaySchema, lineSchema } from './common.ts';
import { documentIdSchema, entityRefSchema } from './ids.ts';

/**
 * Front matter of `content/stories/<slug>.md`, an editorial narrative. The text under it is Markdown with
 * directives for charts, figures, quotes and documents; its sources are footnotes.
 */
export const storySchema = z.strictObject({
  title: lineSchema,
  /** One or two sentences under the title. */
  standfirst: lineSchema,
  /** For lists, feeds and search engines. */
  description: lineSchema.max(160, 'Use at most 160 characters for a description.'),
  /** Day on which the story was written. */
  date: isoDaySchema,
  /** Place among the stories, from 1. */
  order: z.number().int(),
  /** Source documents that the story is about: stems of their files in `seeds/`. */
  documents: z.array(documentIdSchema).min(1, 'Name at least one source document that the story is about.'),
  entities: z.array(entityRefSchema).default([]),
});
export type StoryRecord = Readonly<z.infer<typeof storySchema>>;
