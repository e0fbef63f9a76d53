import { anchor } from '../anchor/anchor.ts';
import { nearestText } from '../anchor/nearest-text.ts';
import type { Place, Report } from '../report/problem.ts';
import type { TextQuoteSelector } from '../schema/common.ts';
import { fold, type FoldedText } from '../text/fold.ts';
import { compilePoints, type Point } from '../text/position.ts';
import type { Span } from '../text/span.ts';

/** A document's text made ready for anchoring many quotes. */
export interface AnchorTarget {
  readonly file: string;
  readonly text: string;
  readonly folded: FoldedText;
  pointOf(offset: number): Point;
}

export function toAnchorTarget(file: string, text: string): AnchorTarget {
  let points: ((offset: number) => Point) | undefined;
  return {
    file,
    text,
    folded: fold(text),
    pointOf: (offset) => (points ??= compilePoints(text))(offset),
  };
}

/** Anchors an editor's quote, or reports where it fails and what text comes nearest. */
export function anchorQuote(target: AnchorTarget, quote: TextQuoteSelector, place: Place, report: Report): Span | undefined {
  const found = anchor(target.folded, quote);
  if (found.state === 'anchored') return found.span;
  if (found.state === 'orphan') {
    report.error('anchor/orphan', place, orphanMessage(target, quote));
    return undefined;
  }
  const places = found.spans.map(({ start }) => pointText(target.pointOf(start))).join(', ');
  report.error(
    'anchor/ambiguous',
    place,
    `The quote “${quote.exact}” occurs ${found.spans.length} times in ${target.file} (${places}). Add a \`prefix\` or \`suffix\` of the words beside the one that is meant.`,
  );
  return undefined;
}

function orphanMessage(target: AnchorTarget, quote: TextQuoteSelector): string {
  const opening = `The quote “${quote.exact}” does not occur in ${target.file}`;
  const bare = anchor(target.folded, { exact: quote.exact });
  if (bare.state !== 'orphan') {
    const spans = bare.state === 'anchored' ? [bare.span] : bare.spans;
    const places = spans.map(({ start }) => pointText(target.pointOf(start))).join(', ');
    return `${opening} with that \`prefix\` and \`suffix\`; alone it stands on ${places}. Correct \`prefix\` and \`suffix\`: they must stand right beside the quote.`;
  }
  const near = nearestText(target.text, quote.exact);
  const nearText =
    near === undefined
      ? 'Nothing like it was found.'
      : `The nearest text is “${target.text.slice(near.start, near.end).replace(/\s+/gu, ' ')}” on ${pointText(target.pointOf(near.start))}.`;
  return `${opening}. ${nearText} Correct \`exact\`, or add a \`prefix\`.`;
}

function pointText({ line, column }: Point): string {
  return `line ${line}, column ${column}`;
}
