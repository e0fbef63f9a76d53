import { documentsTable } from './documents-table.ts';
import { entitiesTable } from './entities-table.ts';
import { eventsTable } from './events-table.ts';
import { figuresTable } from './figures-table.ts';
import { measuresTable } from './measures-table.ts';
import { mentionsTable } from './mentions-table.ts';
import type { Table } from './table.ts';

/** The tables of the Data Package; one that refers to another comes after it. */
export const allTables: readonly Table[] = [
  documentsTable,
  entitiesTable,
  mentionsTable,
  measuresTable,
  figuresTable,
  eventsTable,
];
