import { expect, test } from 'vitest';
import { z } from 'zod';
import { publishedFiles } from './published-files.ts';
import { schemaFaults } from './fixtures/assert-shape.ts';
import { testContext } from './fixtures/test-corpus.ts';
import { examplePath, fileGroups } from './file-groups.ts';
import { jsonSchema, openApi } from './openapi.ts';
import { documentFiles, siteFiles } from './site-files.ts';

const operation = z.object({
  get: z.object({
    operationId: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
    summary: z.string().min(1),
    description: z.string().min(1),
    responses: z.object({
      '200': z.object({
        description: z.string(),
        content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string().optional() }) })),
      }),
    }),
  }),
  parameters: z.array(z.object({ name: z.string(), in: z.literal('path'), required: z.literal(true) })).optional(),
});
/** What OpenAPI 3.1 requires of a description of files. */
const description = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({
    title: z.string(),
    version: z.string(),
    license: z.object({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.object({ url: z.url() })).length(1),
  paths: z.record(z.string().startsWith('/'), operation),
  components: z.object({ schemas: z.record(z.string().regex(/^[\w.-]+$/u), z.record(z.string(), z.unknown())) }),
});

const context = testContext();
const api = description.parse(JSON.parse(JSON.stringify(openApi(fileGroups, context))));

test('every file is described, once', () => {
  expect(Object.keys(api.paths)).toEqual(fileGroups.flatMap(({ files }) => files.map(({ path }) => path)));
  const described = new Set(
    fileGroups.flatMap((group) => group.files.map((file) => examplePath(file, group, context) ?? file.path)),
  );
  const [document] = context.corpus.documents;
  const [entity] = context.corpus.entities.keys();
  const made = [...publishedFiles(context.corpus, context.urls, context.site)]
    .map(({ path }) => `/${path}`)
    .filter((path) => !/^\/(?:openapi\.json|opensearch\.xml|llms\.txt|robots\.txt|sitemap\.xml)$/u.test(path));
  const first = made.filter(
    (path) =>
      /^\/(?:data|corrections|feed)/u.test(path) ||
      path.startsWith(`/documents/${document?.slug ?? ''}`) ||
      path.startsWith(`/${entity ?? ''}/`),
  );
  expect(first.length).toBeGreaterThan(25);
  expect(first.filter((path) => !described.has(path))).toEqual([]);
  const ids = Object.values(api.paths).map(({ get }) => get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(api.servers).toEqual([{ url: 'https://record.example/base' }]);
});

test('a path declares its parameters', () => {
  for (const [path, { parameters = [] }] of Object.entries(api.paths))
    expect(parameters.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/gu) ?? []);
});

test('every reference leads to a schema, and every schema is used', () => {
  const references = Object.values(api.paths).flatMap(({ get }) =>
    Object.values(get.responses['200'].content).flatMap(({ schema }) => schema.$ref ?? []),
  );
  expect(references.toSorted()).toEqual(
    Object.keys(api.components.schemas)
      .map((name) => `#/components/schemas/${name}`)
      .toSorted(),
  );
});

test('what is published fits its schema, which allows keys that later versions add', () => {
  const [document] = context.corpus.documents;
  const written = [
    ...siteFiles.flatMap(({ shape, text }) => (shape === undefined ? [] : [{ shape, text: text(context) }])),
    ...documentFiles.flatMap(({ shape, text }) =>
      shape === undefined || document === undefined ? [] : [{ shape, text: text(document, context) }],
    ),
  ];
  expect(written).toHaveLength(5);
  for (const { shape, text } of written) {
    const value = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    expect(schemaFaults(jsonSchema(shape), { ...value, later: 1 })).toEqual([]);
    expect(schemaFaults(jsonSchema(shape), { ...value, schemaVersion: undefined })).not.toEqual([]);
  }
});
