import { anchor } from '../anchor/anchor.ts';
import { nearestText } from '../anchor/nearest-text.ts';
import type { Place, Report } from '../report/problem.ts';
import type { TextQuoteSelector } from '../schema/common.ts';
import { fold, type FoldedText } from '../text/fold.ts';
import { oneLine } from '../text/one-line.ts';
import { compilePoints, type Point } from '../text/position.ts';
import type { Span } from '../text/span.ts';

/** A document's text made ready for anchoring many quotes. */
export interface AnchorTarget {
  readonly file: string;
  readonly text: string;
  /** Offset at which the article begins, after the date line, in which nothing can be marked. */
  readonly start: number;
  readonly folded: FoldedText;
  pointOf(offset: number): Point;
}

export function toAnchorTarget(file: string, text: string, start: number): AnchorTarget {
  let points: ((offset: number) => Point) | undefined;
  return {
    file,
    text,
    start,
    folded: fold(text),
    pointOf: (offset) => (points ??= compilePoints(text))(offset),
  };
}

/** Anchors an editor's quote, or reports where it fails and what text comes nearest. */
export function anchorQuote(
  target: AnchorTarget,
  quote: TextQuoteSelector,
  place: Place,
  report: Report,
): Span | undefined {
  const spans = spansOf(target, quote);
  const [span, ...others] = spans;
  if (span === undefined) {
    report.error('anchor/orphan', place, orphanMessage(target, quote));
    return undefined;
  }
  if (others.length === 0) return span;
  report.error(
    'anchor/ambiguous',
    place,
    `The quote “${shorten(quote.exact)}” occurs ${spans.length} times in ${target.file} (${listPlaces(target, spans)}). Add a \`prefix\` or \`suffix\` of the words beside the one that is meant.`,
  );
  return undefined;
}

/** Where a quote stands in the article. */
function spansOf(target: AnchorTarget, quote: TextQuoteSelector): readonly Span[] {
  const found = anchor(target.folded, quote);
  const spans = found.state === 'anchored' ? [found.span] : found.state === 'ambiguous' ? found.spans : [];
  return spans.filter(({ start }) => start >= target.start);
}

function orphanMessage(target: AnchorTarget, quote: TextQuoteSelector): string {
  const opening = `The quote “${shorten(quote.exact)}” does not occur in ${target.file}`;
  if (quote.exact.trim() === '') return 'The quote holds white space only. Copy the words that are meant.';
  if (anchor(target.folded, quote).state !== 'orphan')
    return `${opening} but in the date line, where nothing can be marked. Quote words of the article.`;
  const alone = spansOf(target, { exact: quote.exact });
  if (alone.length > 0) {
    return `${opening} with that \`prefix\` and \`suffix\`; alone it stands on ${listPlaces(target, alone)}. Correct \`prefix\` and \`suffix\`: they must stand right beside the quote.`;
  }
  const near = nearestText(target.text, quote.exact);
  if (near === undefined) return `${opening}. Nothing like it was found. Correct \`exact\`, or add a \`prefix\`.`;
  const words = target.text.slice(near.start, near.end);
  const where = pointText(target.pointOf(near.start));
  if (collapse(words) === collapse(quote.exact)) {
    return `${opening} with that white space. The words stand on ${where} and cross a line: write each line break of the source as “\\n” in \`exact\`, between double quotation marks.`;
  }
  return `${opening}. The nearest text is “${shorten(collapse(words))}” on ${where}. Correct \`exact\`, or add a \`prefix\`.`;
}

const mostPlaces = 5;

function listPlaces(target: AnchorTarget, spans: readonly Span[]): string {
  const places = spans.slice(0, mostPlaces).map(({ start }) => pointText(target.pointOf(start)));
  const more = spans.length - places.length;
  return `${places.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function pointText({ line, column }: Point): string {
  return `line ${line}, column ${column}`;
}

function collapse(text: string): string {
  return oneLine(fold(text).text);
}

const longestShown = 200;

function shorten(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}
