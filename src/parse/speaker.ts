import type { Span } from '../text/span.ts';
import { findSubject } from './subject.ts';

const past =
  'said|told|added|wrote|stated|posted|tweeted|claimed|argued|insisted|declared|announced|explained|noted|warned|asked|replied|' +
  'responded|testified|vowed|pledged|promised|continued|recalled|acknowledged|admitted|alleged|asserted|concluded|remarked|' +
  'commented|urged|complained|suggested|emphasised|emphasized|reiterated|confirmed|recounted|joked|shouted|described|called';
const present = 'says|tells|adds|writes|argues|insists|explains|warns|asks|replies|recalls|admits|concludes|describes|calls';
const speech = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${past}|${present})(?![\\p{L}\\p{N}'’-])`, 'gu');
const beforeSubject = new RegExp(`^[,\\s]*(?:${past.replace('|told', '')}|says|adds|writes|argues|insists|explains|warns|asks)\\s+(?=\\S)`, 'u');

/** The words this far from a quotation are read for its speaker, so that work stays linear in any text. */
const reach = 240;

// Between a verb of speech and words quoted in part: not so many that the verb may belong to something else.
const longestLink = 120;
const notSpoken = /(?:\bso-called|\bknown as|\bdubbed|\btermed|\btitled|\bentitled|\bnamed|\blabell?ed|\bdesignated(?: as)?)(?: an?| the)?\s*$/u;
const passive = /(?:\b(?:is|are|was|were|be|been|being|to|not|have to|who are)|n[’']t)\s*$/u;
