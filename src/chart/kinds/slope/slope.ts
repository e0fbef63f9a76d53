import { ChartError } from '../../chart-error.ts';
import { observationTable } from '../../observation-table.ts';
import { cellText } from '../../table.ts';
import { readLines } from '../../parts/read-lines.ts';
import { defineKind } from '../define-kind.ts';
import { placeSlopes } from './place-slopes.ts';
import { slopeSchema, type SlopeSpec } from './slope-spec.ts';

/** Lines between two moments, for the direction in which several things went. */
export const slope = defineKind({
  kind: 'slope',
  schema: slopeSchema,
  buildTable: (spec: SlopeSpec, input) => {
    const table = observationTable(spec, input, {
      needed: [spec.x, spec.group],
      naming: [spec.group, spec.x],
      limit: 24,
      beyond: 'Show fewer lines, or use the kind “line”.',
      unique: [spec.x, spec.group],
    });
    const ends = new Set(table.rows.map((row) => cellText(row, spec.x)));
    if (table.rows.length > 0 && ends.size !== 2) {
      throw new ChartError(spec.id, [
        {
          rule: 'chart/data',
          path: ['x'],
          message: `A slope runs between two moments, but the column “${spec.x}” holds ${ends.size}: ${[...ends].join(', ')}. Choose two with \`where\`.`,
        },
      ]);
    }
    return table;
  },
  place: (spec, table, { width }) => placeSlopes(spec, table, width),
  read: (spec, table) => readLines(spec, table),
});
