import type { EntityRef, RegisterName } from '../schema/ids.ts';

/** What can be embedded, as its addresses name it. */
export const embedKinds = ['charts', 'figures'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** Addresses of everything that has a page: the one place where an id becomes an address. */
export interface Urls {
  /** A path of the site, such as `/about/`, under the base path. */
  page(path: string): string;
  document(slug: string, fragment?: string): string;
  entity(ref: EntityRef): string;
  register(register: RegisterName): string;
  figure(id: string): string;
  chart(id: string): string;
  /** The page that other sites frame; with a version, the one that never changes. */
  embed(kind: EmbedKind, id: string, version?: string): string;
  oembed(kind: EmbedKind, id: string): string;
  /** The script that sizes embeds on pages of other sites. */
  embedScript(): string;
  /** The full address, origin included, of a path that one of the functions above gave. */
  absolute(href: string): string;
}

/** Compiles addresses for a site served at `origin` under `base`, which has slashes at both ends. */
export function compileUrls(origin: string, base: string): Urls {
  const page = (path: string): string => base + path.replace(/^\//u, '');
  return {
    page,
    document: (slug, fragment) => page(`/documents/${slug}/${fragment === undefined ? '' : `#${fragment}`}`),
    entity: (ref) => page(`/${ref}/`),
    register: (register) => page(`/${register}/`),
    figure: (id) => page(`/figures/${id}/`),
    chart: (id) => page(`/charts/${id}/`),
    embed: (kind, id, version) => page(`/embed/${kind}/${id}/${version === undefined ? '' : `${version}/`}`),
    oembed: (kind, id) => page(`/oembed/${kind}/${id}.json`),
    embedScript: () => page('/embed.js'),
    absolute: (href) => origin + href,
  };
}

/** Fragment of a note, a figure, in the page of its document. */
export const noteFragment = (id: string): string => `note-${id}`;
export const figureFragment = (id: string): string => `figure-${id}`;
/** Fragment of an event in the page of the timeline. */
export const eventFragment = (id: string): string => `event-${id}`;
