import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

const longestHeadline = 150;
const longestHeading = 80;
const mostHeadingWords = 12;
const beginning = /^["“‘'«(]{0,2}[\p{Lu}\p{Lo}\p{N}]/u;
const closedStop = /[.!?…:;,–—-]["”’')\]]*$/u;
const question =
  /^(?:Who|What|Whom|Whose|Which|When|Where|Why|How|Is|Are|Was|Were|Will|Would|Can|Could|Do|Does|Did|Has|Have|Should|May)\b.*\?$/u;

/** True for a span that reads as a headline: short, a capital first, no stop at its end and none within. */
export function isHeadline(text: string, span: Span): boolean {
  if (span.end - span.start > longestHeadline) return false;
  const words = text.slice(span.start, span.end);
  if (!beginning.test(words) || (closedStop.test(words) && !/[?!]["”’']?$/u.test(words))) return false;
  return splitSentences(text, span).length === 1;
}

/** True for a span that reads as the heading of a section: one short line without a stop, or a short question. */
export function isHeading(text: string, span: Span): boolean {
  if (span.end - span.start > longestHeading) return false;
  const words = text.slice(span.start, span.end);
  if (!beginning.test(words) || words.includes('\n') || words.split(/\s+/u).length > mostHeadingWords) return false;
  return (!closedStop.test(words) || question.test(words)) && splitSentences(text, span).length === 1;
}
