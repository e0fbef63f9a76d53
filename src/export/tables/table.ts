import { toCsv, type Cell } from '../format/csv.ts';
import type { ExportContext } from '../export-context.ts';

/** A column of a published table, as Table Schema describes fields: https://datapackage.org/standard/table-schema/ */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly title: string;
  readonly description?: string;
  readonly constraints?: Readonly<{
    required?: true;
    unique?: true;
    pattern?: string;
    enum?: readonly string[];
    minimum?: number;
    maximum?: number;
  }>;
}

/** A column with the way to its cell. */
export interface Column<Row> extends Field {
  readonly cell: (row: Row, context: ExportContext) => Cell;
}

export interface ForeignKey {
  readonly field: string;
  readonly table: string;
  readonly key: string;
}

/** A table that is published as `/data/<name>.csv` and described in the Data Package. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly csv: (context: ExportContext) => string;
}

interface TableDefinition<Row> extends Omit<Table, 'fields' | 'csv'> {
  readonly columns: readonly Column<Row>[];
  readonly rows: (context: ExportContext) => Iterable<Row>;
}

/** Defines a table once, for its file and for its description. */
export function defineTable<Row>({ columns, rows, ...table }: TableDefinition<Row>): Table {
  return {
    ...table,
    fields: columns.map(toField),
    csv: (context) =>
      toCsv(
        columns.map(({ name }) => name),
        cells(rows(context), columns, context),
      ),
  };
}

function* cells<Row>(
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  context: ExportContext,
): Generator<readonly Cell[]> {
  for (const row of rows) yield columns.map((column) => column.cell(row, context));
}

function toField({ name, type, title, description, constraints }: Field): Field {
  return {
    name,
    type,
    title,
    ...(description !== undefined && { description }),
    ...(constraints !== undefined && { constraints }),
  };
}
