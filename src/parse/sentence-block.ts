import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './blocks.ts';
import type { BlockType } from './tree.ts';

/** A block with its sentences: in order, without overlap, at least one. */
export interface SentenceBlock extends Block {
  readonly sentences: readonly Span[];
}

/** Blocks of these types are one sentence each, whatever stops they hold. */
const undivided: ReadonlySet<BlockType> = new Set(['headline', 'byline', 'heading', 'furniture']);

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

/** Divides a block into sentences. */
export function divideBlock(text: string, block: Block): SentenceBlock {
  return { ...block, sentences: sentenceSpans(text, block) };
}
