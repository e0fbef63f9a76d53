import { z } from 'zod';
import { touchedKeys } from '../../corpus/corrections.ts';
import { addressShape, dayShape, sourceShape, versionShape } from './common-shapes.ts';

const correctionShape = z
  .object({
    id: z.string(),
    date: dayShape.describe('Day on which the correction was published.'),
    title: z.string(),
    was: z.string().describe('What was published and wrong, in Markdown.'),
    now: z.string().describe('What stands there instead, in Markdown.'),
    why: z.string().describe('How the error came about or was found, in Markdown.'),
    address: addressShape,
    touches: z
      .array(
        z.object({
          kind: z.enum([...touchedKeys, 'embeds']),
          id: z.string(),
          address: addressShape.describe('Address of what the error touched.'),
        }),
      )
      .min(1),
    sources: z.array(sourceShape),
  })
  .describe('Something of the editors’ that was published and was wrong.');

/** `/data/corrections.json` */
export const correctionsFileShape = z.object({
  schemaVersion: versionShape,
  corrections: z.array(correctionShape).describe('The newest first.'),
});
export type CorrectionsData = z.infer<typeof correctionsFileShape>;
