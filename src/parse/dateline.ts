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

const dash = /[—–]|--?/gu;

/**
 * Finds the dateline at the head of a paragraph, its dash included: a place in capitals, or any place with a
 * date or an agency, before a dash and a capital letter. Returns undefined if there is none.
 */
export function findDateline(text: string, span: Span): Span | undefined {
  const opening = text.slice(span.start, Math.min(span.end, span.start + longest));
  for (const { 0: mark, index } of opening.matchAll(dash)) {
    const start = span.start + index;
    const end = start + mark.length;
    const isSpaced = index > 0 && isWhite(text, start - 1) && (end === span.end || isWhite(text, end));
    // A hyphen without spaces joins words; an em dash may stand without them.
    if (!isSpaced && mark !== '—') continue;
    const next = skipWhite(text, end, span.end);
    const isBeginning = next === span.end || /^["“‘'(]{0,2}[\p{Lu}\p{N}]/u.test(text.slice(next, next + 4));
    const head = opening.slice(0, index).trimEnd().replace(/\s+/gu, ' ');
    return isBeginning && isHead(head) ? { start: span.start, end } : undefined;
  }
  return undefined;
}
