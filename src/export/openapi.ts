import { z } from 'zod';
import type { ExportContext } from './export-context.ts';
import { schemaVersion } from './schema-version.ts';
import type { FileDescription, SiteFile } from './site-file.ts';

/**
 * The data files described for programs, with the form of each JSON file: `/openapi.json`.
 * https://spec.openapis.org/oas/v3.1.0
 */
export function openApi(
  files: readonly SiteFile[],
  documentFiles: readonly (FileDescription & { readonly suffix: string })[],
  context: ExportContext,
): object {
  const { site } = context;
  return {
    openapi: '3.1.0',
    info: {
      title: site.name,
      summary: site.tagline,
      description:
        'Static files; each is read with GET, without a key, and changes only when the site is published anew. Spans are half-open and count Unicode code points of the canonical text: the text as received in Unicode NFC, with line feeds for line ends and without a byte-order mark.',
      version: schemaVersion,
      ...(site.licence !== undefined && { license: { name: site.licence.name, identifier: site.licence.id } }),
    },
    servers: [{ url: context.address('/').replace(/\/$/u, '') }],
    tags: [
      { name: 'corpus', description: 'Files about everything.' },
      { name: 'documents', description: 'Files of one source document.' },
    ],
    paths: Object.fromEntries([...files.map(sitePath), ...documentFiles.map((file) => documentPath(file, context))]),
    components: { schemas: Object.fromEntries([...files, ...documentFiles].flatMap(schemaEntries)) },
  };
}

type Entry = readonly [key: string, value: object];

function sitePath(file: SiteFile): Entry {
  return [`/${file.path}`, { get: operation(file, operationId(file.path), 'corpus') }];
}

function documentPath(file: FileDescription & { readonly suffix: string }, context: ExportContext): Entry {
  const get = operation(file, operationId(`document${file.suffix}`), 'documents');
  return [`/documents/{slug}${file.suffix}`, { parameters: [slugParameter(context)], get }];
}

function schemaEntries({ title, shape }: FileDescription): Entry[] {
  return shape === undefined ? [] : [[schemaName(title), jsonSchema(shape)]];
}

/** The JSON Schema of a published form; it allows keys that later versions add. */
export function jsonSchema(shape: z.ZodType): object {
  return Object.fromEntries(
    Object.entries(z.toJSONSchema(shape, { io: 'input' })).filter(([key]) => key !== '$schema'),
  );
}

function operation({ title, description, mediaType, shape }: FileDescription, id: string, tag: string) {
  const schema =
    shape === undefined
      ? { type: mediaType.includes('json') ? 'object' : 'string' }
      : { $ref: `#/components/schemas/${schemaName(title)}` };
  return {
    operationId: id,
    tags: [tag],
    summary: title,
    description,
    responses: { '200': { description: title, content: { [mediaType]: { schema } } } },
  };
}

function slugParameter({ corpus }: ExportContext) {
  const example = corpus.documents[0]?.slug;
  return {
    name: 'slug',
    in: 'path',
    required: true,
    description: 'Slug of the document, as `/data/corpus.json` has it.',
    schema: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
    ...(example !== undefined && { example }),
  };
}

function operationId(path: string): string {
  return path
    .replace(/[^a-z0-9]+(?<first>[a-z0-9])/gu, (_, first: string) => first.toUpperCase())
    .replace(/[^A-Za-z0-9]/gu, '');
}

function schemaName(title: string): string {
  return title.replace(/[^A-Za-z0-9]+(?<first>[A-Za-z0-9]?)/gu, (_, first: string) => first.toUpperCase());
}
