import { observationTable } from '../../observation-table.ts';
import { readExtremes, readSections } from '../../parts/read-extremes.ts';
import { defineKind } from '../define-kind.ts';
import { placeDots } from './place-dots.ts';
import { dotSchema, type DotSpec } from './dot-spec.ts';

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
