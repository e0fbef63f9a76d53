import type { Tone } from '../schema/chart.ts';
import type { Source } from '../schema/common.ts';
import type { ColumnType } from '../schema/series.ts';
import type { Estimate } from './format.ts';
import type { Target } from './target.ts';

export type Cell = string | number | null;

/** One column of a chart's table beside the value. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly unit?: string | undefined;
  readonly description?: string | undefined;
}

/** One datum: a row of the table, a mark of the picture, a line of the CSV. */
export interface Row {
  /** Unique in the table and permanent as long as the row means the same. */
  readonly key: string;
  /** What the row is about, in words: “FY2025”, “Arrests, 23 January 2025”. */
  readonly name: string;
  /** Cells by column, as typed; dates in ISO form. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly estimate: Estimate;
  /** The value in words, as its source has it; what stands behind the mark's link. */
  readonly text: string;
  readonly tone: Tone;
  readonly target: Target;
  /** The words of a document that hold the number. */
  readonly quote?: string | undefined;
  readonly sources: readonly Source[];
  /** How good the number is: official, compiled, derived. */
  readonly quality: string | null;
  readonly note: string | null;
}

/** How strongly two rows of a network are joined. */
export interface Link {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** The one origin of a chart's picture, its table, its CSV and its JSON. */
export interface ChartTable {
  readonly columns: readonly Column[];
  /** Heading and unit of the column of values; without one, rows carry no value. */
  readonly value: { readonly label: string; readonly unit: string } | undefined;
  readonly rows: readonly Row[];
  readonly links?: readonly Link[] | undefined;
  /** Caveats of the series that the rows come from. */
  readonly caveats: readonly string[];
}

/** Text of a cell of this row, empty if there is none. */
export function cellText(row: Row, column: string): string {
  return String(row.cells[column] ?? '');
}

/** The number that places a row on a value axis: the value, or the end of its range that is known. */
export function rowValue({ estimate: { value, low, high } }: Row): number | null {
  return value ?? high ?? low;
}
