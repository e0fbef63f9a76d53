import { expect, test } from 'vitest';
import { z } from 'zod';
import { siteFiles } from './site-files.ts';
import { jsonSchema } from './openapi.ts';
import { schemaFields } from './schema-fields.ts';

test('every key has its path, its type and what it means', () => {
  const shape = z.object({
    version: z.string().describe('Version of the form.'),
    rows: z.array(
      z.object({
        name: z.string().nullable(),
        kind: z.enum(['a', 'b']),
        at: z.object({ start: z.int() }).nullable().describe('Where it stands.'),
        note: z.string().optional(),
      }),
    ),
    names: z.array(z.string()),
  });
  expect(
    schemaFields(jsonSchema(shape)).map(({ path, type, description }) => `${path}: ${type} ${description}`),
  ).toEqual([
    'version: string Version of the form.',
    'rows: list of objects ',
    'rows[].name: string, or null ',
    'rows[].kind: "a" | "b" ',
    'rows[].at: object, or null Where it stands.',
    'rows[].at.start: integer ',
    'rows[].note: string, optional ',
    'names: list of strings ',
  ]);
});

test('the published forms are listed to the last key, each path once', () => {
  for (const { path, shape } of siteFiles) {
    if (shape === undefined) continue;
    const fields = schemaFields(jsonSchema(shape)).map((field) => field.path);
    expect(fields[0], path).toBe('schemaVersion');
    expect(new Set(fields).size, path).toBe(fields.length);
    expect(fields.length, path).toBeGreaterThan(8);
  }
});
