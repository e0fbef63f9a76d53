import { observationTable } from '../../observation-table.ts';
import { readSections } from '../../parts/read-extremes.ts';
import { defineKind } from '../define-kind.ts';
import { placePanels } from './place-panels.ts';
import { multiplesSchema, type MultiplesSpec } from './multiples-spec.ts';

/** Small panels of upright bars with the same two axes, for measures that must not be added up. */
export const multiples = defineKind({
  kind: 'multiples',
  schema: multiplesSchema,
  buildTable: (spec: MultiplesSpec, input) =>
    observationTable(spec, input, {
      needed: [spec.x, spec.panel],
      naming: [spec.panel, spec.x],
      limit: 300,
      beyond: 'Show fewer rows or fewer panels.',
      unique: [spec.x, spec.panel],
    }),
  place: placePanels,
  read: ({ panel }, table) => readSections(table, panel),
});
