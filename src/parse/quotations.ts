import type { Span } from '../text/span.ts';
import type { Quotation } from './parsed-document.ts';
import { findQuoted, type Quoted } from './quotation-marks.ts';
import { findSpeaker, isJoined } from './speaker.ts';
import type { SentenceBlock } from './sentence-block.ts';

/** The quotations of one block; the first is spoken by `inherited` unless its own sentence names someone. */
function readBlock(text: string, block: SentenceBlock, quoted: readonly Quoted[], inherited?: Span): Quotation[] {
  const { sentences } = block;
  const quotations: Quotation[] = [];
  let current = 0;
  let previous = -1;
  for (const [index, words] of quoted.entries()) {
    while ((sentences[current]?.end ?? Infinity) <= words.start) current += 1;
    const first = current;
    while ((sentences[current]?.end ?? Infinity) < words.end) current += 1;
    const before = quotations.at(-1);
    const start = Math.max(sentences[first]?.start ?? words.start, before?.end ?? 0);
    const end = Math.min(sentences[current]?.end ?? words.end, quoted[index + 1]?.start ?? Infinity);
    let speaker = findSpeaker(text, words, { start, end }) ?? (index === 0 ? inherited : undefined);
    if (speaker === undefined && before !== undefined) {
      // “A,” she said. “B.”: a sentence that is wholly quoted goes on with the one before it.
      const isWhole = words.start === sentences[first]?.start && words.end === sentences[current]?.end;
      const isNext = isWhole && first === previous + 1;
      if (isNext || (first === previous && isJoined(text.slice(before.end, words.start)))) speaker = before.speaker;
    }
    quotations.push({ start: words.start, end: words.end, speaker });
    previous = current;
  }
  return quotations;
}

/** The paragraph after the one at the index, captions and page furniture left out, if it begins with a quotation mark. */
function goesOn(text: string, blocks: readonly SentenceBlock[], index: number): boolean {
  let next = index + 1;
  while (blocks[next]?.type === 'caption' || blocks[next]?.type === 'furniture') next += 1;
  const block = blocks[next];
  return block?.type === 'paragraph' && '“"„«'.includes(text.charAt(block.start));
}

/**
 * Finds the quotations of an article and who speaks them. A quotation of several paragraphs, each opened with
 * a mark and only the last closed, gives one quotation for each paragraph, all of one speaker. A mark that is
 * never closed gives none.
 */
export function findQuotations(text: string, blocks: readonly SentenceBlock[]): Quotation[] {
  const quotations: Quotation[] = [];
  // The quotations so far, by index, that one speaker goes on with from paragraph to paragraph.
  let chain: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const { type } = block;
    if (type === 'byline' || type === 'furniture') continue;
    const found = findQuoted(text, block);
    if (type === 'caption') {
      quotations.push(
        ...readBlock(
          text,
          block,
          found.filter(({ isOpen }) => !isOpen),
        ),
      );
      continue;
    }
    const isOpen = found.at(-1)?.isOpen === true && type === 'paragraph' && goesOn(text, blocks, index);
    const quoted = isOpen ? found : found.filter((words) => !words.isOpen);
    if (quoted[0]?.start !== block.start) chain = [];
    const inherited = quotations[chain.at(-1) ?? -1]?.speaker;
    const first = quotations.length;
    for (const quotation of readBlock(text, block, quoted, inherited)) quotations.push(quotation);
    const speaker = quotations[first]?.speaker;
    if (speaker !== undefined && inherited === undefined) {
      for (const earlier of chain) {
        const quotation = quotations[earlier];
        if (quotation !== undefined) quotations[earlier] = { ...quotation, speaker };
      }
    }
    if (!isOpen) chain = [];
    else if (quoted.length > 1) chain = [quotations.length - 1];
    else chain.push(first);
  }
  return quotations;
}
