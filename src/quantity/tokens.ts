/** What a token is. `break` stands, without width, for the blank line between two paragraphs. */
export const Kind = { none: 0, word: 1, digits: 2, symbol: 3, break: 4, address: 5 } as const;
export type TokenKind = (typeof Kind)[keyof typeof Kind];

const spacedBit = 8;
const kindBits = 7;

const letterClass = 1;
const digitClass = 2;
const symbolClass = 3;
const spaceClass = 4;
const invisibleClass = 5;

const letters = /^[\p{L}\p{M}]/u;
const spaces = /^[\s\u{85}]/u;
const invisibles = /^[\p{Cc}\p{Cf}]/u;

function classify(character: string): number {
  if (/^\d/u.test(character)) return digitClass;
  if (letters.test(character)) return letterClass;
  if (spaces.test(character)) return spaceClass;
  return invisibles.test(character) ? invisibleClass : symbolClass;
}

// Classes of the characters below U+3000 that prose in Latin letters is made of, worked out once.
const classes = Uint8Array.from({ length: 0x3000 }, (_, code) => classify(String.fromCharCode(code)));

/** One plain form for the variants of hyphens, en dashes and apostrophes; other symbols stand for themselves. */
const foldedSymbols: ReadonlyMap<string, string> = new Map([
  ['‐', '-'],
  ['‑', '-'],
  ['﹣', '-'],
  ['－', '-'],
  ['‒', '–'],
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
]);

const domains: ReadonlySet<string> = new Set([
  'com',
  'edu',
  'eu',
  'gov',
  'info',
  'int',
  'io',
  'lk',
  'mil',
  'net',
  'org',
  'uk',
  'us',
]);

/**
 * A text cut into words (letters only), runs of digits, single symbols, web addresses and paragraph breaks.
 * White space and invisible characters are no tokens. Built in one pass; any index may be asked for, and
 * outside the list everything is of kind `none` and empty.
 */
export class TokenList {
  readonly text: string;
  // A token takes at least one code unit, and a break at least two, so there are at most as many as those.
  readonly #kinds: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  // Words in lower case, kept once they were asked for; there only after the scan.
  readonly #words: (string | undefined)[];
  #length = 0;
  #floor = 0;
  #steps = 0;

  constructor(text: string) {
    this.text = text;
    this.#kinds = new Uint8Array(text.length);
    this.#starts = new Int32Array(text.length);
    this.#ends = new Int32Array(text.length);
    this.#scan();
    this.#words = new Array<string | undefined>(this.#length);
  }

  get length(): number {
    return this.#length;
  }

  /** How often a token was looked at: the work done on this list, counted instead of timed. */
  get steps(): number {
    return this.#steps;
  }

  /** Hides the tokens before `index`, which belong to a reading already made. */
  hideBefore(index: number): void {
    this.#floor = index;
  }

  kind(index: number): number {
    this.#steps += 1;
    return index < this.#floor || index >= this.#length ? Kind.none : (this.#kinds[index] ?? 0) & kindBits;
  }

  start(index: number): number {
    return index < this.#length ? (this.#starts[index] ?? 0) : this.text.length;
  }

  end(index: number): number {
    return index < this.#length ? (this.#ends[index] ?? 0) : this.text.length;
  }

  /** True if white space stands before the token, or nothing at all. */
  spaced(index: number): boolean {
    return index >= this.#length || ((this.#kinds[index] ?? spacedBit) & spacedBit) !== 0;
  }

  /** True if the token exists and follows the one before it without white space. */
  joined(index: number): boolean {
    return !this.spaced(index);
  }

  /** The characters between the token and the one before it. */
  gap(index: number): string {
    return this.text.slice(this.end(index - 1), this.start(index));
  }

  /** The token as it stands in the text. */
  raw(index: number): string {
    return this.kind(index) === Kind.none ? '' : this.text.slice(this.start(index), this.end(index));
  }

  /** The word in lower case, or an empty string if the token is none. */
  word(index: number): string {
    if (this.kind(index) !== Kind.word) return '';
    return (this.#words[index] ??= this.raw(index).toLowerCase());
  }

  /** The digits, or an empty string if the token has none. */
  digits(index: number): string {
    return this.kind(index) === Kind.digits ? this.raw(index) : '';
  }

  /** The symbol with hyphens, en dashes and apostrophes folded, or an empty string if the token is none. */
  symbol(index: number): string {
    if (this.kind(index) !== Kind.symbol) return '';
    const symbol = this.raw(index);
    return foldedSymbols.get(symbol) ?? symbol;
  }

  /** True if the token is this symbol, directly after the token before it and directly before the next. */
  links(index: number, symbol: string): boolean {
    return this.joined(index) && this.joined(index + 1) && this.symbol(index) === symbol;
  }

  /** True if the token is a word that begins with a capital letter. */
  capitalised(index: number): boolean {
    if (this.kind(index) !== Kind.word) return false;
    const initial = this.raw(index).slice(0, 1);
    return initial !== initial.toLowerCase();
  }

  /** The index itself, or the next one if a hyphen within a compound stands there. */
  afterHyphen(index: number): number {
    return this.links(index, '-') ? index + 1 : index;
  }

  /** The index itself, or the one before if a hyphen within a compound stands there. */
  beforeHyphen(index: number): number {
    return this.links(index, '-') ? index - 1 : index;
  }

  #scan(): void {
    const { text } = this;
    let spaced = true;
    let lines = 0;
    let index = 0;
    while (index < text.length) {
      const found = classAt(text, index);
      if (found === spaceClass) {
        if (text.charCodeAt(index) === 10) lines += 1;
        spaced = true;
        index += 1;
        continue;
      }
      if (found === invisibleClass) {
        index += widthAt(text, index);
        continue;
      }
      if (lines > 1) this.#push(Kind.break, true, index, index);
      lines = 0;
      index = this.#token(found, spaced, index);
      spaced = false;
    }
  }

  #token(found: number, spaced: boolean, start: number): number {
    const { text } = this;
    let end = start + widthAt(text, start);
    if (found === symbolClass) {
      if (text[start] !== '/' || !this.#endsInDomain()) return this.#push(Kind.symbol, spaced, start, end);
      const first = this.#dropJoined();
      return this.#push(Kind.address, true, first, addressEnd(text, end));
    }
    while (end < text.length && classAt(text, end) === found) end += widthAt(text, end);
    if (found === digitClass) return this.#push(Kind.digits, spaced, start, end);
    const isAddress = text.startsWith('://', end) || (text.startsWith('.', end) && text.slice(start, end) === 'www');
    return isAddress
      ? this.#push(Kind.address, spaced, start, addressEnd(text, end))
      : this.#push(Kind.word, spaced, start, end);
  }

  #endsInDomain(): boolean {
    const last = this.length - 1;
    return this.links(last - 1, '.') && domains.has(this.raw(last).toLowerCase());
  }

  #dropJoined(): number {
    let first = this.text.length;
    let spaced = false;
    while (!spaced && this.length > 0) {
      const last = this.length - 1;
      spaced = this.spaced(last);
      first = this.start(last);
      this.#length = last;
    }
    return first;
  }

  #push(kind: TokenKind, spaced: boolean, start: number, end: number): number {
    const index = this.#length;
    this.#kinds[index] = spaced ? kind | spacedBit : kind;
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#length = index + 1;
    return end;
  }
}

function widthAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function classAt(text: string, index: number): number {
  return classes[text.charCodeAt(index)] ?? classify(text.slice(index, index + widthAt(text, index)));
}

/** The end of a web address that runs to the next white space, without the punctuation of the sentence around it. */
function addressEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && classAt(text, end) !== spaceClass) end += widthAt(text, end);
  while (end > from && '.,;:!?)]}"\'”’»>'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
