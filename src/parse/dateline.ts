import type { Span } from '../text/span.ts';
import { isWhite, skipWhite } from '../text/white.ts';

const longest = 90;
const months =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const date = new RegExp(`^(?:\\d{1,2} ${months}|${months} \\d{1,2})(?: \\d{4})?$|^(?:19|20)\\d{2}$`, 'iu');
const place =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:al|da|de|del|el|la|las|los|of|the) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;
const agency = /\s\(\p{Lu}[\p{L}\p{N}.&/ -]{1,30}\)$/u;
const lowerCase = /\p{Ll}/u;

/** True for what stands before the dash of a dateline: “NEWARK, N.J.”, “WASHINGTON (AP)”, “Colombo, 8 February”. */
function isHead(head: string): boolean {
  const hasAgency = agency.test(head);
  const parts = head
    .replace(agency, '')
    .split(',')
    .map((part) => part.trim());
  const [town = '', ...others] = parts;
  const dates = others.filter((part) => date.test(part));
  const regions = others.filter((part) => !date.test(part));
  if (parts.length > 4 || regions.length > 2 || ![town, ...regions].every((part) => place.test(part))) return false;
  if (hasAgency || dates.length > 0) return true;
  // Without agency or date, capitals alone tell a place from a subject set off by dashes; acronyms are short.
  return !lowerCase.test(town) && town.length >= (regions.length > 0 ? 4 : 5);
}

/** End of the dash that begins at the index, or undefined if none does or it joins words. */
function dashEnd(text: string, index: number, end: number): number | undefined {
  const mark = text.charAt(index);
  if (!'—–-'.includes(mark)) return undefined;
  const after = mark === '-' && text.charAt(index + 1) === '-' ? index + 2 : index + 1;
  const isSpaced = isWhite(text, index - 1) && (after === end || isWhite(text, after));
  return isSpaced || mark === '—' ? after : undefined;
}

/**
 * Finds the dateline at the head of a paragraph, its dash included: a place in capitals, or any place with a
 * date or an agency, before a dash and a capital letter. Returns undefined if there is none.
 */
export function findDateline(text: string, span: Span): Span | undefined {
  const limit = Math.min(span.end, span.start + longest);
  for (let index = span.start + 1; index < limit; index++) {
    const end = dashEnd(text, index, span.end);
    if (end === undefined) continue;
    const next = skipWhite(text, end, span.end);
    const isBeginning = next === span.end || /^["“‘'(]{0,2}[\p{Lu}\p{N}]/u.test(text.slice(next, next + 4));
    const head = text.slice(span.start, index).trimEnd().replace(/\s+/gu, ' ');
    return isBeginning && isHead(head) ? { start: span.start, end } : undefined;
  }
  return undefined;
}
