import type { ExportContext } from './export-context.ts';
import { xml, xmlFile } from './format/xml.ts';

/** Longest short name that the format allows, in characters. */
const longestShortName = 16;

/** `/opensearch.xml`: lets a browser search the site. https://github.com/dewitt/opensearch */
export function openSearch(context: ExportContext): string {
  const { site } = context;
  const short = site.name
    .replace(/^(?:The|A|An)\s+/u, '')
    .slice(0, longestShortName)
    .trim();
  return xmlFile(
    xml(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      xml('ShortName', {}, short),
      xml('LongName', {}, site.name.slice(0, 48)),
      xml('Description', {}, site.tagline.slice(0, 1024)),
      xml('InputEncoding', {}, 'UTF-8'),
      xml('Language', {}, site.lang),
      xml('Image', { width: 16, height: 16, type: 'image/svg+xml' }, context.address('/favicon.svg')),
      xml('Url', { type: 'text/html', method: 'get', template: `${context.address('/search/')}?q={searchTerms}` }),
      xml('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: context.address('/opensearch.xml'),
      }),
    ),
  );
}
