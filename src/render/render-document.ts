import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { AnnotatedDocument, DocumentBlock } from '../corpus/annotated-document.ts';
import { documentMarks, referenceInserts, type RenderContext } from './document-marks.ts';
import { element, text } from './element.ts';
import { nestMarks, type Insert, type Mark } from './nest-marks.ts';
import { marginNotes } from './margin-notes.ts';

const tags = { headline: 'h2', heading: 'h2', byline: 'p', paragraph: 'p', caption: 'p', listItem: 'li', furniture: 'p' } as const;

/**
 * Renders the source's words: one element `[data-verbatim]` whose text, without what carries
 * `data-editorial`, is the canonical text after the date line, character for character.
 */
export function renderVerbatim(document: AnnotatedDocument, context: RenderContext): string {
  const marks = documentMarks(document, context);
  const inserts = referenceInserts(document);
  const { text: source } = document.parsed;
  const children: ElementContent[] = [];
  let offset = document.blocks[0]?.start ?? 0;
  let list: Element | undefined;
  for (const block of document.blocks) {
    const gap = source.slice(offset, block.start);
    const isItem = block.node.type === 'listItem';
    if (!isItem) list = undefined;
    const parent: ElementContent[] = list?.children ?? children;
    if (gap !== '') parent.push(text(gap));
    if (isItem && list === undefined) {
      list = element('ul', { className: ['source-list'], role: 'list' });
      children.push(list);
    }
    (list?.children ?? children).push(renderBlock(block, document, marks, inserts));
    const margin = marginNotes(document, block, context);
    if (margin !== undefined) (list?.children ?? children).push(margin);
    offset = block.end;
  }
  if (offset < source.length) children.push(text(source.slice(offset)));
  return toHtml(element('div', { className: ['verbatim'], dataVerbatim: true, lang: document.record?.lang ?? 'en' }, ...children));
}

function renderBlock(block: DocumentBlock, document: AnnotatedDocument, marks: readonly Mark[], inserts: readonly Insert[]): Element {
  const { text: source } = document.parsed;
  const { node } = block;
  const near = marks.filter((mark) => mark.start < block.end && block.start < mark.end);
  const children: (ElementContent | string)[] = [];
  let offset = block.start;
  for (const [index, sentence] of block.sentences.entries()) {
    if (offset < sentence.start) children.push(source.slice(offset, sentence.start));
    const next = block.sentences[index + 1]?.start ?? block.end + 1;
    const own = inserts
      .filter((insert) => insert.offset > sentence.start && insert.offset < next)
      .map((insert) => ({ ...insert, offset: Math.min(insert.offset, sentence.end) }));
    children.push(element('span', { className: ['sentence'], id: sentence.id }, ...nestMarks(source, sentence, near, own)));
    offset = sentence.end;
  }
  if (offset < block.end) children.push(source.slice(offset, block.end));
  if (node.type === 'paragraph') {
    const number = node.id.slice(1);
    children.unshift(element('a', { className: ['permalink'], href: `#${node.id}`, dataEditorial: true, ariaLabel: `Link to paragraph ${number}` }, '¶'));
  }
  return element(tags[node.type], { id: node.id, className: [node.type] }, ...children);
}
