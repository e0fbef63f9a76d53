import { corpusDate, toDateTime } from './content-dates.ts';
import type { ExportContext } from './export-context.ts';
import { schemaVersion } from './schema-version.ts';
import type { ForeignKey, Table } from './tables/table.ts';

/**
 * The description of the tables as a Data Package of version 2, with what readers of version 1 need:
 * `/data/datapackage.json`. https://datapackage.org/standard/data-package/
 */
export function dataPackage(tables: readonly Table[], context: ExportContext): object {
  const { site, corpus } = context;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: site.name.toLowerCase().replace(/[^a-z0-9]+/gu, '-'),
    title: site.name,
    description: `${site.tagline} A cell that a spreadsheet would run as a formula begins with an apostrophe that is not part of its text.`,
    version: schemaVersion,
    homepage: context.address('/'),
    created: toDateTime(corpusDate(corpus)),
    contributors: [{ title: site.name, path: context.address('/'), role: 'publisher' }],
    ...(site.licence !== undefined && {
      licenses: [{ name: site.licence.id, title: site.licence.name, path: site.licence.url }],
    }),
    sources: corpus.documents.map(({ title, record }) => ({
      title,
      ...(record?.url !== undefined && { path: record.url }),
    })),
    resources: tables.map(resource),
  };
}

function resource({ name, title, description, fields, primaryKey, foreignKeys }: Table) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    profile: 'tabular-data-resource',
    type: 'table',
    name,
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields,
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map(foreignKey) }),
    },
  };
}

function foreignKey({ field, table, key }: ForeignKey) {
  return { fields: [field], reference: { resource: table, fields: [key] } };
}
