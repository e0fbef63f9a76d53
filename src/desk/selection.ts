import { describe } from '../anchor/describe.ts';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { toSlug } from '../text/slug.ts';
import { overlaps, type Span } from '../text/span.ts';
import { proposeSelected } from './propose/propose-figures.ts';
import { figureLines, quoteLines } from './propose/write-figures.ts';
import { comment, flowList, scalar } from './yaml-text.ts';

/** What an editor may make of selected words. */
export const selectionKinds = ['figure', 'waiver', 'note', 'alias', 'mention'] as const;
export type SelectionKind = (typeof selectionKinds)[number];

/**
 * The YAML of a record for selected words of a document, ready to paste into its list, with the prefix and suffix that
 * the words need to mean one place; undefined if the span holds no words.
 */
export function selectionYaml(
  document: AnnotatedDocument,
  corpus: Corpus,
  selected: Span,
  kind: SelectionKind,
): string | undefined {
  const span = withoutEnds(document.parsed.text, selected);
  if (span === undefined) return undefined;
  const lines = linesFor(document, corpus, span, kind);
  return lines && `${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** The file and key that a record goes under. */
export function selectionPlace(document: AnnotatedDocument, kind: SelectionKind): string {
  switch (kind) {
    case 'figure':
      return `content/figures/${document.id}.yaml, under figures`;
    case 'waiver':
      return `content/figures/${document.id}.yaml, under waivers`;
    case 'note':
      return `content/annotations/${document.id}.yaml, under notes`;
    case 'mention':
      return `content/documents/${document.id}.yaml, under links`;
    case 'alias':
      return 'the entry of a register, under aliases';
  }
}

function linesFor(
  document: AnnotatedDocument,
  corpus: Corpus,
  span: Span,
  kind: SelectionKind,
): readonly string[] | undefined {
  const { text } = document.parsed;
  const words = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  const quote = quoteLines(describe(text, span), '    ');
  const mentions = [
    ...new Set(document.mentions.filter((mention) => overlaps(mention, span)).map(({ entity }) => entity)),
  ];
  switch (kind) {
    case 'figure': {
      const proposal = proposeSelected(document, corpus, span);
      return proposal && figureLines(document, proposal);
    }
    case 'waiver':
      return [
        '- quote:',
        ...quote,
        '  # date, year, time, age, identifier, ordinal, address, duplicate, idiom, pronoun or name',
        '  reason: idiom',
        '  note: ""',
      ];
    case 'note': {
      const figures = document.figures.filter((figure) => overlaps(figure, span)).map(({ record }) => record.id);
      return [
        `- id: n-${toSlug(words).slice(0, 40).replace(/-+$/u, '')}`,
        '  quote:',
        ...quote,
        '  motivation: commenting',
        '  # context, correction, attribution, contradiction, definition, garbled or omission',
        '  kind: context',
        '  title: ""',
        '  body: >-',
        '    ',
        '  inference: false',
        `  about: ${flowList(mentions)}`,
        ...(figures.length === 0 ? [] : [`  figures: ${flowList(figures)}`]),
        '  sources:',
        '    - title: ""',
        '      publisher: ""',
        '      url: ""',
      ];
    }
    case 'alias':
      return [
        ...mentions.flatMap((entity) => comment(`Some of these words name ${entity} already.`)),
        `- ${scalar(words)}`,
      ];
    case 'mention':
      return ['- quote:', ...quote, `  entity: ${mentions[0] ?? 'null'}`, '  reason: ""'];
  }
}

/** The span without white space at its ends. */
function withoutEnds(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return undefined;
  const first = start + words.indexOf(trimmed);
  return { start: first, end: first + trimmed.length };
}
