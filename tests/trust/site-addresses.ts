import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { attributeOf, elementsOf } from './scan-html.ts';

/** An address that leads into the site, and the file in which it stands. */
export interface SiteAddress {
  readonly file: string;
  readonly url: URL;
}

const textual = /\.(?:html|xml|atom|json|jsonld|geojson|graphml|csv|txt|md|bib|ris|ics|svg)$/u;
const linking = ['href', 'src', 'action', 'formAction', 'poster', 'dataPage', 'cite', 'data'] as const;

/** Files of a built site by their paths, with slashes. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/**
 * Every address in a built site that leads into it: those of links and subresources in pages, and, in files of any
 * kind, whatever begins with the site's origin.
 */
export function* addressesIn(folder: string, origin: string, base: string): Generator<SiteAddress> {
  for (const file of filesOf(folder)) {
    if (!textual.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    // A seed is published as it is, with whatever addresses its words hold.
    const here = `${origin}${base}${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
    if (file.endsWith('.html')) yield* linksIn(text, here, origin, file);
    for (const match of text.matchAll(/https?:\/\/[^\s"'<>()[\]{}\\|^`,;]+/gu)) {
      const address = match[0].replace(/&amp;|&#x26;/gu, '&').replace(/(?:&\w*|[.:!?])$/u, '');
      const url = URL.parse(address);
      // The bare origin names the site's server, as in policies, and no page.
      if (url?.origin !== origin || address === origin) continue;
      // In a page, fragments beside those of links are names within its data.
      if (file.endsWith('.html')) url.hash = '';
      yield { file, url };
    }
  }
}

function* linksIn(html: string, here: string, origin: string, file: string): Generator<SiteAddress> {
  for (const element of elementsOf(fromHtml(html))) {
    for (const name of linking) {
      const value = attributeOf(element, name);
      if (value === undefined || (name === 'data' && element.tagName !== 'object')) continue;
      const url = URL.parse(value, here);
      if (url?.origin === origin) yield { file, url };
    }
  }
}

/** Why an address of a site leads nowhere, or undefined if it leads to a file and, where it names one, to a place in it. */
export function findBreak(
  folder: string,
  base: string,
  url: URL,
  idsOf: (file: string) => ReadonlySet<string>,
): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (`${path}/` === base) return undefined;
  if (!path.startsWith(base)) return 'lies outside of the base path';
  const target = path.slice(base.length);
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  const real = join(folder, file);
  if (!existsSync(real)) return 'leads to no file';
  if (statSync(real).isDirectory()) return target.endsWith('/') ? undefined : 'lacks its slash';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || !file.endsWith('.html') || fragment.startsWith(':~:')) return undefined;
  return idsOf(file).has(fragment) ? undefined : 'names no place of the page';
}

/** The ids of a page, read once. */
export function compileIds(folder: string): (file: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const ids =
      known.get(file) ??
      new Set(
        [...elementsOf(fromHtml(readFileSync(join(folder, file), 'utf8')))].map(
          (element) => attributeOf(element, 'id') ?? '',
        ),
      );
    known.set(file, ids);
    return ids;
  };
}
