import { registers } from '../schema/ids.ts';
import { corpusDate, documentDate, entityDate, eventDate, newest } from './content-dates.ts';
import type { ExportContext } from './export-context.ts';
import { xml, xmlFile } from './format/xml.ts';

/** A page with the date on which its content last changed, if that is known. */
export interface SitePage {
  readonly path: string;
  readonly updated: string | undefined;
}

/** Pages that no search engine needs: they hold nothing of their own. */
const unlisted = /^\/(?:404|search|embed)(?:\.html)?(?:\/|$)/u;

/** The pages that the corpus implies, each with the date of its content. */
function knownPages({ corpus }: ExportContext): readonly SitePage[] {
  const entities = [...corpus.entities.values()].map((entity) => ({
    register: entity.register,
    page: { path: `/${entity.ref}/`, updated: entityDate(entity, corpus) },
  }));
  const documents = corpus.documents.map((document) => ({
    path: `/documents/${document.slug}/`,
    updated: documentDate(document),
  }));
  const figures = corpus.documents.flatMap((document) =>
    document.figures.map(({ record }) => ({ path: `/figures/${record.id}/`, updated: documentDate(document) })),
  );
  const compared = corpus.contradictions.flatMap(({ a, b }) => [documentDate(a.document), documentDate(b.document)]);
  return [
    { path: '/', updated: corpusDate(corpus) },
    ...listed('/documents/', documents),
    ...registers.flatMap((register) => {
      const own = entities.filter((entity) => entity.register === register);
      return listed(
        `/${register}/`,
        own.map(({ page }) => page),
      );
    }),
    ...listed('/figures/', figures),
    ...(compared.length === 0 ? [] : [{ path: '/contradictions/', updated: newest(compared) }]),
    ...listed(
      '/charts/',
      corpus.charts.map(({ id }) => ({ path: `/charts/${id}/`, updated: undefined })),
    ),
    ...listed(
      '/stories/',
      corpus.stories.map(({ slug, date }) => ({ path: `/stories/${slug}/`, updated: date })),
    ),
    ...(corpus.events.length === 0 ? [] : [{ path: '/events/', updated: newest(corpus.events.map(eventDate)) }]),
    ...corpus.pages.map(({ slug }) => ({ path: `/${slug}/`, updated: undefined })),
  ];
}

/** An index, as new as the newest page that it lists, and these pages; nothing if there are none. */
function listed(index: string, pages: readonly SitePage[]): readonly SitePage[] {
  const dates = pages.flatMap(({ updated }) => updated ?? []);
  const updated = dates.length === 0 ? undefined : newest(dates);
  return pages.length === 0 ? [] : [{ path: index, updated }, ...pages];
}

/** The pages of the sitemap: those that were built, if the site says which, else those that the corpus implies. */
export function sitePages(context: ExportContext): readonly SitePage[] {
  const known = knownPages(context);
  const built = context.site.pages;
  if (built === undefined) return known;
  const updated = new Map(known.map((page) => [page.path, page.updated]));
  return built
    .filter((path) => !unlisted.test(path))
    .toSorted()
    .map((path) => ({ path, updated: updated.get(path) }));
}

/** Most addresses that one sitemap may hold: https://www.sitemaps.org/protocol.html */
const mostAddresses = 50_000;

/** `/sitemap.xml`, and where one file cannot hold all pages, an index there and its parts beside it. */
export function* sitemaps(
  context: ExportContext,
  most = mostAddresses,
): Generator<{ readonly path: string; readonly text: string }> {
  const pages = sitePages(context);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) =>
    pages.slice(index * most, (index + 1) * most),
  );
  if (parts.length <= 1) {
    yield { path: 'sitemap.xml', text: urlSet(pages, context) };
    return;
  }
  const named = parts.map((part, index) => ({ path: `sitemap-${index + 1}.xml`, part }));
  const entries = named.map(({ path }) => xml('sitemap', {}, xml('loc', {}, context.address(path))));
  yield { path: 'sitemap.xml', text: xmlFile(xml('sitemapindex', { xmlns: namespace }, ...entries)) };
  for (const { path, part } of named) yield { path, text: urlSet(part, context) };
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlSet(pages: readonly SitePage[], context: ExportContext): string {
  const entries = pages.map(({ path, updated }) =>
    xml(
      'url',
      {},
      xml('loc', {}, context.address(path)),
      updated === undefined ? undefined : xml('lastmod', {}, updated),
    ),
  );
  return xmlFile(xml('urlset', { xmlns: namespace }, ...entries));
}
