import { z } from 'zod';
import { lineSchema, markdownSchema, sourcesSchema, textQuoteSelectorSchema } from './common.ts';
import { entityRefSchema, figureIdSchema, noteIdSchema } from './ids.ts';

/** Motivations of the W3C vocabulary: https://www.w3.org/TR/annotation-vocab/#named-individuals */
export const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;

/** What a note does for the reader. */
export const noteKinds = [
  'context',
  'correction',
  'attribution',
  'contradiction',
  'definition',
  'garbled',
  'omission',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** One editors' note on words of a source. */
export const noteSchema = z.strictObject({
  id: noteIdSchema,
  quote: textQuoteSelectorSchema,
  motivation: z.enum(motivations),
  kind: z.enum(noteKinds),
  /** Three to eight words that stand over the note. */
  title: lineSchema,
  body: markdownSchema,
  /** True if the note's explanation is inferred and no source states it; the body says so too. */
  inference: z.boolean().default(false),
  about: z.array(entityRefSchema).default([]),
  figures: z.array(figureIdSchema).default([]),
  sources: sourcesSchema.min(1, 'Give each note at least one source.'),
});
export type NoteRecord = Readonly<z.infer<typeof noteSchema>>;

/** `content/annotations/<id>.yaml` */
export const annotationFileSchema = z.strictObject({ notes: z.array(noteSchema) });
