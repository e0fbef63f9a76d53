import { observationTable } from '../../observation-table.ts';
import { readLines } from '../../parts/read-lines.ts';
import { defineKind } from '../define-kind.ts';
import { placeLines } from './place-lines.ts';
import { lineSchema, type LineSpec } from './line-spec.ts';

/** Lines and steps over time, with points that link, direct labels and annotations. */
export const line = defineKind({
  kind: 'line',
  schema: lineSchema,
  buildTable: (spec: LineSpec, input) =>
    observationTable(spec, input, {
      needed: [spec.x, spec.group],
      naming: [spec.group, spec.x],
      axis: spec.x,
      limit: 20_000,
      beyond: 'Show fewer rows.',
      unique: [spec.x, spec.group],
    }),
  place: placeLines,
  read: (spec, table) => readLines(spec, table),
});
