/** Largest file that is read, in bytes; what is larger is no article and no record. */
export const maxFileBytes = 2_000_000;

/** Why bytes are no readable text, and where: the first bad byte, with line and column from 1. */
interface DecodeProblem {
  readonly kind: 'too-large' | 'encoding' | 'control-character';
  readonly message: string;
  /** Offset of the first bad byte. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: DecodeProblem };

const resave = 'Save the file again as plain text in UTF-8.';

/** Length of the well-formed UTF-8 sequence at the offset, or 0 if there is none. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index++) {
    // Second bytes are bounded so that overlong forms, surrogates and values above U+10FFFF are refused.
    const low = index > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = index > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    const byte = bytes[offset + index];
    if (byte === undefined || byte < low || byte > high) return 0;
  }
  return length;
}

function findBadByte(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return offset;
}

/** Name of the wide encoding that the first bytes speak of, or undefined. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  // Without a mark, Latin letters show as bytes with NULs beside them, at fixed places.
  const head = bytes.subarray(0, 64);
  const nulAt = [0, 0, 0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) nulAt[index % 4] = (nulAt[index % 4] ?? 0) + 1;
  const most = head.length / 4 - 1;
  const full = nulAt.filter((count) => most >= 1 && count >= most).length;
  return full === 3 ? 'UTF-32' : full === 2 ? 'UTF-16' : undefined;
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

// The same characters as `isRefused`, found at once in most texts, which have none.
const refused = /(?![\t\n\r\u{7F}-\u{9F}])\p{Cc}/u;

function isRefused(byte: number): boolean {
  return byte < 0x20 && byte !== tab && byte !== lineFeed && byte !== carriageReturn;
}

function fail(kind: DecodeProblem['kind'], message: string, offset: number, before: string): Decoded {
  const lines = before.split(/\r\n?|\n/u);
  const column = (lines.at(-1) ?? '').length + 1;
  return { ok: false, problem: { kind, message, offset, line: lines.length, column } };
}

/** Why a file of so many bytes is not read, or undefined if it is. */
export function sizeProblem(length: number): string | undefined {
  if (length <= maxFileBytes) return undefined;
  return `The file holds ${length} bytes; at most ${maxFileBytes} are read. Split it, or take it out of the folder.`;
}

/**
 * Decodes strict UTF-8. Refuses what is larger than `maxFileBytes`, is in another encoding, or holds NUL or
 * another control character than tab, line feed and carriage return; nothing is ever replaced by U+FFFD. A
 * byte-order mark is kept, for `canonicalText` to strip.
 */
export function decodeSeed(bytes: Uint8Array): Decoded {
  const tooLarge = sizeProblem(bytes.length);
  if (tooLarge !== undefined) return fail('too-large', tooLarge, maxFileBytes, '');
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return fail('encoding', `The file is in ${wide}, not in UTF-8. ${resave}`, 0, '');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const offset = findBadByte(bytes);
    const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    const before = new TextDecoder().decode(bytes.subarray(0, offset));
    return fail('encoding', `The byte 0x${hex} at offset ${offset} is not UTF-8. ${resave}`, offset, before);
  }
  if (refused.test(text)) {
    const offset = bytes.findIndex(isRefused);
    const code = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const before = new TextDecoder().decode(bytes.subarray(0, offset));
    const message = `The control character U+${code} stands at byte ${offset}. Remove it; if the file is not plain text, take it out of the folder.`;
    return fail('control-character', message, offset, before);
  }
  return { ok: true, text };
}

/** A character that is not seen but may change how the text around it reads. */
export interface InvisibleCharacter {
  /** UTF-16 offset in the text. */
  readonly index: number;
  /** What stands there and what to do, in full sentences. */
  readonly message: string;
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
 * soft hyphens, C1 controls, tags. Joiners where a script or an emoji is spelt with them are left
 * out, and so is a byte-order mark.
 */
export function findInvisible(text: string): InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(invisible)) {
    // A byte-order mark.
    if (index === 0 && character === '\u{FEFF}') continue;
    if (joiner.test(character) && takesJoiner.test(text.slice(Math.max(0, index - 2), index))) continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `The ${nameOf(character)} U+${code} stands here and is not seen. Remove it unless the source has it.`;
    found.push({ index, message });
  }
  return found;
}
