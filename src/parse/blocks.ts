import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/sentences.ts';
import { trimSpan } from '../text/white.ts';
import { findByline } from './byline.ts';
import { splitChunks, type Chunk } from './chunks.ts';
import { findCredits } from './credit.ts';
import { findDateline } from './dateline.ts';
import { isFurniture, isFurnitureLine } from './furniture.ts';
import { findListMarkers } from './list-marker.ts';
import { isHeading, isHeadline } from './title.ts';
import type { BlockType } from './tree.ts';

/** A recognised block before it becomes a node. */
export interface Block extends Span {
  readonly type: BlockType;
  /** A list item's marker, at the start of the block. */
  readonly marker?: string;
  /** At the start of the block. */
  readonly dateline?: Span;
  /** At the end of the block. */
  readonly credit?: Span;
}

/** Consecutive lines of a chunk that belong together. */
interface Run extends Span {
  readonly kind: 'text' | 'item' | 'furniture' | 'byline';
  readonly marker?: string;
}

/** What the article held so far, and whether more of it follows. */
interface Surroundings {
  readonly hasText: boolean;
  readonly hasHeadline: boolean;
  readonly hasByline: boolean;
  readonly isFollowed: boolean;
}

/** A byline that is the rest of a chunk, or one line of it. */
function findBylineRun(text: string, line: Span, chunk: Chunk): Span | undefined {
  const rest = { start: line.start, end: chunk.end };
  return [rest, line].find((span) => findByline(text, span)?.end === span.end);
}

/** Groups the lines of a chunk: a line without a marker goes on what stands before it. */
function splitRuns(
  text: string,
  chunk: Chunk,
  markers: readonly (string | undefined)[],
  mayBeginArticle: boolean,
): Run[] {
  const runs: Run[] = [];
  const isSingle = chunk.lines.length === 1;
  let mayHoldByline = mayBeginArticle && !isSingle;
  for (const [index, line] of chunk.lines.entries()) {
    const last = runs.at(-1);
    const marker = markers[index];
    const byline = mayHoldByline ? findBylineRun(text, line, chunk) : undefined;
    if (marker !== undefined) runs.push({ ...line, kind: 'item', marker });
    else if (!isSingle && isFurnitureLine(text, line)) runs.push({ ...line, kind: 'furniture' });
    else if (byline !== undefined) {
      runs.push({ ...byline, kind: 'byline' });
      mayHoldByline = false;
      if (byline.end === chunk.end) break;
    } else if (last === undefined || last.kind === 'furniture' || last.kind === 'byline') {
      runs.push({ ...line, kind: 'text' });
    } else runs[runs.length - 1] = { ...last, end: line.end };
  }
  return runs;
}

const captionHead = /^(?:FILE\s?[-–—:]|(?:Caption|Image|Photo|Pictured)\s?:)/u;

/** Where the caption begins that a credit closes: the sentence before it, or earlier where it says so itself. */
function captionStart(text: string, span: Span): number {
  const sentences = splitSentences(text, span);
  const marked = sentences.findLast(({ start }) => captionHead.test(text.slice(start, start + 12)));
  return (marked ?? sentences.at(-1))?.start ?? span.end;
}

/** Parts a paragraph from the captions glued to it. */
function splitCaptions(text: string, span: Span, credits: readonly Span[], dateline: Span | undefined): Block[] {
  const blocks: Block[] = [];
  let { start } = span;
  const addParagraph = (part: Span): void => {
    const trimmed = trimSpan(text, part);
    if (trimmed.start === trimmed.end) return;
    blocks.push({ type: 'paragraph', ...trimmed, ...(trimmed.start === dateline?.start && { dateline }) });
  };
  for (const credit of credits) {
    const caption = captionStart(text, { start, end: credit.start });
    addParagraph({ start, end: caption });
    blocks.push({ type: 'caption', start: caption, end: credit.end, credit });
    start = credit.end;
  }
  addParagraph({ start, end: span.end });
  return blocks;
}

function classify(text: string, span: Span, around: Surroundings): Block[] {
  const byline = around.hasText || around.hasByline ? undefined : findByline(text, span);
  if (byline !== undefined) {
    const rest = trimSpan(text, { start: byline.end, end: span.end });
    const others = rest.start === rest.end ? [] : classify(text, rest, { ...around, hasByline: true });
    return [{ type: 'byline', ...byline }, ...others];
  }
  const credits = findCredits(text, span);
  const dateline = findDateline(text, span);
  if (credits.length === 0 && dateline === undefined && around.isFollowed) {
    const isOpening = !around.hasText && !around.hasHeadline;
    if (isOpening && isHeadline(text, span)) return [{ type: 'headline', ...span }];
    if (!isOpening && isHeading(text, span)) return [{ type: 'heading', ...span }];
  }
  return splitCaptions(text, span, credits, dateline);
}

/**
 * Recognises the blocks of an article from an offset on, in order; between them is white space only.
 * Paragraphs are parted by blank lines; a single line break is white space, unless the line is a list item,
 * page furniture or the byline.
 */
export function findBlocks(text: string, from: number): Block[] {
  const chunks = splitChunks(text, from);
  const markers = findListMarkers(text, chunks);
  const isWholeFurniture = chunks.map((chunk) => isFurniture(text, chunk));
  const lastOfArticle = isWholeFurniture.lastIndexOf(false);
  const blocks: Block[] = [];
  const seen = new Set<BlockType>();
  const add = (block: Block): void => {
    blocks.push(block);
    seen.add(block.type);
  };
  for (const [index, chunk] of chunks.entries()) {
    if (isWholeFurniture[index] === true) {
      add({ type: 'furniture', start: chunk.start, end: chunk.end });
      continue;
    }
    const hasText = (): boolean => seen.has('paragraph') || seen.has('listItem');
    const runs = splitRuns(text, chunk, markers[index] ?? [], !hasText() && !seen.has('byline'));
    for (const [position, { kind, marker, start, end }] of runs.entries()) {
      if (kind === 'item') add({ type: 'listItem', start, end, ...(marker !== undefined && { marker }) });
      else if (kind !== 'text') add({ type: kind, start, end });
      else {
        const isFollowed = index < lastOfArticle || position < runs.length - 1;
        const around = {
          hasText: hasText(),
          hasHeadline: seen.has('headline'),
          hasByline: seen.has('byline'),
          isFollowed,
        };
        for (const block of classify(text, { start, end }, around)) add(block);
      }
    }
  }
  return blocks;
}
