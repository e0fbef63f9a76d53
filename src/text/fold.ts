/** A text with typographic variants folded, and the way back to the offsets of the original. */
export interface FoldedText {
  readonly text: string;
  /** Original offset of the folded code unit at `index`; `index` may equal the folded length. */
  toOriginal(index: number): number;
  /** Folded offset of the first code unit at or after the original offset; logarithmic time, as for the way back. */
  toFolded(offset: number): number;
}

const apostrophes = '‘’‚‛ʼʹ′＇`´';
const quotes = '“”„‟″«»＂';
const hyphens = '‐‑‒–—―−﹘﹣－';
const spaces =
  '\u{00A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}\n\t';
const removed = /[\p{Cf}\u{FE00}-\u{FE0F}]/u;

function buildTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const mark of apostrophes) table.set(mark, "'");
  for (const mark of quotes) table.set(mark, '"');
  for (const mark of hyphens) table.set(mark, '-');
  for (const mark of spaces) table.set(mark, ' ');
  return table;
}
const table = buildTable();

function foldCharacter(character: string): string {
  const known = table.get(character);
  if (known !== undefined) return known;
  if (removed.test(character)) return '';
  // Accents fold: the decomposed form without its combining marks, which may itself be a mark of the table.
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return table.get(plain) ?? plain;
}

const unchanged = (offset: number): number => offset;
// Everything outside ASCII may fold; of ASCII only the characters of the table do.
const mayFold = /[^\u{20}-\u{5F}\u{61}-\u{7E}]/u;
const mayFoldGlobal = new RegExp(mayFold.source, 'gu');

/**
 * Folds quotation marks, apostrophes, hyphens and dashes, spaces, accents and invisible characters to one
 * plain form each. Letter case is kept, since lower-casing can change lengths. Every character is folded
 * by itself, so offsets map both ways.
 */
export function fold(text: string): FoldedText {
  if (!mayFold.test(text)) return { text, toOriginal: unchanged, toFolded: unchanged };
  // Offsets shift only where a character's folded length differs: those places alone are recorded.
  const shifts: { folded: number; original: number }[] = [{ folded: 0, original: 0 }];
  let folded = '';
  let copied = 0;
  for (const match of text.matchAll(mayFoldGlobal)) {
    const character = match[0];
    const replacement = foldCharacter(character);
    if (replacement === character) continue;
    folded += text.slice(copied, match.index) + replacement;
    copied = match.index + character.length;
    if (replacement.length !== character.length) shifts.push({ folded: folded.length, original: copied });
  }
  folded += text.slice(copied);
  if (shifts.length === 1) return { text: folded, toOriginal: unchanged, toFolded: unchanged };
  const none = { folded: 0, original: 0 };
  const lastAtOrBefore = (value: number, key: 'folded' | 'original'): number => {
    let low = 0;
    let high = shifts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((shifts[middle]?.[key] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text: folded,
    toOriginal(index) {
      const shift = shifts[lastAtOrBefore(index, 'folded')] ?? none;
      return shift.original + (index - shift.folded);
    },
    toFolded(offset) {
      const at = lastAtOrBefore(offset, 'original');
      const shift = shifts[at] ?? none;
      return Math.min(shift.folded + (offset - shift.original), shifts[at + 1]?.folded ?? Infinity);
    },
  };
}
