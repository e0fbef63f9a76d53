import type { Element, Root } from 'hast';
import { markdownToHast } from '../../render/markdown.ts';
import { oneLine } from '../../text/one-line.ts';
import { splitSentences } from '../../text/sentences.ts';

const blockNames: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h2',
  'h3',
  'h4',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]);

/** The sentences of a plain text, each on one line. */
export function sentencesOf(text: string): readonly string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => oneLine(text.slice(start, end)));
}

/** The sentences of editorial Markdown, block by block, without its marks, directives and footnotes. */
export function markdownSentences(markdown: string): readonly string[] {
  const plain = markdown
    .replaceAll(/^\[\^[^\]\n]+\]:.*(?:\n[ \t].*)*/gmu, '')
    .replaceAll(/\[\^[^\]\n]+\]/gu, '')
    .replaceAll(/^:::.*$/gmu, '')
    // A quotation set apart may end the sentence before it.
    .replaceAll(/(?<=[\p{L}\p{N},])\n\n::quote\[(?<words>[^\]\n]*)\]\{[^}\n]*\}/gu, ' “$<words>”')
    .replaceAll(/:{1,2}[a-z]+(?:\[(?<words>[^\]\n]*)\])?\{[^}\n]*\}/gu, '$<words>');
  return blocksOf(markdownToHast(plain)).flatMap((text) => sentencesOf(text));
}

/** The text of each block: what stands directly in a paragraph, a heading, an item or a cell. */
function blocksOf(node: Root | Element): readonly string[] {
  const blocks: string[] = [];
  let own = '';
  const flush = (): void => {
    if (own.trim() !== '') blocks.push(own);
    own = '';
  };
  for (const child of node.children) {
    if (child.type === 'text') own += child.value;
    else if (child.type !== 'element') continue;
    else if (blockNames.has(child.tagName)) {
      flush();
      blocks.push(...blocksOf(child));
    } else own += blocksOf(child).join(' ');
  }
  flush();
  return blocks;
}
