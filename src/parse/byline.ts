import type { Span } from '../text/span.ts';

const longest = 160;
const token = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’‘&-]*|\S/gu;
const capitalised = /^\p{Lu}/u;
const separator = /^[,|/–—·•;&\-]$/u;
const particle = new Set(
  'al and bin bint da de del della den der di dos du el for from in la le of ten ter the van von with y'.split(' '),
);
const role = new Set(
  'columnist contributor correspondent editor journalist reporter reporters senior special staff to writer writers'.split(
    ' ',
  ),
);
const timeWords = new Set(
  'April August December February Friday January July June March May Monday November October Saturday September Sunday Thursday Tuesday Wednesday'.split(
    ' ',
  ),
);
const agencies = new Set('AFP AP ANI IANS PTI Reuters UPI Xinhua'.split(' '));

/** True if the words after “By” may be names, agencies and roles, and nothing else. */
function areNames(words: readonly string[]): boolean {
  const [first] = words;
  if (first === undefined || !capitalised.test(first) || timeWords.has(first)) return false;
  const names = words.filter((word) => capitalised.test(word));
  if (names.length < 2 && !agencies.has(first) && first !== first.toUpperCase()) return false;
  return words.every((word) => capitalised.test(word) || separator.test(word) || particle.has(word) || role.has(word));
}

/**
 * Finds a byline at the head of a span: “By”, names in capitals, an agency or role, a dash at the end. Where
 * text follows in the same paragraph, a dash must part them. Returns the byline, or undefined.
 */
export function findByline(text: string, span: Span): Span | undefined {
  const head = text.slice(span.start, Math.min(span.end, span.start + longest));
  if (!/^(?:By|BY)\s/u.test(head)) return undefined;
  const tokens = [...head.matchAll(token)].slice(1);
  const words = tokens.map(([word]) => word);
  if (span.end - span.start <= longest && areNames(words)) return span;
  const dash = tokens.findIndex(([word]) => /^[–—|-]$/u.test(word));
  const end = tokens[dash];
  return end !== undefined && areNames(words.slice(0, dash))
    ? { start: span.start, end: span.start + end.index + 1 }
    : undefined;
}
