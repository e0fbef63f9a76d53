import { toDateTime } from '../content-dates.ts';
import type { Feed } from './feed.ts';

/** Writes a feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ title, subtitle, lang, author, home, address, items }: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: home,
    feed_url: `${address}.json`,
    language: lang,
    authors: [{ name: author, url: home }],
    items: items.map((item) => ({
      id: item.address,
      url: item.address,
      ...(item.original !== undefined && { external_url: item.original }),
      title: item.title,
      content_text: item.text,
      date_published: toDateTime(item.published),
      date_modified: toDateTime(item.updated),
    })),
  };
}
