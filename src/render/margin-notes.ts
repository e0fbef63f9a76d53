import type { ElementContent } from 'hast';
import type { AnnotatedDocument, DocumentBlock, DocumentFigure, DocumentNote } from '../corpus/annotated-document.ts';
import { figureFragment, noteFragment } from '../corpus/urls.ts';
import { figureLetter, type RenderContext } from './document-marks.ts';
import { element } from './element.ts';
import { markdownToHast } from './markdown.ts';
import { sourceList } from './sources.ts';

/** Words for the kinds of note, as the interface shows them. */
export const noteKindLabels = {
  context: 'Context',
  correction: 'Correction',
  attribution: 'Who says so',
  contradiction: 'Contradiction',
  definition: 'Definition',
  garbled: 'Unclear wording',
  omission: 'Left out',
} as const;

/** The notes and figures that begin in a block, as asides after it; undefined if there are none. */
export function marginNotes(document: AnnotatedDocument, block: DocumentBlock, context: RenderContext): ElementContent | undefined {
  const notes = document.notes.filter((note) => note.block === block.node.id).map((note) => ({ start: note.start, node: noteAside(note) }));
  const figures = document.figures
    .map((figure, index) => ({ figure, index }))
    .filter(({ figure }) => figure.block === block.node.id)
    .map(({ figure, index }) => ({ start: figure.start, node: figureAside(figure, figureLetter(index), context) }));
  const asides = [...notes, ...figures].toSorted((a, b) => a.start - b.start).map(({ node }) => node);
  if (asides.length === 0) return undefined;
  return element(block.node.type === 'listItem' ? 'li' : 'div', { className: ['margin'], dataEditorial: true, dataPagefindIgnore: true }, ...asides);
}

function noteAside({ record, number }: DocumentNote): ElementContent {
  const { id, kind, title, body, sources, inference } = record;
  return element(
    'aside',
    { className: ['sidenote', `note-${kind}`], id: noteFragment(id), ariaLabel: `Note ${number}`, tabIndex: -1 },
    element(
      'p',
      { className: ['sidenote-head'] },
      element('a', { className: ['sidenote-number'], href: `#mark-${id}`, ariaLabel: `Back to the words of note ${number}` }, String(number)),
      ' ',
      element('span', { className: ['sidenote-kind'] }, `${noteKindLabels[kind]}${inference ? ', inference' : ''}`),
      ' ',
      element('strong', {}, title),
    ),
    ...(markdownToHast(body).children as ElementContent[]),
    element('details', {}, element('summary', {}, sources.length === 1 ? 'Source' : `${sources.length} sources`), sourceList(sources)),
  );
}

function figureAside({ record }: DocumentFigure, letter: string, { urls }: RenderContext): ElementContent {
  const { id, value, gist } = record;
  return element(
    'aside',
    { className: ['sidenote', 'sidenote-figure'], id: `margin-${figureFragment(id)}`, ariaLabel: `Figure ${letter}`, tabIndex: -1 },
    element(
      'p',
      {},
      element('a', { className: ['sidenote-number'], href: `#${figureFragment(id)}`, ariaLabel: `Back to the words of figure ${letter}` }, letter),
      ' ',
      element('strong', { className: ['sidenote-value'] }, value.display),
      ` ${gist} `,
      element('a', { href: urls.figure(id) }, 'About this figure'),
    ),
  );
}
