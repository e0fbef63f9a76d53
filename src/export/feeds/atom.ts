import { toDateTime } from '../content-dates.ts';
import { xml, xmlFile, type XmlElement } from '../format/xml.ts';
import type { Feed, FeedItem } from './feed.ts';

/** Writes a feed as Atom: https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed({ title, subtitle, lang, author, home, address, updated, items }: Feed): string {
  return xmlFile(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang },
      xml('id', {}, `${address}.atom`),
      xml('title', {}, title),
      xml('subtitle', {}, subtitle),
      xml('updated', {}, toDateTime(updated)),
      xml('author', {}, xml('name', {}, author)),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: `${address}.atom` }),
      xml('link', { rel: 'alternate', type: 'text/html', href: home }),
      ...items.map(entry),
    ),
  );
}

function entry({ address, title, text, published, updated, original, rights }: FeedItem): XmlElement {
  return xml(
    'entry',
    {},
    xml('id', {}, address),
    xml('title', {}, title),
    xml('published', {}, toDateTime(published)),
    xml('updated', {}, toDateTime(updated)),
    xml('link', { rel: 'alternate', type: 'text/html', href: address }),
    original === undefined ? undefined : xml('link', { rel: 'via', href: original }),
    xml('summary', {}, text),
    rights === undefined ? undefined : xml('rights', {}, rights),
  );
}
