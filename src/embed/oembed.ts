import type { Urls } from '../corpus/urls.ts';
import { snippetWidth } from './metrics.ts';
import { escapeAttribute, frameTag } from './snippets.ts';
import { subjectPage, type EmbedSubject } from './subject.ts';

/** An oEmbed response of the type “rich”: https://oembed.com */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url: string;
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly cache_age: number;
}

/** Seconds for which a copy may be kept: a day. */
const cacheAge = 86_400;

/**
 * Answers what an oEmbed consumer asks. The blockquote comes first, since WordPress shows it until the frame has
 * spoken, and where no script runs.
 */
export function oembed(subject: EmbedSubject, urls: Urls, site: { readonly name: string }): Oembed {
  const home = urls.absolute(urls.page('/'));
  const page = urls.absolute(subjectPage(subject, urls));
  const quote = `<blockquote><a href="${escapeAttribute(page)}">${escapeAttribute(subject.title)}</a></blockquote>`;
  const frame = frameTag(subject, urls, { width: String(snippetWidth), frameborder: '0', scrolling: 'no' });
  return {
    version: '1.0',
    type: 'rich',
    provider_name: site.name,
    provider_url: home,
    title: subject.title,
    author_name: site.name,
    author_url: home,
    width: snippetWidth,
    height: subject.height,
    html: quote + frame,
    ...(subject.thumbnail === undefined
      ? {}
      : { thumbnail_url: urls.absolute(urls.page(subject.thumbnail)), thumbnail_width: 1200, thumbnail_height: 628 }),
    cache_age: cacheAge,
  };
}
