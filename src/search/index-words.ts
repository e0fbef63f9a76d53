import { isScaleWord, mayBeginNumber, readNumberWords, scales } from './number-words.ts';
import { numberToken, readDigits } from './number-token.ts';
import { stopWords } from './stop-words.ts';

/** A word of a text as the index holds it. A number is one word, however many it is written in. */
export interface IndexWord {
  /** Half-open range in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Lower-case letters and digits only, without accents, possessive and punctuation. */
  readonly token: string;
  /** The value, if it is a number. */
  readonly value?: number;
}

interface Atom {
  readonly start: number;
  readonly end: number;
  readonly token: string;
  readonly digits?: string;
  readonly suffix?: string | undefined;
}

const apostrophes = "['‘’‛ʼ´`＇′]";
const letters = String.raw`[\p{L}\p{M}\p{N}\p{Cf}]`;
const atomPattern = new RegExp(
  [
    String.raw`(\d+(?:[,\u{A0}\u{2009}\u{202F}]\d{3})*(?:\.\d+)?)([kmb]|mn|bn)?(?!${letters})`,
    String.raw`(?:\p{L}\.)+\p{L}?(?!${letters})`,
    `${letters}+(?:${apostrophes}${letters}+)*`,
  ].join('|'),
  'giu',
);
const possessive = new RegExp(`${apostrophes}s?$`, 'iu');

/** Folds a word to the form in which it is compared: lower case, no accents, no possessive, letters and digits only. */
export function foldWord(word: string): string {
  if (/^[a-zA-Z\d]+$/u.test(word)) return word.toLowerCase();
  return word
    .replaceAll(/\p{Cf}/gu, '')
    .replace(possessive, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Cuts a text into the words by which it is indexed, in order, without stop words. Texts and queries are cut alike.
 * With `spaced`, spaces part the thousands of a number (`140 000`), as one types it; with `stops`, stop words are kept.
 */
export function indexWords(
  text: string,
  { spaced = false, stops = false }: { readonly spaced?: boolean; readonly stops?: boolean } = {},
): readonly IndexWord[] {
  const atoms = readAtoms(text);
  const words: IndexWord[] = [];
  for (let index = 0; index < atoms.length;) {
    const { word, length } = readNumber(text, atoms, index, spaced) ?? { word: atoms[index], length: 1 };
    if (word !== undefined && word.token !== '' && (stops || !stopWords.has(word.token))) words.push(word);
    index += length;
  }
  return words;
}

function readAtoms(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(atomPattern)) {
    const [atom, digits, suffix] = match;
    const start = match.index;
    const end = start + atom.length;
    if (digits === undefined) atoms.push({ start, end, token: foldWord(atom) });
    else atoms.push({ start, end, token: '', digits, suffix: suffix?.toLowerCase() });
  }
  return atoms;
}

interface ReadNumber {
  readonly word: IndexWord;
  /** How many atoms it takes. */
  readonly length: number;
}

function readNumber(text: string, atoms: readonly Atom[], index: number, spaced: boolean): ReadNumber | undefined {
  const first = atoms[index];
  if (first === undefined) return undefined;
  if (first.digits === undefined)
    return mayBeginNumber(first.token) ? readWrittenNumber(text, atoms, index) : undefined;
  let { digits } = first;
  let length = 1;
  if (spaced && /^\d{1,3}$/u.test(digits)) {
    for (
      let next = atoms[index + length];
      next?.digits !== undefined &&
      /^\d{3}$/u.test(next.digits) &&
      text.slice(atoms[index + length - 1]?.end, next.start) === ' ';
      next = atoms[index + length]
    ) {
      digits += next.digits;
      length++;
    }
  }
  // More digits than a number can hold exactly are an identifier, and so is one that begins with a nought.
  if (/^0\d|\d{16}/u.test(digits))
    return { word: { start: first.start, end: first.end, token: `${digits.replaceAll(/\D/gu, '')}n` }, length: 1 };
  const scaled = atoms[index + length];
  const follows =
    first.suffix === undefined &&
    scaled !== undefined &&
    isScaleWord(scaled.token) &&
    isJoined(text, atoms, index + length);
  if (follows) length++;
  const value = readDigits(digits, scales.get(follows ? scaled.token : (first.suffix ?? '')) ?? 1);
  return { word: toWord(atoms, index, length, value), length };
}

function readWrittenNumber(text: string, atoms: readonly Atom[], index: number): ReadNumber | undefined {
  const words: string[] = [];
  for (let at = index; at < index + 12; at++) {
    const atom = atoms[at];
    if (atom === undefined || atom.digits !== undefined || (at > index && !isJoined(text, atoms, at))) break;
    words.push(atom.token);
  }
  const read = readNumberWords(words);
  return read && { word: toWord(atoms, index, read.length, read.value), length: read.length };
}

/** True if only a space or a hyphen stands between an atom and the one before it. */
function isJoined(text: string, atoms: readonly Atom[], index: number): boolean {
  return /^[\s\p{Pd}]$/u.test(text.slice(atoms[index - 1]?.end, atoms[index]?.start));
}

function toWord(atoms: readonly Atom[], index: number, length: number, value: number): IndexWord {
  return {
    start: atoms[index]?.start ?? 0,
    end: atoms[index + length - 1]?.end ?? 0,
    token: numberToken(value),
    value,
  };
}
