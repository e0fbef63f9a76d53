import type { Source } from '../../schema/common.ts';
import { corpusDate } from '../content-dates.ts';
import type { ExportContext } from '../export-context.ts';
import { schemaVersion } from '../schema-version.ts';
import { siteFiles } from '../site-files.ts';
import { known, type JsonLd } from './json-ld.ts';

/** A data set as a page describes it: the data of a chart, or those of the site. */
export interface DescribedDataset {
  readonly name: string;
  readonly description: string;
  /** Full address of its page. */
  readonly address: string;
  readonly downloads: readonly { readonly address: string; readonly mediaType: string }[];
  readonly sources: readonly Source[];
  /** What is measured, such as “People removed”. */
  readonly measures?: readonly string[];
  /** First and last date that it covers. */
  readonly period?: { readonly start: string; readonly end: string } | undefined;
  readonly version?: string;
}

export function datasetJsonLd(dataset: DescribedDataset, context: ExportContext): JsonLd {
  const { site } = context;
  return {
    '@type': 'Dataset',
    '@id': dataset.address,
    url: dataset.address,
    name: dataset.name,
    description: dataset.description,
    creator: { '@type': 'Organization', name: site.name, url: context.address('/') },
    isAccessibleForFree: true,
    dateModified: corpusDate(context.corpus),
    distribution: dataset.downloads.map(({ address, mediaType }) => ({
      '@type': 'DataDownload',
      encodingFormat: mediaType,
      contentUrl: address,
    })),
    ...known({
      license: site.licence?.url,
      version: dataset.version,
      variableMeasured: dataset.measures,
      temporalCoverage: dataset.period === undefined ? undefined : `${dataset.period.start}/${dataset.period.end}`,
      isBasedOn: [...new Set(dataset.sources.map(({ url }) => url))],
    }),
  };
}

/** The data of the whole site. */
export function siteDatasetJsonLd(context: ExportContext): JsonLd {
  const data = siteFiles.filter(({ path }) => path.startsWith('data/'));
  return datasetJsonLd(
    {
      name: `${context.site.name}: data`,
      description: context.site.tagline,
      address: context.address('/data/'),
      downloads: data.map(({ path, mediaType }) => ({ address: context.address(`/${path}`), mediaType })),
      sources: context.corpus.documents.flatMap(({ sources }) => sources),
      version: schemaVersion,
    },
    context,
  );
}
