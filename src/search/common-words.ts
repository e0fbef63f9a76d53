/**
 * Words that very many records hold are kept apart from Pagefind, which would fetch each of their places and compare every
 * record with every other: here such a word takes half a byte for each record, how much it says there.
 */

/** How often a word has to stand in a record to say most of what it can, as in Pagefind’s own ranking (BM25). */
const saturation = 1.4;
const lengthShare = 0.75;
const levels = 15;

/** How much a word says in a record, from 1 to `levels`; 0 if it is not there. */
export function weightOf(times: number, length: number, meanLength: number): number {
  if (times === 0) return 0;
  const norm = saturation * (1 - lengthShare + (lengthShare * length) / meanLength);
  return Math.max(1, Math.round((levels * times) / (norm + times)));
}

/** The score of each row for a word, comparable with Pagefind’s; 0 where the word is not. */
export function scoreRows(weights: Uint8Array): Float64Array {
  const held = weights.reduce((sum, weight) => sum + Number(weight > 0), 0);
  const rarity = Math.log(1 + (weights.length - held + 0.5) / (held + 0.5));
  const unit = (rarity * (saturation + 1)) / levels;
  return Float64Array.from(weights, (weight) => weight * unit);
}
