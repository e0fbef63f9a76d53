import type { Span } from '../text/span.ts';
import { isWhite } from '../text/white.ts';

const marks = /["“”„‟«»'‘’‚‛]/gu;
const doubles = '"“”„‟«»';
const openingDoubles = '“„«';
const openingBefore = /[\s([{<—–\-/:"“”„‟«»'‘’‚‛]/u;
const closingAfter = /[\s)\]}>—–\-/.,;:!?…"“”„‟«»'‘’‚‛]/u;
// Words written with an apostrophe at their head: ’90s, ’em, rock ’n’ roll, and a possessive set off by a space.
const elision = /^(?:\p{N}|(?:n|s|em|til|tis|twas|cause|round|bout|cuz)(?![\p{L}\p{N}]))/iu;
/** Single marks further apart than this are taken for apostrophes. */
const longestSingle = 600;

/** What a mark may be where it stands. */
interface Mark {
  readonly index: number;
  readonly character: string;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

function readMark(text: string, index: number, span: Span): Mark {
  const isFirst = index === span.start;
  const isLast = index + 1 === span.end;
  const whiteBefore = isFirst || isWhite(text, index - 1);
  const whiteAfter = isLast || isWhite(text, index + 1);
  return {
    index,
    character: text.charAt(index),
    mayOpen: !whiteAfter && (isFirst || openingBefore.test(text.charAt(index - 1))),
    mayClose: !whiteBefore && (isLast || closingAfter.test(text.charAt(index + 1))),
  };
}

/** Words between quotation marks within one block. */
export interface Quoted extends Span {
  readonly isDouble: boolean;
  /** True if no mark closes it: it runs to the end of the block. */
  readonly isOpen: boolean;
}

function isMeasure(text: string, { index, character }: Mark): boolean {
  return character === '"' && index > 0 && /\p{N}/u.test(text.charAt(index - 1));
}

function pairDoubles(text: string, span: Span, found: readonly Mark[]): Quoted[] {
  const pairs: Quoted[] = [];
  let open: Mark | undefined;
  let isNested = false;
  for (const mark of found) {
    const { index, character, mayOpen, mayClose } = mark;
    const isCloser = mayClose && !mayOpen;
    const isOpener = !isCloser && (openingDoubles.includes(character) || (mayOpen && !mayClose));
    if (open === undefined) {
      if (isOpener || (character === '"' && mayOpen && !isMeasure(text, mark))) open = mark;
    } else if (isOpener) {
      // Straight marks within curly ones nest; a second mark of the same kind tells that the first never closed.
      isNested = (character === '"') !== (open.character === '"');
      if (!isNested) open = mark;
    } else if (isNested && !(open.character === '“' && character === '”')) {
      isNested = false;
    } else {
      pairs.push({ start: open.index, end: index + 1, isDouble: true, isOpen: false });
      open = undefined;
      isNested = false;
    }
  }
  if (open !== undefined) pairs.push({ start: open.index, end: span.end, isDouble: true, isOpen: true });
  return pairs;
}

function pairSingles(text: string, found: readonly Mark[]): Quoted[] {
  const pairs: Quoted[] = [];
  let open: number | undefined;
  for (const [position, { index, mayOpen, mayClose }] of found.entries()) {
    if (open !== undefined && index - open > longestSingle) open = undefined;
    if (mayOpen && !mayClose) {
      if (!elision.test(text.slice(index + 1, index + 8))) open = index;
    } else if (mayClose && !mayOpen && open !== undefined) {
      // ‘the migrants’ rights’: a plural's apostrophe, if the next mark closes.
      const isPlural = /^[sS].\s[\p{L}\p{N}]/u.test(text.slice(index - 1, index + 3));
      const next = found[position + 1];
      if (isPlural && next?.mayClose === true && !next.mayOpen) continue;
      pairs.push({ start: open, end: index + 1, isDouble: false, isOpen: false });
      open = undefined;
    }
  }
  return pairs;
}

/**
 * Finds the quotations of a block by their marks, curly, straight or mixed, in order and without overlap: a
 * quotation within another is part of it. An apostrophe is none, whatever mark is written for it. The last
 * may be open: its mark is not closed within the block.
 */
export function findQuoted(text: string, span: Span): Quoted[] {
  const found: Mark[] = [];
  for (const { index } of text.slice(span.start, span.end).matchAll(marks)) {
    found.push(readMark(text, span.start + index, span));
  }
  if (found.length === 0) return [];
  const double = found.filter(({ character }) => doubles.includes(character));
  const single = found.filter(
    ({ character, mayOpen, mayClose }) => !doubles.includes(character) && (mayOpen || mayClose),
  );
  const all = [...pairDoubles(text, span, double), ...pairSingles(text, single)].toSorted((a, b) => a.start - b.start);
  const outermost: Quoted[] = [];
  for (const quoted of all) {
    const last = outermost.at(-1);
    if (last === undefined || quoted.start >= last.end) outermost.push(quoted);
    else if (quoted.end > last.end && quoted.isDouble) outermost[outermost.length - 1] = quoted;
  }
  return outermost;
}
