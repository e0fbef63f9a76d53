import type { Point, Position } from 'unist';
import { compilePoints } from '../text/position.ts';
import type { Span } from '../text/span.ts';
import type { SentenceBlock } from './sentence-block.ts';
import type { BlockType, DateLine, SeedInline, SeedPhrase, SeedRoot, SeedText, Sentence, TextBlock } from './tree.ts';

const idPrefix = {
  headline: 'headline',
  byline: 'byline',
  heading: 'h',
  paragraph: 'p',
  caption: 'c',
  listItem: 'l',
  furniture: 'f',
} as const satisfies Record<BlockType, string>;

/** Builds the tree of a document from its date line and blocks; ids count in the order of the text. */
export function buildTree(
  text: string,
  date: Span & { readonly value: string },
  blocks: readonly SentenceBlock[],
): SeedRoot {
  const pointAt = compilePoints(text);
  const toPoint = (offset: number): Point => ({ ...pointAt(offset), offset });
  const toPosition = ({ start, end }: Span): Position => ({ start: toPoint(start), end: toPoint(end) });
  const toText = (span: Span): SeedText => ({
    type: 'text',
    value: text.slice(span.start, span.end),
    position: toPosition(span),
  });
  const toPhrase = (type: SeedPhrase['type'], span: Span): SeedPhrase => ({
    type,
    children: [toText(span)],
    position: toPosition(span),
  });
  const toInlines = ({ start, end }: Span, { dateline, credit }: SentenceBlock): SeedInline[] => {
    const inlines: SeedInline[] = [];
    const textStart = dateline?.start === start ? dateline.end : start;
    const textEnd = credit?.end === end ? credit.start : end;
    if (dateline?.start === start) inlines.push(toPhrase('dateline', dateline));
    if (textStart < textEnd) inlines.push(toText({ start: textStart, end: textEnd }));
    if (credit?.end === end) inlines.push(toPhrase('credit', credit));
    return inlines;
  };

  let sentenceCount = 0;
  const toSentence = (span: Span, block: SentenceBlock): Sentence => {
    sentenceCount += 1;
    const id = `s${sentenceCount}`;
    return { type: 'sentence', id, children: toInlines(span, block), position: toPosition(span) };
  };
  const counts = new Map<BlockType, number>();
  const toBlock = (block: SentenceBlock): TextBlock => {
    const { type, marker } = block;
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return {
      type,
      id: type === 'headline' || type === 'byline' ? idPrefix[type] : `${idPrefix[type]}${count}`,
      children: block.sentences.map((span) => toSentence(span, block)),
      position: toPosition(block),
      ...(marker !== undefined && { marker }),
    };
  };
  const dateLine: DateLine = { type: 'dateLine', value: date.value, position: toPosition(date) };
  return {
    type: 'seed',
    children: [dateLine, ...blocks.map(toBlock)],
    position: toPosition({ start: 0, end: text.length }),
  };
}
