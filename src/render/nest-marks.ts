import type { ElementContent } from 'hast';
import { compareSpans, contains, overlaps, type Span } from '../text/span.ts';
import { visibleText } from './visible-text.ts';

/**
 * Something to be shown on a span of text. Of two marks that cross, the one with the lower rank stays
 * whole and the other is cut; of two on the same words, the higher rank is the outer element.
 */
export interface Mark extends Span {
  readonly rank: number;
  /** True if nothing may be put in within it: a link holds no other link. */
  readonly solid?: boolean;
  /** Makes the element of one piece; `first` tells the piece that carries the mark's id. */
  toElement(children: readonly ElementContent[], first: boolean): ElementContent;
}

/** Something to be put in at an offset, outside of any mark that ends there and after any solid mark around it. */
export interface Insert {
  readonly offset: number;
  readonly node: ElementContent;
}

interface Piece extends Span {
  readonly mark: Mark;
}

/**
 * Renders a range of text with overlapping marks as well-nested elements. The text content of the result,
 * inserts aside, is the text of the range.
 */
export function nestMarks(
  source: string,
  range: Span,
  marks: readonly Mark[],
  inserts: readonly Insert[] = [],
): ElementContent[] {
  const pieces = toLaminar(
    marks
      .filter((mark) => overlaps(mark, range))
      .map((mark) => ({ mark, start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) })),
  );
  pieces.sort((a, b) => compareSpans(a, b) || b.mark.rank - a.mark.rank);
  return emit(source, range, pieces, placeInserts(inserts, marks));
}

/** Moves inserts out of solid marks, in the order in which they then stand. */
function placeInserts(inserts: readonly Insert[], marks: readonly Mark[]): readonly Insert[] {
  const solid = marks.filter((mark) => mark.solid === true);
  return inserts
    .map((insert) => {
      const around = solid.find(({ start, end }) => start < insert.offset && insert.offset < end);
      return around === undefined ? insert : { ...insert, offset: around.end };
    })
    .toSorted((a, b) => a.offset - b.offset);
}

/** Cuts pieces at each other's ends until of any two one holds the other or they are apart. */
function toLaminar(pieces: readonly Piece[]): Piece[] {
  const accepted: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.mark.rank - b.mark.rank || compareSpans(a, b))) {
    let parts: Piece[] = [piece];
    for (const other of accepted) parts = parts.flatMap((part) => cut(part, other));
    accepted.push(...parts);
  }
  return accepted;
}

function cut(piece: Piece, other: Span): Piece[] {
  if (!overlaps(piece, other) || contains(piece, other) || contains(other, piece)) return [piece];
  const at = other.start > piece.start ? other.start : other.end;
  return [
    { ...piece, end: at },
    { ...piece, start: at },
  ];
}

/** Emits a range whose pieces are nested and sorted, parents before children. */
function emit(source: string, range: Span, pieces: readonly Piece[], inserts: readonly Insert[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let offset = range.start;
  const textUpTo = (end: number): void => {
    if (offset < end) nodes.push(...visibleText(source.slice(offset, end)));
    offset = end;
  };
  const own = [...inserts];
  let index = 0;
  while (index < pieces.length) {
    const piece = pieces[index];
    if (piece === undefined) break;
    let next = index + 1;
    while (next < pieces.length && contains(piece, pieces[next] ?? piece)) next++;
    for (let first = own[0]; first !== undefined && first.offset <= piece.start; first = own[0]) {
      textUpTo(first.offset);
      nodes.push(first.node);
      own.shift();
    }
    textUpTo(piece.start);
    // Inserts strictly inside a piece can only be placed within it; one at its end goes after it.
    const within = own.filter((insert) => insert.offset < piece.end);
    own.splice(0, within.length);
    const children = emit(source, piece, pieces.slice(index + 1, next), within);
    nodes.push(piece.mark.toElement(children, piece.start === piece.mark.start));
    offset = piece.end;
    index = next;
  }
  for (const insert of own) {
    textUpTo(insert.offset);
    nodes.push(insert.node);
  }
  textUpTo(range.end);
  return nodes;
}
