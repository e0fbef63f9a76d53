import { publishersOf } from '../chart/publishers.ts';
import type { ChartTable } from '../chart/table.ts';

const shown = 4;

/**
 * Names the publishers of a chart's rows, the most frequent first; beyond four, how many more there are. Rows without a
 * publisher are counts of the site's own texts.
 */
export function sourceLine(table: Pick<ChartTable, 'rows'>): string {
  const publishers = publishersOf(table);
  if (publishers.length === 0) return 'Source: counted in the texts of this record';
  const rest = publishers.length - shown;
  const named = publishers.slice(0, shown).join('; ');
  return `${publishers.length === 1 ? 'Source' : 'Sources'}: ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
}
