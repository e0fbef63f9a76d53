/** A text as a field of a citation holds it: on one line, since a line break in it could begin a field of its own. */
export function fieldText(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}
