const ascii = Uint8Array.from({ length: 128 }, (_, code) => (/\w/u.test(String.fromCharCode(code)) ? 1 : 0));
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** True if a word goes on at `index`: a letter, digit, combining mark or underscore begins there. */
export function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return ascii[code] === 1;
  const point = text.codePointAt(index);
  return point !== undefined && wordCharacter.test(String.fromCodePoint(point));
}

/** True if the character that ends before `index` belongs to a word. */
export function isWordBefore(text: string, index: number): boolean {
  const low = text.charCodeAt(index - 1);
  return isWordAt(text, low >= 0xdc00 && low <= 0xdfff ? index - 2 : index - 1);
}

/** Offset of the first character at or after `index` that belongs to no word. */
export function wordEnd(text: string, index: number): number {
  let end = index;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code < 128 ? ascii[code] !== 1 : !isWordAt(text, end)) return end;
    end += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  }
}

/**
 * Returns the text in lower case at unchanged length, so that offsets stay true: a character whose lower
 * case is longer keeps its own form.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const changed = character.toLowerCase();
    return changed.length === character.length ? changed : character;
  }).join('');
}
