import { z } from 'zod';
import { chartBase, checkDescription, observationBase } from '../../../schema/chart.ts';
import { columnNameSchema } from '../../../schema/series.ts';
import { observationTable } from '../../observation-table.ts';
import { readExtremes, readSections } from '../../parts/read-extremes.ts';
import { defineKind } from '../define-kind.ts';
import { placeDots } from './place-dots.ts';

const dotSchema = z
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

/** Dots and ranges on one scale, a row each: for values that measure different things and must not be joined. */
export const dot = defineKind({
  kind: 'dot',
  schema: dotSchema,
  buildTable: (spec: DotSpec, input) =>
    observationTable(spec, input, {
      needed: [spec.x, spec.section],
      naming: [spec.section, spec.x],
      section: spec.section,
      limit: 60,
      beyond: 'Show fewer rows.',
    }),
  place: (spec, table, { width }) => placeDots(spec, table, width),
  read: ({ section }, table) => (section === undefined ? readExtremes(table) : readSections(table, section)),
});
