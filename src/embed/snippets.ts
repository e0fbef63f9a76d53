import type { Urls } from '../corpus/urls.ts';
import { snippetWidth } from './metrics.ts';
import { subjectPage, type EmbedSubject } from './subject.ts';

export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** What a publisher chose. */
export interface SnippetChoice {
  readonly theme: EmbedTheme;
  /** Address part of a pinned version; without one the embed follows the data. */
  readonly version?: string | undefined;
}

/** One way to show a subject on another page. */
export interface Snippet {
  readonly id: 'script' | 'frame' | 'element' | 'image' | 'link' | 'markdown';
  readonly label: string;
  readonly note: string;
  readonly code: string;
}

/** Escapes a text for an attribute in double quotation marks, or as content. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Writes the frame of a subject, with the attributes that every host keeps. */
export function frameTag(
  subject: EmbedSubject,
  urls: Urls,
  attributes: Readonly<Record<string, string>>,
  { theme, version }: SnippetChoice = { theme: 'auto' },
): string {
  const { kind, id, title, height } = subject;
  const query = theme === 'auto' ? '' : `?theme=${theme}`;
  const src = urls.absolute(urls.embed(kind, id, version)) + query;
  const { width = '100%', ...others } = attributes;
  const all = { src, title, width, height: String(height), ...others };
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<iframe${written.join('')}></iframe>`;
}

/** Escapes what Markdown would take for marks, within a link's text or a picture's alternative. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>!]/gu, '\\$&');
}

/** Every way to show a subject, in the order in which they are offered. */
export function snippets(subject: EmbedSubject, urls: Urls, choice: SnippetChoice): readonly Snippet[] {
  const { kind, id, title, alternative, source, image } = subject;
  const { theme, version } = choice;
  const page = urls.absolute(subjectPage(subject, urls));
  const script = `<script async src="${escapeAttribute(urls.absolute(urls.embedScript()))}"></script>`;
  const scheme = theme === 'auto' ? 'light dark' : theme;
  const style = `border:0;width:100%;color-scheme:${scheme}`;
  const frame = frameTag(
    subject,
    urls,
    { loading: 'lazy', style, referrerpolicy: 'strict-origin-when-cross-origin' },
    choice,
  );
  const words = `${title}. ${source}`;
  const link = `<a href="${escapeAttribute(page)}">${escapeAttribute(words)}</a>`;
  const figure = `<figure>\n  ${frame}\n  <figcaption>${link}</figcaption>\n</figure>`;
  const picture = urls.absolute(urls.page(image.path));
  const img = `<img src="${escapeAttribute(picture)}" alt="${escapeAttribute(alternative)}" width="${image.width}" height="${image.height}" loading="lazy">`;
  const attributes = [
    `${kind === 'charts' ? 'chart' : 'figure'}="${id}"`,
    ...(version === undefined ? [] : [`version="${version}"`]),
    ...(theme === 'auto' ? [] : [`theme="${theme}"`]),
  ];
  return [
    {
      id: 'script',
      label: 'Frame and script',
      note: 'The script sets the height at every width and hands on the theme of your page.',
      code: `${figure}\n${script}`,
    },
    {
      id: 'frame',
      label: 'Frame',
      note: `No script. The height is right for a column of ${snippetWidth} pixels; in a narrower one the embed scrolls.`,
      code: figure,
    },
    {
      id: 'element',
      label: 'Custom element',
      note: 'One script for any number of embeds. The link shows until the embed does.',
      code: `<record-chart ${attributes.join(' ')}>${link}</record-chart>\n${script}`,
    },
    {
      id: 'image',
      label: 'Image',
      note: 'For pages that allow no frame. Always the present version, in light colours.',
      code: `<figure>\n  <a href="${escapeAttribute(page)}">${img}</a>\n  <figcaption>${link}</figcaption>\n</figure>`,
    },
    { id: 'link', label: 'Link', note: 'Sites that know oEmbed make the embed of it.', code: page },
    {
      id: 'markdown',
      label: 'Markdown',
      note: 'Picture and link.',
      code: `[![${escapeMarkdown(alternative)}](${picture})](${page})\n\n[${escapeMarkdown(words)}](${page})`,
    },
  ];
}
