import { dateToken, findDates } from './dates.ts';
import { indexWords, type IndexWord } from './index-words.ts';
import { beginsPhrase } from './phrase-words.ts';
import type { Term } from './query.ts';
import { stopWords } from './stop-words.ts';
import type { StoredRecord } from './stored-record.ts';
import { answers } from './word-forms.ts';

/** A stretch of text, marked if it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** A sentence of a record that answers a query. */
export interface Passage {
  /** Fragment of its address, such as `s12`, if sentences of the record have one. */
  readonly fragment: string | undefined;
  readonly parts: readonly Part[];
}

/** The sentences that answer best, best first, and which of the terms the record holds at all. */
export interface Found {
  readonly passages: readonly Passage[];
  readonly answered: ReadonlySet<Term>;
}

const longest = 44;
const shortest = 4;
const phraseWeight = 3;

/** A stretch of a text, half-open. */
interface Range {
  readonly start: number;
  readonly end: number;
}

interface Scored {
  readonly index: number;
  readonly words: readonly IndexWord[];
  readonly marked: readonly Range[];
  readonly held: ReadonlySet<Term>;
  readonly score: number;
}

/** Finds the sentences of a record that hold most of the terms; of equal ones the first. */
export function findPassages(record: StoredRecord, terms: readonly Term[], limit: number): Found {
  const answered = new Set<Term>();
  for (const name of [record.title, ...(record.names ?? []), record.by ?? ''])
    markTerms(cutText(name), terms, answered);
  for (const term of terms)
    if (term.kind === 'date' && record.date !== undefined && isDate(record.date, term)) answered.add(term);
  const scored = sentencesOf(record).map((sentence, index): Scored => {
    const { words } = sentence;
    const own = new Set<Term>();
    const marked = markTerms(sentence, terms, own);
    for (const term of own) answered.add(term);
    const score = [...own].reduce((sum, { kind }) => sum + (kind === 'phrase' ? phraseWeight : 1), 0);
    // A heading says less than a sentence.
    const length = own.size > 0 && words.length < shortest ? -0.5 : 0;
    return { index, words, marked, held: own, score: score + length + Math.min(marked.length, 9) / 100 };
  });
  const best = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.index - b.index);
  const chosen = best.length === 0 ? scored.slice(0, 1) : choose(best, limit, fragmentOf(record, 0) !== undefined);
  return { answered, passages: chosen.map((sentence) => toPassage(record, sentence)) };
}

/** The best sentence, then those that hold terms which none before has, then, if each has an address of its own, the next best. */
function choose(best: readonly Scored[], limit: number, hasAddress: boolean): readonly Scored[] {
  const chosen: Scored[] = [];
  const shown = new Set<Term>();
  const left = [...best];
  while (chosen.length < limit) {
    const fresh = left.findIndex(({ held }) => [...held].some((term) => !shown.has(term)));
    if (fresh < 0 && !hasAddress) break;
    const [next] = left.splice(Math.max(0, fresh), 1);
    if (next === undefined) break;
    chosen.push(next);
    for (const term of next.held) shown.add(term);
  }
  return chosen;
}

/** True if a date is the one asked for, or lies in the month asked for. */
function isDate(iso: string, { tokens: [token = ''] }: Term): boolean {
  return dateToken(iso).startsWith(token);
}

/** A text with its words. */
interface CutText {
  readonly text: string;
  /** With stop words, which only phrases hold. */
  readonly all: readonly IndexWord[];
  readonly words: readonly IndexWord[];
}

function cutText(text: string): CutText {
  const all = indexWords(text, { stops: true });
  return { text, all, words: all.filter(({ token }) => !stopWords.has(token)) };
}

const cut = new WeakMap<StoredRecord, readonly CutText[]>();

/** The sentences with their words; a record is looked at with every letter that is typed. */
function sentencesOf(record: StoredRecord): readonly CutText[] {
  const sentences = cut.get(record) ?? record.text.map(cutText);
  cut.set(record, sentences);
  return sentences;
}

/** What answers a term, in the order of the text: words, whole dates, and whole phrases with the stop words in them. */
function markTerms({ text, all, words }: CutText, terms: readonly Term[], answered: Set<Term>): readonly Range[] {
  const marked: Range[] = [];
  const mark = (term: Term, own: Range): void => {
    marked.push(own);
    answered.add(term);
  };
  for (const term of terms) {
    if (term.kind === 'date') {
      for (const date of findDates(text)) if (isDate(date.iso, term)) mark(term, date);
    } else if (term.kind === 'phrase') {
      const tokens = all.map(({ token }) => token);
      for (const index of tokens.keys())
        if (beginsPhrase(tokens, index, term.tokens))
          mark(term, { start: all[index]?.start ?? 0, end: all[index + term.tokens.length - 1]?.end ?? 0 });
    } else {
      for (const word of words) if (answers(term.tokens[0] ?? '', word.token)) mark(term, word);
    }
  }
  return join(marked);
}

/** Ranges in their order, those that overlap as one. */
function join(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end)
      joined.splice(-1, 1, { start: last.start, end: Math.max(end, last.end) });
    else joined.push({ start, end });
  }
  return joined;
}

function toPassage(record: StoredRecord, { index, words, marked }: Scored): Passage {
  const text = record.text[index] ?? '';
  const [from, to] = excerptRange(text, words, marked);
  const parts: Part[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const { start, end } of marked) {
    if (start < from || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), marked: false });
  if (to < text.length) parts.push({ text: ' …', marked: false });
  return { fragment: fragmentOf(record, index), parts };
}

/** A sentence is shown whole, or as far as some forty words around what is marked in it. */
function excerptRange(text: string, words: readonly IndexWord[], [begin]: readonly Range[]): readonly [number, number] {
  if (words.length <= longest) return [0, text.length];
  const first = Math.max(
    0,
    words.findIndex(({ start }) => start >= (begin?.start ?? 0)),
  );
  const from = Math.max(0, Math.min(first - 8, words.length - longest));
  const last = from + longest;
  return [
    from === 0 ? 0 : (words[from]?.start ?? 0),
    last >= words.length ? text.length : (words[last - 1]?.end ?? text.length),
  ];
}

function fragmentOf({ first, numbers }: StoredRecord, index: number): string | undefined {
  const number = numbers?.[index] ?? (first === undefined ? undefined : first + index);
  return number === undefined ? undefined : `s${number}`;
}
