import { abbreviationKind } from '../text/abbreviations.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** How far the words around a span are read, in code units. */
export const reach = 60;
const blankLine = /\n[^\S\n]*\n/u;

/** The words around a span within its block: folded, with single spaces, as far as `reach` either side; read when asked for. */
export class Context {
  readonly #text: string;
  readonly #span: Span;
  #before: string | undefined;
  #after: string | undefined;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.#span = span;
  }

  get before(): string {
    const { start } = this.#span;
    return (this.#before ??= plain(blockBefore(this.#text.slice(Math.max(0, start - reach), start))));
  }

  get after(): string {
    return (this.#after ??= this.afterUntil(Infinity));
  }

  /** The words after the span and before the given offset. */
  afterUntil(limit: number): string {
    const { end } = this.#span;
    return plain(blockAfter(this.#text.slice(end, Math.min(limit, end + reach))));
  }

  /** False if it is plain that no capitalised word follows the span. */
  get mayGoOn(): boolean {
    const first = this.#text.charCodeAt(this.#span.end);
    if (first < 128 && first !== space && first !== hyphen && first !== lineFeed) return false;
    const second = this.#text.charCodeAt(this.#span.end + 1);
    return (second >= capitalA && second <= capitalZ) || second === space || second > 127;
  }
}

const [space, hyphen, lineFeed, capitalA, capitalZ] = [0x20, 0x2d, 0x0a, 0x41, 0x5a];

function blockBefore(text: string): string {
  return text.includes('\n') ? (text.split(blankLine).at(-1) ?? '') : text;
}

function blockAfter(text: string): string {
  return text.includes('\n') ? (text.split(blankLine)[0] ?? '') : text;
}

function plain(text: string): string {
  const folded = fold(text).text;
  return folded.includes('  ') ? folded.replace(/ +/gu, ' ') : folded;
}

/** How the block around a span is written, as far as 200 code units either side show it. */
export type Style = 'running' | 'headline' | 'capitals';

/**
 * Tells running text from a headline in title case, where every longer word has a capital, and from one
 * in capitals, where letter case says nothing.
 */
export function styleAround(text: string, { start, end }: Span): Style {
  const before = blockBefore(text.slice(Math.max(0, start - 200), start));
  const after = blockAfter(text.slice(end, end + 200));
  const around = plain(`${before} ${after}`);
  if (!/\p{Ll}/u.test(around)) return /\p{Lu}{2}/u.test(around) ? 'capitals' : 'running';
  const lowerCase = around.matchAll(/(?<![\p{L}'-])\p{Ll}[\p{L}']*/gu);
  return lowerCase.every(([word]) => headlineWords.has(word)) ? 'headline' : 'running';
}

// Words that titles in title case leave small.
const headlineWords: ReadonlySet<string> = new Set(
  'a after amid an and as at but by for from in into is nor of off on or over per than the to up upon via vs with'.split(
    ' ',
  ),
);

/** The word right before the span, one space away and without marks after it. */
export interface PreviousWord {
  readonly text: string;
  /** What stands before it. */
  readonly before: string;
  /** True if it opens a sentence, a quotation or the block. */
  readonly initial: boolean;
}

const lastWord = /(?<![\p{L}\p{N}.'&-])[\p{L}\p{N}][\p{L}\p{N}.'&-]*$/u;

/** Reads the word that ends right before the span; undefined if something other than one space parts them. */
export function previousWord(before: string): PreviousWord | undefined {
  if (!before.endsWith(' ')) return undefined;
  const text = lastWord.exec(before.slice(0, -1))?.[0];
  if (text === undefined || (text.endsWith('.') && !leadsName(text.slice(0, -1)))) return undefined;
  const rest = before.slice(0, before.length - 1 - text.length);
  return { text, before: rest, initial: /(?:^|[.!?:;"(]|(?:^|[\s(])'|- )\s*$/u.test(rest) };
}

// “Mr. Trump”, “J. D. Vance”; after other points a new sentence begins.
function leadsName(word: string): boolean {
  return abbreviationKind(word) === 'before-name' || /^\p{Lu}(?:\.\p{Lu})*$/u.test(word);
}

const nameWord = /[ -](?<word>\p{Lu}[\p{L}\p{N}'&-]*|of|for|the|and|&)(?<stop>\.?)/uy;

/**
 * Reads the words that may carry a name on after the span: capitalised ones and what joins them, up to a
 * mark of punctuation and at most five.
 */
export function followingName(after: string): readonly string[] {
  if (!/^[ -]\p{Lu}/u.test(after)) return [];
  const words: string[] = [];
  nameWord.lastIndex = 0;
  while (words.length < 5) {
    const groups = nameWord.exec(after)?.groups;
    if (groups === undefined) break;
    words.push(groups['word'] ?? '');
    if (groups['stop'] !== '' || /'s?$/u.test(groups['word'] ?? '')) break;
  }
  return words;
}
