import type { Element, ElementContent } from 'hast';
import { wordsToHtml } from './to-html.ts';
import { shownBlocks } from '../corpus/display.ts';
import type { AnnotatedDocument, DocumentBlock } from '../corpus/annotated-document.ts';
import { documentMarks, referenceInserts, type RenderContext } from './document-marks.ts';
import { element, text } from './element.ts';
import { nestMarks, type Insert, type Mark } from './nest-marks.ts';
import { marginNotes } from './margin-notes.ts';
import { notesWithRoom } from './room.ts';

const tags = {
  headline: 'h2',
  heading: 'h2',
  byline: 'p',
  paragraph: 'p',
  caption: 'p',
  listItem: 'li',
  furniture: 'p',
} as const;

/** What the blocks that have a permanent link are called in its name. */
const linkedBlocks: Readonly<Partial<Record<keyof typeof tags, string>>> = {
  headline: 'the headline',
  heading: 'heading',
  byline: 'the byline',
  paragraph: 'paragraph',
  caption: 'caption',
  listItem: 'list item',
};

/**
 * Renders the source's words: one element `[data-verbatim]` whose text, without what carries
 * `data-editorial`, is the canonical text after the date line, character for character. Of a document that
 * shows excerpts only, the annotated blocks are rendered, and a mark stands where others are left out.
 */
export function renderVerbatim(document: AnnotatedDocument, context: RenderContext): string {
  const marks = documentMarks(document, context);
  const inserts = referenceInserts(document);
  const open = notesWithRoom(document);
  const { shown, after } = shownBlocks(document);
  const { text: source } = document.parsed;
  const children: ElementContent[] = [];
  let offset = document.blocks[0]?.start ?? 0;
  for (const group of groupLists(shown)) {
    const rendered: ElementContent[] = [];
    const parent = group.list ? rendered : children;
    for (const { block, before } of group.blocks) {
      if (before > 0) children.push(gapMark(before));
      const between = before > 0 ? '\n' : source.slice(offset, block.start);
      if (between !== '') parent.push(text(between));
      parent.push(renderBlock(block, document, marks, inserts));
      offset = block.end;
    }
    if (group.list) children.push(element('ul', { className: ['source-list'], role: 'list' }, ...rendered));
    const margin = marginNotes(
      document,
      group.blocks.map(({ block }) => block),
      open,
      context,
    );
    if (margin !== undefined) children.push(margin);
  }
  if (after > 0) children.push(gapMark(after));
  else if (offset < source.length) children.push(text(source.slice(offset)));
  return wordsToHtml(
    element('div', { className: ['verbatim'], id: 'text', dataVerbatim: true, lang: document.lang }, ...children),
  );
}

interface Shown {
  readonly block: DocumentBlock;
  readonly before: number;
}

/** Items of a list that follow each other form one group; every other block is a group of its own. */
function groupLists(shown: readonly Shown[]): readonly { readonly list: boolean; readonly blocks: readonly Shown[] }[] {
  const groups: { list: boolean; blocks: Shown[] }[] = [];
  for (const each of shown) {
    const list = each.block.node.type === 'listItem';
    const last = groups.at(-1);
    if (list && last?.list === true && each.before === 0) last.blocks.push(each);
    else groups.push({ list, blocks: [each] });
  }
  return groups;
}

function gapMark(blocks: number): ElementContent {
  return element(
    'p',
    { className: ['gap'], dataEditorial: true, lang: 'en-GB' },
    `[…] ${blocks === 1 ? 'One passage is' : `${blocks} passages are`} left out here.`,
  );
}

function renderBlock(
  block: DocumentBlock,
  document: AnnotatedDocument,
  marks: readonly Mark[],
  inserts: readonly Insert[],
): Element {
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
    children.push(
      element('span', { className: ['sentence'], id: sentence.id }, ...nestMarks(source, sentence, near, own)),
    );
    offset = sentence.end;
  }
  if (offset < block.end) children.push(source.slice(offset, block.end));
  const name = linkedBlocks[node.type];
  if (name !== undefined) {
    children.push(
      element(
        'a',
        {
          className: ['permalink'],
          href: `#${node.id}`,
          dataEditorial: true,
          ariaLabel: `Link to ${name} ${node.id.replace(/^\D+/u, '')}`.trim(),
        },
        '¶',
      ),
    );
  }
  return element(tags[node.type], { id: node.id, className: [node.type] }, ...children);
}
