import { z } from 'zod';
import type { ExportContext } from './export-context.ts';
import type { DescribedFile, FileGroup, PathParameter } from './file-groups.ts';
import { schemaVersion } from './schema-version.ts';
import type { FileDescription } from './site-file.ts';

/** How spans count, said wherever the data are described. */
export const spansNote =
  'Spans are half-open and count Unicode code points of the canonical text: the text as received in Unicode NFC, with line feeds for line ends and without a byte-order mark.';

/**
 * The data files described for programs, with the form of each JSON file: `/openapi.json`.
 * https://spec.openapis.org/oas/v3.1.0
 */
export function openApi(groups: readonly FileGroup[], context: ExportContext): object {
  const { site } = context;
  return {
    openapi: '3.1.0',
    info: {
      title: site.name,
      summary: site.tagline,
      description: `Static files; each is read with GET, without a key, and changes only when the site is published anew. ${spansNote}`,
      version: schemaVersion,
      ...(site.licence !== undefined && { license: { name: site.licence.name, identifier: site.licence.id } }),
    },
    servers: [{ url: context.address('/').replace(/\/$/u, '') }],
    externalDocs: { description: 'The same for people', url: context.address('/data/') },
    tags: groups.map(({ name, description }) => ({ name, description })),
    paths: Object.fromEntries(groups.flatMap((group) => group.files.map((file) => pathItem(file, group, context)))),
    components: { schemas: Object.fromEntries(groups.flatMap(({ files }) => files.flatMap(schemaEntries))) },
  };
}

type Entry = readonly [key: string, value: object];

function pathItem(file: DescribedFile, { name, stem, singular, parameters }: FileGroup, context: ExportContext): Entry {
  const { path } = file;
  const own = path.startsWith(stem) ? singular + path.slice(stem.length) : path;
  const get = operation(file, operationId(own.replace(/\{\w+\}/gu, '')), name);
  return [
    path,
    { ...(parameters.length > 0 && { parameters: parameters.map((each) => parameter(each, context)) }), get },
  ];
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
  const schema = shape === undefined ? plainSchema(mediaType) : { $ref: `#/components/schemas/${schemaName(title)}` };
  return {
    operationId: id,
    tags: [tag],
    summary: title,
    description,
    responses: { '200': { description: title, content: { [mediaType]: { schema } } } },
  };
}

/** Bytes that are no text have no form that a schema could give. */
function plainSchema(mediaType: string): object {
  if (mediaType === 'image/png' || mediaType === 'application/zip') return {};
  return { type: mediaType.includes('json') ? 'object' : 'string' };
}

function parameter({ name, description, schema, example }: PathParameter, context: ExportContext) {
  const value = example(context);
  return { name, in: 'path', required: true, description, schema, ...(value !== undefined && { example: value }) };
}

function operationId(path: string): string {
  return path
    .replace(/^[^a-z0-9]+/u, '')
    .replace(/[^a-z0-9]+(?<first>[a-z0-9])/gu, (_, first: string) => first.toUpperCase())
    .replace(/[^A-Za-z0-9]/gu, '');
}

function schemaName(title: string): string {
  return title.replace(/[^A-Za-z0-9]+(?<first>[A-Za-z0-9]?)/gu, (_, first: string) => first.toUpperCase());
}
