import { z } from 'zod';
import { isoDaySchema, lineSchema, markdownSchema, sourcesSchema } from './common.ts';
import {
  chartIdSchema,
  correctionIdSchema,
  documentIdSchema,
  entityRefSchema,
  figureIdSchema,
  noteIdSchema,
} from './ids.ts';

/** `content/corrections/<id>.yaml`: something of ours that was published and was wrong. A source’s own errors are notes. */
export const correctionSchema = z
  .strictObject({
    id: correctionIdSchema,
    /** Day on which the correction was published. */
    date: isoDaySchema,
    /** What was corrected, in a few words. */
    title: lineSchema,
    /** What was published and wrong. */
    was: markdownSchema,
    /** What stands there instead. */
    now: markdownSchema,
    /** How the error came about or was found. */
    why: markdownSchema,
    /** What the error touched. Embeds of a figure or chart named here are touched with it. */
    figures: z.array(figureIdSchema).default([]),
    charts: z.array(chartIdSchema).default([]),
    notes: z.array(noteIdSchema).default([]),
    documents: z.array(documentIdSchema).default([]),
    entities: z.array(entityRefSchema).default([]),
    /** Slugs of the stories that carried the error. */
    stories: z.array(lineSchema).default([]),
    sources: sourcesSchema.default([]),
  })
  .superRefine(({ figures, charts, notes, documents, entities, stories }, context) => {
    if ([figures, charts, notes, documents, entities, stories].some((list) => list.length > 0)) return;
    context.addIssue({
      code: 'custom',
      message: 'Name what the error touched: at least one of figures, charts, notes, documents, entities or stories.',
    });
  });
export type CorrectionRecord = Readonly<z.infer<typeof correctionSchema>>;
