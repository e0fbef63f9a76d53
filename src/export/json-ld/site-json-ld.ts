import type { ExportContext } from '../export-context.ts';
import type { JsonLd } from './json-ld.ts';

/** The site, by its id: what other nodes refer to. */
export function siteReference(context: ExportContext): { readonly '@id': string } {
  return { '@id': `${context.address('/')}#site` };
}

/** The site and how to search it. */
export function siteJsonLd(context: ExportContext): JsonLd {
  const { site } = context;
  return {
    '@type': 'WebSite',
    ...siteReference(context),
    name: site.name,
    description: site.tagline,
    url: context.address('/'),
    inLanguage: site.lang,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${context.address('/search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A step of the way from the home page to a page. */
export interface Breadcrumb {
  readonly name: string;
  /** From the site’s root, with slashes at both ends. */
  readonly path: string;
}

/** The way to a page; the home page comes first by itself. */
export function breadcrumbJsonLd(trail: readonly Breadcrumb[], context: ExportContext): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: context.site.name, path: '/' }, ...trail].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: context.address(path),
    })),
  };
}
