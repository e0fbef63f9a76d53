import type { ElementContent } from 'hast';
import type { AnnotatedDocument, DocumentBlock, DocumentFigure, DocumentNote } from '../corpus/annotated-document.ts';
import { figureFragment, noteFragment } from '../corpus/urls.ts';
import { contradictionLabels } from './contradiction-labels.ts';
import { figureLetter, type RenderContext } from './document-marks.ts';
import { element, text } from './element.ts';
import { compareEnds } from '../text/span.ts';
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

/**
 * The notes and figures that begin in the given blocks, as one group after them that folds on narrow screens; undefined
 * if there are none. Each note folds too; those of `open` stand open where the margin has room for them.
 */
export function marginNotes(
  document: AnnotatedDocument,
  blocks: readonly DocumentBlock[],
  open: ReadonlySet<string>,
  context: RenderContext,
): ElementContent | undefined {
  const ids = new Set(blocks.map(({ node }) => node.id));
  const notes = document.notes
    .filter(({ block }) => ids.has(block))
    .map((note) => ({ span: note, node: noteItem(note, open.has(note.record.id)) }));
  const figures = document.figures
    .map((figure, index) => ({ figure, index }))
    .filter(({ figure }) => ids.has(figure.block))
    .map(({ figure, index }) => ({ span: figure, node: figureItem(figure, figureLetter(index), context) }));
  const items = [...figures, ...notes].toSorted((a, b) => compareEnds(a.span, b.span)).map(({ node }) => node);
  if (items.length === 0) return undefined;
  const parts = [
    listed(
      'Note',
      'Notes',
      document.notes.filter(({ block }) => ids.has(block)).map(({ number }) => String(number)),
    ),
    listed(
      'figure',
      'figures',
      document.figures.flatMap(({ block }, index) => (ids.has(block) ? [figureLetter(index)] : [])),
    ),
  ];
  const label = parts.filter((part) => part !== undefined).join(', ');
  return element(
    'details',
    { className: ['margin'], dataEditorial: true, dataPagefindIgnore: true, lang: 'en-GB' },
    element('summary', {}, label.charAt(0).toUpperCase() + label.slice(1)),
    element('div', { className: ['margin-items'] }, ...items),
  );
}

/** “Note 3”, “Notes 3–5”; undefined for none. */
function listed(one: string, many: string, labels: readonly string[]): string | undefined {
  const [first] = labels;
  return first === undefined
    ? undefined
    : labels.length === 1
      ? `${one} ${first}`
      : `${many} ${first}–${labels.at(-1) ?? ''}`;
}

function noteItem({ record, number }: DocumentNote, roomy: boolean): ElementContent {
  const { id, kind, title, body, sources, inference } = record;
  const head = element(
    'summary',
    {},
    element('span', { className: ['sidenote-number'] }, String(number)),
    text(' '),
    element('strong', { className: ['sidenote-title'] }, title),
    text(' '),
    element('span', { className: ['sidenote-kind'] }, `${noteKindLabels[kind]}${inference ? ', inference' : ''}`),
  );
  // The fragment is that of the folded part: a browser that goes there unfolds it by itself.
  const folded = element(
    'div',
    { className: ['sidenote-body'], id: noteFragment(id), tabIndex: -1 },
    ...(markdownToHast(body).children as ElementContent[]),
    element(
      'div',
      { className: ['sidenote-foot'] },
      element(
        'details',
        {},
        element('summary', {}, sources.length === 1 ? '1 source' : `${sources.length} sources`),
        sourceList(sources),
      ),
      element('a', { href: `#mark-${id}` }, 'To the words'),
      element('a', { href: `#${noteFragment(id)}`, ariaLabel: `Link to note ${number}` }, 'Link'),
    ),
  );
  return element(
    'div',
    {
      className: ['sidenote', `note-${kind}`, ...(roomy ? ['roomy'] : [])],
      role: 'note',
      // What is folded is not rendered, and nothing can be described by it.
      id: `margin-${noteFragment(id)}`,
      ariaLabel: `Note ${number}`,
      dataSidenote: id,
    },
    element('details', {}, head, folded),
  );
}

function figureItem({ record }: DocumentFigure, letter: string, { urls, corpus }: RenderContext): ElementContent {
  const { id, value, gist } = record;
  const disagreements = corpus.contradictions.flatMap(({ a, b, classes }) => {
    const other = a.figure.record.id === id ? b : b.figure.record.id === id ? a : undefined;
    const why = classes[0];
    return other === undefined || why === undefined ? [] : [{ other: other.figure.record, why }];
  });
  return element(
    'div',
    {
      className: ['sidenote', 'sidenote-figure'],
      role: 'note',
      id: `margin-${figureFragment(id)}`,
      ariaLabel: `Figure ${letter}`,
      tabIndex: -1,
      dataSidenote: id,
    },
    element(
      'p',
      {},
      element(
        'a',
        {
          className: ['sidenote-number'],
          href: `#${figureFragment(id)}`,
          ariaLabel: `To the words of figure ${letter}`,
        },
        letter,
      ),
      text(' '),
      element('a', { className: ['sidenote-value'], href: urls.figure(id) }, value.display),
      text(` ${gist}`),
    ),
    ...disagreements.map(({ other, why }) =>
      element(
        'p',
        { className: ['sidenote-against', ...(why === 'conflict' ? ['conflict'] : [])] },
        text('Does not agree with '),
        element('a', { href: urls.figure(other.id) }, other.value.display),
        text(` (${contradictionLabels[why].toLowerCase()})`),
      ),
    ),
  );
}
