import { fold } from '../text/fold.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { fitsCase } from './alias-case.ts';
import type { Gazetteer, Pattern } from './gazetteer.ts';
import { isWordAt, isWordBefore, lowerCase, wordEnd } from './words.ts';

/** A span that an alias, or an exception to it, fits letter for letter; it may overlap others until it is resolved. */
export interface Candidate extends Span {
  readonly pattern: Pattern;
}

/**
 * Finds every place in the canonical text where an alias stands as whole words, whatever quotation marks,
 * apostrophes, hyphens, spaces, accents or invisible characters it is written with, a line break included
 * but no blank line. Candidates are sorted by start, the longer first. A word is not cut: an alias may join
 * another word only at a hyphen (“anti-Trump”, “Mexico-based”; a single letter not even there: “X-ray”) or be
 * followed by a possessive or contraction, which is not part of the span. Web addresses, mail addresses and
 * “US$” hold none.
 */
export function findCandidates(text: string, gazetteer: Gazetteer): Candidate[] {
  const folded = fold(text);
  const lower = lowerCase(folded.text);
  const reader: Reader = {
    text,
    folded: folded.text,
    lower,
    single: !lower.includes('  '),
    toOriginal: (index) => folded.toOriginal(index),
  };
  const found: Candidate[] = [];
  let before: { readonly start: number; readonly bySecond: ReadonlyMap<string, readonly Pattern[]> } | undefined;
  let index = 0;
  while (index < lower.length) {
    const end = wordEnd(lower, index);
    if (end === index) {
      index += 1;
      continue;
    }
    const word = lower.slice(index, end);
    const pairs = before?.bySecond.get(word);
    if (before !== undefined && pairs !== undefined) collect(reader, pairs, before.start, found);
    const bucket = gazetteer.byFirst.get(word);
    if (bucket !== undefined && bucket.alone.length > 0) collect(reader, bucket.alone, index, found);
    before = bucket !== undefined && bucket.bySecond.size > 0 ? { start: index, bySecond: bucket.bySecond } : undefined;
    index = end;
  }
  return found.sort(compareCandidates);
}

interface Reader {
  readonly text: string;
  readonly folded: string;
  readonly lower: string;
  /** True if no two spaces follow each other, so that patterns fit code unit for code unit. */
  readonly single: boolean;
  readonly toOriginal: (index: number) => number;
}

function collect(reader: Reader, patterns: readonly Pattern[], word: number, found: Candidate[]): void {
  for (const pattern of patterns) {
    const start = word - pattern.lead;
    const end = matchEnd(reader, pattern.key, start);
    if (end === undefined || !standsAlone(reader.folded, start, end)) continue;
    if (pattern.key.length === 1 && isHyphenated(reader, start, end)) continue;
    const spread = end - start > pattern.key.length;
    const words = reader.folded.slice(start, end);
    if (!fitsCase(pattern.caseRule, pattern.text, spread ? words.replace(/ +/gu, ' ') : words)) continue;
    const span = { start: reader.toOriginal(start), end: withoutInvisible(reader.text, reader.toOriginal(end)) };
    if (spread && /\n[^\S\n]*\n/u.test(reader.text.slice(span.start, span.end))) continue;
    found.push({ ...span, pattern });
  }
}

/** End of the key in the folded text from `start`, where one space of the key stands for any number; undefined if it does not fit. */
function matchEnd({ lower, single }: Reader, key: string, start: number): number | undefined {
  if (start < 0) return undefined;
  if (lower.startsWith(key, start)) return start + key.length;
  if (single) return undefined;
  let at = start;
  for (let index = 0; index < key.length; index += 1, at += 1) {
    if (lower.charCodeAt(at) !== key.charCodeAt(index)) return undefined;
    if (key[index] === ' ') while (lower[at + 1] === ' ') at += 1;
  }
  return at;
}

const apostropheEnding = /'(?!(?:[dms]|ll|re|ve)(?![\p{L}\p{N}]))[\p{L}\p{N}]/iuy;

function standsAlone(folded: string, start: number, end: number): boolean {
  if (isWordBefore(folded, start) || isWordAt(folded, end)) return false;
  const [previous = ' ', next = ' '] = [folded[start - 1], folded[end]];
  if (previous === ' ' && next === ' ') return true;
  // “O'Landau” goes on before the apostrophe, “Baraka'at” after it.
  if (previous === "'" && isWordBefore(folded, start - 1)) return false;
  apostropheEnding.lastIndex = end;
  if (next === "'" && apostropheEnding.test(folded)) return false;
  if ('$@'.includes(next) || '@&'.includes(previous) || (next === '&' && isWordAt(folded, end + 1))) return false;
  if (next === '.' && /[\p{Ll}\p{N}]/u.test(folded[end + 1] ?? '')) return false;
  return !inAddress(folded, start);
}

// “X-ray”; a dash, which folds to the same, joins no words.
function isHyphenated({ text, toOriginal }: Reader, start: number, end: number): boolean {
  return /[-‐‑]/u.test(text[toOriginal(end)] ?? '') || /[-‐‑]/u.test(text[toOriginal(start) - 1] ?? '');
}

/** True if the text before `index` back to the last space begins a web or mail address; it looks back at most 100 code units. */
function inAddress(folded: string, index: number): boolean {
  const before = folded.slice(Math.max(0, index - 100), index);
  const token = before.slice(before.lastIndexOf(' ') + 1);
  return token.includes('://') || token.includes('@') || /^\W*www\./iu.test(token);
}

/** A combining mark after the last letter belongs to the span; an invisible character does not. */
function withoutInvisible(text: string, end: number): number {
  let trimmed = end;
  while (/\p{Cf}/u.test(text[trimmed - 1] ?? '')) trimmed -= 1;
  return trimmed;
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return compareSpans(a, b) || compareText(identity(a), identity(b));
}

function identity({ pattern }: Candidate): string {
  return `${pattern.entity} ${pattern.alias.text} ${pattern.role} ${pattern.text}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
