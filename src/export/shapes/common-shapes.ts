import { z } from 'zod';
import { entityKindOf } from '../../schema/ids.ts';

export const spanShape = {
  start: z.int().min(0).describe('Offset of the first character, in Unicode code points of the canonical text.'),
  end: z.int().min(0).describe('Offset after the last character, in Unicode code points of the canonical text.'),
} as const;

export const sourceShape = z
  .object({
    title: z.string(),
    publisher: z.string(),
    url: z.url(),
    date: z.string().optional().describe('YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known.'),
    repost: z.boolean().optional().describe('True if the address carries another publisher’s text.'),
  })
  .describe('Where a statement comes from.');

export const dateShape = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
  .describe('YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known.');
export const dayShape = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
export const addressShape = z.url().describe('Full address.');
export const hrefShape = z.string().describe('Path on this site, its base path included.');
export const entityRefShape = z
  .string()
  .regex(/^(?:policies|places|people|organisations)\//u)
  .describe('Register and id of an entity.');
export const entityKindShape = z.enum(Object.values(entityKindOf));
export const reviewShape = z.enum(['unreviewed', 'in-review', 'reviewed']);
export const versionShape = z
  .string()
  .describe('Version of the form; its first number changes when a reader of the old form would fail.');
