import type { Span } from '../text/span.ts';
import { subjectAfter, subjectBefore } from './subject.ts';

const inverting =
  'said|added|wrote|stated|posted|tweeted|claimed|argued|insisted|declared|announced|explained|noted|warned|asked|replied|' +
  'responded|testified|vowed|pledged|promised|continued|recalled|acknowledged|admitted|alleged|asserted|concluded|remarked|' +
  'commented|urged|complained|suggested|emphasised|emphasized|reiterated|joked|shouted|says|adds|writes|argues|insists|' +
  'explains|warns|asks|replies|recalls|admits|concludes';
const naming = 'called|calls|described|describes|branded|brands|labelled|labeled';
const verb = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:${inverting}|told|tells|puts? it|${naming})(?![\\p{L}\\p{N}'’-])`,
  'gu',
);
const inverted = new RegExp(`^(?:${inverting})\\s+(?=\\S)`, 'u');
const namingVerb = new RegExp(`^(?:${naming})$`, 'u');
const accordingTo = /\b[Aa]ccording to\s+/u;

/** No further than this from a quotation are its speaker's words looked for, so that work stays linear in any text. */
const reach = 240;
/** Words quoted in part stand no further than this from their verb. */
const longestLink = 120;
const longestNamingLink = 60;

// Before the verb: passives, infinitives and denials name no speaker.
const noSpeech = /(?:\b(?:is|are|was|were|be|been|being|to|not|never|so)|n[’']t)\s*$/u;
// Between verb and quotation: another clause may have another speaker.
const otherClause = /[;.]\s|[—–]|,\s*(?:although|and|as|but|though|whereas|which|while|who|where)\b/u;
// Right before the quotation: a name or term, not speech.
const term = /\b(?:so-called|known as|dubbed|termed|titled|entitled|named|designated(?: as)?)(?: an?| the)?\s*$/u;
// At the head of what follows the quotation: the clause goes on and names no speaker of it.
const clauseGoesOn =
  /^(?:[;:—–(]|(?:adding|after|although|and|at|because|before|but|by|for|from|if|in|of|on|or|referring|saying|since|so|than|that|though|to|when|where|whether|which|while|who|with)\b)/u;
const joining = /^(?:a|adding|an|and|as|but|for|her|his|in|nor|of|or|that|the|their|then|to|with)$/u;

/** True if a quotation after these words is one more of the speaker before them: “ and ”, “, adding that ”. */
export function isJoined(link: string): boolean {
  if (link.length > longestLink || /[.;?!]/u.test(link)) return false;
  const words = link.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= 5 && words.every((word) => joining.test(word));
}

/** “…,” she said. “…,” Ras Baraka, the mayor, said. “…,” said Karoline Leavitt. “…,” as she put it. */
function speakerAfter(text: string, quotation: Span, end: number): Span | undefined {
  const after = text.slice(quotation.end, end);
  const isClosed = after.startsWith(',') || /[,.?!…—–-]$/u.test(text.slice(quotation.start + 1, quotation.end - 1));
  const start = quotation.end + (/^,?\s*(?:as\s+)?/u.exec(after)?.[0].length ?? 0);
  const clause = text.slice(start, end);
  if (!isClosed || clauseGoesOn.test(clause)) return undefined;
  const head = inverted.exec(clause)?.[0].length;
  if (head !== undefined) return subjectAfter(text, { start: start + head, end });
  const found = clause.slice(0, longestLink).search(verb);
  if (found === -1 || noSpeech.test(clause.slice(0, found))) return undefined;
  return subjectBefore(text, { start, end: start + found });
}

/** She said, “…”. Ras Baraka condemned it and said: “…”. According to the agency, “…”. */
function speakerBefore(text: string, quotation: Span, from: number): Span | undefined {
  const start = Math.max(from, quotation.start - reach);
  const before = text.slice(start, quotation.start);
  const last = [...before.matchAll(verb)].at(-1);
  if (last !== undefined) {
    const link = before.slice(last.index + last[0].length);
    const isNear = link.length <= (namingVerb.test(last[0]) ? longestNamingLink : longestLink);
    if (!isNear || otherClause.test(link) || noSpeech.test(before.slice(0, last.index))) return undefined;
    return subjectBefore(text, { start, end: start + last.index });
  }
  const according = accordingTo.exec(before);
  if (according === null) return undefined;
  const subject = subjectAfter(text, { start: start + according.index + according[0].length, end: quotation.start });
  return subject === undefined || otherClause.test(text.slice(subject.end, quotation.start)) ? undefined : subject;
}

/** … “…” were held, according to her press secretary. */
function sourceAfter(text: string, quotation: Span, end: number): Span | undefined {
  const after = text.slice(quotation.end, end);
  const according = accordingTo.exec(after);
  if (according === null || otherClause.test(after.slice(0, according.index))) return undefined;
  return subjectAfter(text, { start: quotation.end + according.index + according[0].length, end });
}

/**
 * Finds the words that name who speaks a quotation, within the part of its sentence around it that holds no
 * other quotation: the subject of a verb of speech, or whom the sentence cites. Undefined when unsure.
 */
export function findSpeaker(text: string, quotation: Span, around: Span): Span | undefined {
  if (term.test(text.slice(Math.max(around.start, quotation.start - 40), quotation.start))) return undefined;
  const end = Math.min(around.end, quotation.end + reach);
  return (
    speakerAfter(text, quotation, end) ??
    speakerBefore(text, quotation, around.start) ??
    sourceAfter(text, quotation, end)
  );
}
