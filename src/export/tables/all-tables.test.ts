import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../loaders/load-corpus.ts';
import { compileContext, type ExportContext } from '../export-context.ts';
import { schemaFaults } from '../fixtures/assert-shape.ts';
import { dataPackageSchema } from '../fixtures/data-package-schema.ts';
import { plainWords, testContext, testSite, testUrls } from '../fixtures/test-corpus.ts';
import { dataPackage } from '../data-package.ts';
import { allTables } from './all-tables.ts';
import type { Field, Table } from './table.ts';

type Row = Readonly<Record<string, string>>;

function read(table: Table, context: ExportContext): readonly Row[] {
  return parse(table.csv(context), { columns: true, record_delimiter: '\r\n' });
}

/** What Table Schema finds wrong with a cell of a field. */
function faultOf({ name, type, constraints = {} }: Field, cell: string): string | undefined {
  const { required, pattern, enum: allowed, minimum, maximum } = constraints;
  if (cell === '') return required ? `${name} is empty` : undefined;
  const fits = {
    string: /^/u,
    number: /^-?\d+(?:\.\d+)?$/u,
    integer: /^-?\d+$/u,
    boolean: /^(?:true|false)$/u,
    date: /^\d{4}-\d{2}-\d{2}$/u,
  }[type].test(cell);
  if (!fits) return `${name} is no ${type}: ${cell}`;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(cell))
    return `${name} does not fit ${pattern}: ${cell}`;
  if (allowed !== undefined && !allowed.includes(cell)) return `${name} is none of ${allowed.join()}: ${cell}`;
  if (minimum !== undefined && Number(cell) < minimum) return `${name} is too small: ${cell}`;
  if (maximum !== undefined && Number(cell) > maximum) return `${name} is too large: ${cell}`;
  return undefined;
}

const record = (): ExportContext =>
  compileContext(loadCorpus({ seeds: 'seeds', content: 'content' }).corpus, testUrls, testSite);

describe.each([
  ['a small corpus', () => testContext()],
  ['the record', record],
])('the tables of %s', (_, build) => {
  const context = build();
  const rows = new Map(allTables.map((table) => [table.name, read(table, context)]));
  const rowsOf = (name: string): readonly Row[] => rows.get(name) ?? [];

  test.each(allTables)('$name: every cell is of its type and within its constraints', ({ name, fields }) => {
    expect(rowsOf(name).length).toBeGreaterThan(0);
    expect(Object.keys(rowsOf(name)[0] ?? {})).toEqual(fields.map((field) => field.name));
    expect(
      rowsOf(name).flatMap((row) =>
        fields.map((field) => faultOf(field, row[field.name] ?? '')).filter((fault) => fault !== undefined),
      ),
    ).toEqual([]);
    for (const field of fields.filter(({ constraints }) => constraints?.unique)) {
      const cells = rowsOf(name).map((row) => row[field.name]);
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  test.each(allTables)(
    '$name: keys tell rows apart and lead to rows of other tables',
    ({ name, primaryKey, foreignKeys }) => {
      const keys = rowsOf(name).map((row) => JSON.stringify(primaryKey.map((field) => row[field])));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { field, table, key } of foreignKeys) {
        const known = new Set(rowsOf(table).map((row) => row[key]));
        expect(rowsOf(name).filter((row) => !known.has(row[field]))).toEqual([]);
      }
    },
  );

  test('rows of mentions and figures carry the sentence, its address and where it is from', () => {
    for (const name of ['mentions', 'figures']) {
      for (const row of rowsOf(name)) {
        expect(row['quote']).toContain(row['words']?.replace(/\s+/gu, ' ') ?? '-');
        expect(row['address']).toMatch(/^https:\/\/record\.example\/base\/documents\/[a-z0-9-]+\/#s\d+$/u);
        expect(`${row['sources'] ?? ''}${row['original'] ?? ''}`).toMatch(/^https?:\/\//u);
      }
    }
  });
});

test('the Data Package describes every table and its keys', () => {
  const descriptor = dataPackage(allTables, testContext());
  expect(schemaFaults(dataPackageSchema, JSON.parse(JSON.stringify(descriptor)))).toEqual([]);
  expect(descriptor).toMatchObject({
    name: 'the-test-record',
    created: '2025-03-01T00:00:00Z',
    licenses: [{ name: 'CC-BY-4.0' }],
    resources: allTables.map(({ name }) => ({ name, path: `${name}.csv` })),
  });
});

test('a document that shows excerpts only gives no sentence that is not annotated', () => {
  const context = testContext(plainWords, 'excerpt');
  const mentions = allTables.find(({ name }) => name === 'mentions');
  const quotes =
    mentions === undefined ? [] : read(mentions, context).map((row) => [row['sentence'], row['quote'] === '']);
  expect(quotes).toContainEqual(['s1', true]);
  expect(quotes).toContainEqual(['s3', false]);
});
