import type { Point, Position } from 'unist';
import { compilePoints } from '../text/position.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './blocks.ts';
import type { BlockType, DateLine, SeedInline, SeedPhrase, SeedRoot, SeedText, Sentence, TextBlock } from './tree.ts';

/** Blocks of these types are one sentence each, whatever stops they hold. */
const undivided: ReadonlySet<BlockType> = new Set(['headline', 'byline', 'heading', 'furniture']);

const idPrefix = {
  headline: 'headline',
  byline: 'byline',
  heading: 'h',
  paragraph: 'p',
  caption: 'c',
  listItem: 'l',
  furniture: 'f',
} as const satisfies Record<BlockType, string>;

const closed = /[.!?…]["”’')\]]*$/u;

function sentenceSpans(text: string, { type, start, end, marker, dateline, credit }: Block): Span[] {
  if (undivided.has(type)) return [{ start, end }];
  // A marker or dateline belongs to the first sentence, and its own stops end none.
  const head = dateline?.end ?? start + (marker?.length ?? 0);
  const sentences = splitSentences(text, { start: head, end: credit?.start ?? end });
  const [first] = sentences;
  if (first !== undefined) sentences[0] = { start, end: first.end };
  else if (head > start) sentences.push({ start, end: head });
  if (credit === undefined) return sentences;
  const last = sentences.pop();
  if (last === undefined) return [credit];
  // A credit after a full stop stands for itself; otherwise the caption runs on into it.
  const isClosed = closed.test(text.slice(Math.max(last.start, last.end - 4), last.end));
  return isClosed ? [...sentences, last, credit] : [...sentences, { start: last.start, end: credit.end }];
}

/** Builds the tree of a document from its date line and blocks; ids count in the order of the text. */
export function buildTree(text: string, date: Span & { readonly value: string }, blocks: readonly Block[]): SeedRoot {
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
  const toInlines = ({ start, end }: Span, { dateline, credit }: Block): SeedInline[] => {
    const inlines: SeedInline[] = [];
    const textStart = dateline?.start === start ? dateline.end : start;
    const textEnd = credit?.end === end ? credit.start : end;
    if (dateline?.start === start) inlines.push(toPhrase('dateline', dateline));
    if (textStart < textEnd) inlines.push(toText({ start: textStart, end: textEnd }));
    if (credit?.end === end) inlines.push(toPhrase('credit', credit));
    return inlines;
  };

  let sentenceCount = 0;
  const toSentence = (span: Span, block: Block): Sentence => {
    sentenceCount += 1;
    const id = `s${sentenceCount}`;
    return { type: 'sentence', id, children: toInlines(span, block), position: toPosition(span) };
  };
  const counts = new Map<BlockType, number>();
  const toBlock = (block: Block): TextBlock => {
    const { type, marker } = block;
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return {
      type,
      id: type === 'headline' || type === 'byline' ? idPrefix[type] : `${idPrefix[type]}${count}`,
      children: sentenceSpans(text, block).map((span) => toSentence(span, block)),
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
