import type { AnnotatedDocument, DocumentMention } from '../../corpus/annotated-document.ts';
import type { Speaker } from '../../schema/figure.ts';
import { oneLine } from '../../text/one-line.ts';
import { overlaps, type Span } from '../../text/span.ts';

const saying =
  /^[^.;“”"]{0,24}?\b(?:said|says|told|claimed|claims|confirmed|announced|posted|reported|estimated|estimates|wrote|added)\b/u;
const citing = /\b(?:according to|by|from)\s(?:the\s)?$/iu;

/** Guesses who states the words of a span: the speaker of the quotation around it, else who is said to say something in its sentence, else the article. */
export function guessSpeaker(document: AnnotatedDocument, span: Span, sentence: Span): Speaker {
  const { text, quotations } = document.parsed;
  const speaker = quotations.find((quotation) => overlaps(quotation, span))?.speaker;
  if (speaker !== undefined) {
    const named = document.mentions.find((mention) => isSpeaker(mention) && overlaps(mention, speaker));
    return named === undefined ? { name: oneLine(text.slice(speaker.start, speaker.end)) } : { entity: named.entity };
  }
  const said = document.mentions.find(
    (mention) =>
      isSpeaker(mention) &&
      overlaps(mention, sentence) &&
      (saying.test(text.slice(mention.end, sentence.end)) ||
        /according to (?:the )?$/iu.test(text.slice(sentence.start, mention.start)) ||
        citing.test(text.slice(sentence.start, mention.start).slice(-14))),
  );
  return said === undefined ? { name: 'the article' } : { entity: said.entity };
}

function isSpeaker({ entity }: DocumentMention): boolean {
  return entity.startsWith('people/') || entity.startsWith('organisations/');
}
