import { stringify } from 'yaml';
import type { AnnotatedDocument, DocumentBlock } from '../corpus/annotated-document.ts';
import { showsBlock } from '../corpus/display.ts';
import type { ExportContext } from './export-context.ts';
import { escapeMarkdown } from './format/markdown.ts';

const leftOut = '\\[…\\]';

/**
 * The source’s words as Markdown, under front matter that says where they are from: `/documents/<slug>.md`.
 * Headings and list items become Markdown’s; every mark in the text itself is escaped. “[…]” stands for what
 * a document that shows excerpts only leaves out.
 */
export function documentMarkdown(document: AnnotatedDocument, context: ExportContext): string {
  const { record } = document;
  const frontMatter = stringify(
    {
      title: document.title,
      date: document.date,
      ...(document.publisher !== undefined && { publisher: document.publisher }),
      ...(record?.byline !== undefined && { byline: record.byline }),
      lang: document.lang,
      ...(record?.url !== undefined && { original: record.url }),
      ...(record?.rights !== undefined && { rights: record.rights }),
      annotated: context.documentAddress(document),
      sha256: document.sha256,
    },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
  const parts: { readonly text: string; readonly isItem: boolean }[] = [];
  for (const block of document.blocks) {
    if (showsBlock(document, block.node.id))
      parts.push({ text: blockMarkdown(document, block), isItem: block.node.type === 'listItem' });
    else if (parts.at(-1)?.text !== leftOut) parts.push({ text: leftOut, isItem: false });
  }
  const body = parts.map(({ text, isItem }, index) => {
    const before = parts[index - 1];
    return before === undefined ? text : `${isItem && before.isItem ? '\n' : '\n\n'}${text}`;
  });
  return `---\n${frontMatter}---\n\n${body.join('')}\n`;
}

function blockMarkdown(document: AnnotatedDocument, { node, start, end }: DocumentBlock): string {
  const text = document.parsed.text.slice(start + (node.marker?.length ?? 0), end);
  switch (node.type) {
    case 'headline':
      return `# ${escapeMarkdown(text)}`;
    case 'heading':
      return `## ${escapeMarkdown(text)}`;
    case 'listItem':
      return `${listMarker(node.marker)} ${escapeMarkdown(text)}`;
    default:
      return escapeMarkdown(text);
  }
}

/** Numbers stay; every other marker becomes a hyphen. */
function listMarker(marker: string | undefined): string {
  const number = /\d+/u.exec(marker ?? '')?.[0];
  return number === undefined ? '-' : `${number}.`;
}
