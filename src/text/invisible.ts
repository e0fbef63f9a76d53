/** A character that is not seen but may change how the text around it reads. */
export interface InvisibleCharacter {
  /** UTF-16 offset in the text. */
  readonly offset: number;
  /** Such as “U+202E”. */
  readonly codePoint: string;
  /** What it does, such as “bidirectional control” or “zero-width character”. */
  readonly name: string;
}

const invisible = /(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|[\u{7F}-\u{9F}\u{FFF9}-\u{FFFB}]/gu;
const bidirectional = /\p{Bidi_Control}/u;
const control = /\p{Cc}/u;
const joiner = /\p{Join_Control}/u;
// Sinhala, Persian and other scripts spell words with joiners, and emoji are built with them.
const takesJoiner =
  /(?:(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]|\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u;

function nameOf(character: string): string {
  if (bidirectional.test(character)) return 'bidirectional control';
  return control.test(character) ? 'control character' : 'zero-width character';
}

/**
 * Finds every character that is not seen: bidirectional controls, zero-width and other format characters,
 * soft hyphens, C1 controls, tags. Joiners where a script or an emoji is spelt with them are left out.
 */
export function findInvisible(text: string): InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(invisible)) {
    if (joiner.test(character) && takesJoiner.test(text.slice(Math.max(0, index - 2), index))) continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    found.push({ offset: index, codePoint: `U+${code}`, name: nameOf(character) });
  }
  return found;
}
