import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { EmbedKind, Urls } from '../corpus/urls.ts';
import { element } from '../render/element.ts';

/** What one embed shows: the same for its live page and for one that is pinned. */
export interface EmbedContent {
  readonly kind: EmbedKind;
  readonly id: string;
  readonly title: string;
  /** Plain text, for the head. */
  readonly description: string;
  readonly style: string;
  readonly body: readonly ElementContent[];
}

/** What every embed page needs from outside. */
export interface EmbedTools {
  /** The compiled child script. */
  readonly script: string;
  /** SHA-256 of a text, in Base64. */
  readonly hash: (text: string) => string;
  readonly site: { readonly name: string; readonly lang: string };
}

/** Marks the place of a pinned page at which a build may say that a newer version or a correction exists. */
export const noticeSlot = '<!--notice-->';

/** Addresses of the site as a page sees them that lies `depth` folders deep: right wherever the site is served. */
export function relativeTo(depth: number): string {
  return '../'.repeat(depth);
}

/** A policy under which nothing runs, loads or is sent but what the page itself holds. */
function policy(script: string, style: string, hash: EmbedTools['hash']): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Writes the complete page of an embed. It asks the network for nothing. A live page names its oEmbed file by full
 * address; a pinned one holds relative addresses only, so that its bytes do not depend on where the site is served.
 */
export function renderEmbedPage(content: EmbedContent, tools: EmbedTools, live: Urls | undefined): string {
  const { kind, id, title, description, style, body } = content;
  const page = live === undefined ? `${relativeTo(4)}${kind}/${id}/` : live.absolute(live.page(`/${kind}/${id}/`));
  const meta = (name: string, value: string): ElementContent => element('meta', { name, content: value });
  const property = (name: string, value: string): ElementContent => element('meta', { property: name, content: value });
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: policy(tools.script, style, tools.hash) }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    element('title', {}, `${title} · ${tools.site.name}`),
    meta('description', description),
    element('link', { rel: ['canonical'], href: page }),
    ...(live === undefined ? [] : [oembedLink(live, kind, id, title)]),
    property('og:title', title),
    property('og:description', description),
    property('og:url', page),
    property('og:site_name', tools.site.name),
    meta('robots', 'noindex'),
    meta('color-scheme', 'light dark'),
    element('meta', { name: 'responsive-embedded-sizing' }),
    element('base', { target: '_blank' }),
    element('style', {}, style),
    element('script', {}, tools.script),
  ];
  const slot: ElementContent[] = live === undefined ? [{ type: 'comment', value: 'notice' }] : [];
  const html = element(
    'html',
    { lang: tools.site.lang },
    element('head', {}, ...head),
    element('body', {}, element('main', { className: [kind], ariaLabel: title }, ...slot, ...body)),
  );
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`;
}

/** The link by which other sites find the oEmbed file of a page; its address must be a full one. */
export function oembedLink(urls: Urls, kind: EmbedKind, id: string, title: string): ElementContent {
  const href = urls.absolute(urls.oembed(kind, id));
  return element('link', { rel: ['alternate'], type: 'application/json+oembed', href, title });
}
