import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import { compileContext } from './export-context.ts';
import { fileGroups } from './file-groups.ts';
import { toJson } from './format/json.ts';
import { llmsTxt } from './llms-txt.ts';
import { openApi } from './openapi.ts';
import { openSearch } from './opensearch.ts';
import { robotsTxt } from './robots-txt.ts';
import type { SiteDescription } from './site-description.ts';
import { documentFiles, entityFiles, siteFiles } from './site-files.ts';
import { sitemaps } from './sitemap.ts';

/** A text file of the site that is no page: its path from the site’s root and its text. */
export interface PublishedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Every file that the site publishes beside its pages and the seeds, in a fixed order, one at a time; the same corpus gives
 * the same bytes. Documents of `without` are left out with their own files.
 */
export function* publishedFiles(
  corpus: Corpus,
  urls: Urls,
  site: SiteDescription,
  without: (document: AnnotatedDocument) => boolean = () => false,
): Generator<PublishedFile> {
  const context = compileContext(corpus, urls, site);
  for (const file of siteFiles) yield { path: file.path, text: file.text(context) };
  for (const document of corpus.documents) {
    if (without(document)) continue;
    for (const { suffix, text } of documentFiles)
      yield { path: `documents/${document.slug}${suffix}`, text: text(document, context) };
  }
  for (const entity of corpus.entities.values()) {
    for (const { suffix, text } of entityFiles) yield { path: `${entity.ref}${suffix}`, text: text(entity, context) };
  }
  yield { path: 'openapi.json', text: toJson(openApi(fileGroups, context)) };
  yield { path: 'opensearch.xml', text: openSearch(context) };
  yield { path: 'llms.txt', text: llmsTxt(siteFiles, context) };
  yield { path: 'robots.txt', text: robotsTxt(context) };
  yield* sitemaps(context);
}
