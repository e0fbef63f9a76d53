import type { ElementContent } from 'hast';
import type { AnnotatedDocument, DocumentMention } from '../corpus/annotated-document.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { figureFragment, noteFragment, type Urls } from '../corpus/urls.ts';
import { spanOf } from '../corpus/layout.ts';
import { compareEnds } from '../text/span.ts';
import { element } from './element.ts';
import type { Insert, Mark } from './nest-marks.ts';

// Links stay whole before all else; of the rest, the shorter kinds of statement lie inside the longer.
const ranks = { mention: 1, phrase: 2, number: 3, figure: 4, note: 5 };

/** What the render layer needs to know beside the document itself. */
export interface RenderContext {
  readonly corpus: Pick<Corpus, 'entities' | 'contradictions' | 'backlinksOf'>;
  readonly urls: Urls;
}

/** Everything that is to be marked in a document's words. */
export function documentMarks(document: AnnotatedDocument, context: RenderContext): readonly Mark[] {
  return [
    ...document.mentions.filter(({ mark }) => mark !== 'none').map((mention) => mentionMark(mention, context)),
    ...phraseMarks(document),
    ...numberMarks(document),
    ...document.figures.map(({ number }): Mark => ({
      ...number,
      rank: ranks.number,
      toElement: (children) => element('span', { className: ['figure-number'] }, ...children),
    })),
    ...document.figures.map((figure): Mark => {
      const { id } = figure.record;
      return {
        start: figure.start,
        end: figure.end,
        rank: ranks.figure,
        toElement: (children, first) =>
          element(
            'span',
            {
              className: ['figure-mark'],
              id: first ? figureFragment(id) : undefined,
              dataFigure: id,
              ariaDetails: `margin-${figureFragment(id)}`,
            },
            ...children,
          ),
      };
    }),
    ...document.notes.map((note): Mark => {
      const { id, kind } = note.record;
      return {
        start: note.start,
        end: note.end,
        rank: ranks.note,
        toElement: (children, first) =>
          element(
            'mark',
            {
              className: ['note-mark', `note-${kind}`],
              id: first ? `mark-${id}` : undefined,
              dataNote: id,
              ariaDetails: `margin-${noteFragment(id)}`,
            },
            ...children,
          ),
      };
    }),
  ];
}

function mentionMark(mention: DocumentMention, { corpus, urls }: RenderContext): Mark {
  const { entity } = mention;
  const kind = corpus.entities.get(entity)?.kind ?? 'entity';
  const linked = mention.mark === 'link';
  return {
    start: mention.start,
    end: mention.end,
    rank: ranks.mention,
    solid: linked,
    toElement: (children) =>
      linked
        ? element('a', { className: ['mention', kind], href: urls.entity(entity), dataEntity: entity }, ...children)
        : element('span', { className: ['mention', kind], dataEntity: entity }, ...children),
  };
}

function phraseMarks(document: AnnotatedDocument): Mark[] {
  return document.blocks.flatMap(({ sentences }) =>
    sentences.flatMap(({ node }) =>
      node.children.flatMap((child): Mark[] =>
        child.type === 'text'
          ? []
          : [
              {
                ...spanOf(child),
                rank: ranks.phrase,
                toElement: (children) => element('span', { className: [child.type] }, ...children),
              },
            ],
      ),
    ),
  );
}

function numberMarks(document: AnnotatedDocument): Mark[] {
  return document.numbers.flatMap((number): Mark[] => {
    if (number.state === 'figure') return [];
    const data = number.state === 'waived' ? { dataWaiver: number.reason } : { dataQuantity: true };
    return [
      {
        start: number.match.start,
        end: number.match.end,
        rank: ranks.number,
        toElement: (children) => element('span', data, ...children),
      },
    ];
  });
}

/** A letter for a figure: a to z, then aa, ab … */
export function figureLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : figureLetter(Math.floor(index / 26) - 1) + letter;
}

/** The reference marks that follow the words of notes (numbers) and figures (letters), in the order of the text. */
export function referenceInserts(document: AnnotatedDocument): readonly Insert[] {
  const notes = document.notes.map((note) => ({
    offset: note.end,
    span: note,
    node: reference(
      'note-ref',
      noteFragment(note.record.id),
      String(note.number),
      `Note ${note.number}: ${note.record.title}`,
    ),
  }));
  const figures = document.figures.map((figure, index) => ({
    offset: figure.end,
    span: figure,
    node: reference(
      'figure-ref',
      `margin-${figureFragment(figure.record.id)}`,
      figureLetter(index),
      `Figure ${figureLetter(index)}: ${figure.record.value.display}`,
    ),
  }));
  return [...figures, ...notes].toSorted((a, b) => compareEnds(a.span, b.span));
}

function reference(name: string, fragment: string, label: string, title: string): ElementContent {
  return element('a', { className: ['ref', name], href: `#${fragment}`, dataEditorial: true, ariaLabel: title }, label);
}
