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

interface Scored {
  readonly index: number;
  readonly words: readonly IndexWord[];
  readonly marked: readonly IndexWord[];
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
    return { index, words, marked, score: score + length + Math.min(marked.length, 9) / 100 };
  });
  const best = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.index - b.index);
  const chosen = best.length === 0 ? scored.slice(0, 1) : best.slice(0, limit);
  return { answered, passages: chosen.map((sentence) => toPassage(record, sentence)) };
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

/** The words that answer a term, in their order; of a phrase only those that follow each other, stop words among them. */
function markTerms({ text, all, words }: CutText, terms: readonly Term[], answered: Set<Term>): readonly IndexWord[] {
  const marked = new Map<number, IndexWord>();
  const mark = (term: Term, own: readonly IndexWord[]): void => {
    for (const word of own) marked.set(word.start, word);
    answered.add(term);
  };
  for (const term of terms) {
    if (term.kind === 'date') {
      for (const date of findDates(text).filter(({ iso }) => isDate(iso, term))) {
        mark(
          term,
          words.filter(({ start, end }) => start >= date.start && end <= date.end),
        );
      }
    } else if (term.kind === 'phrase') {
      const tokens = all.map(({ token }) => token);
      for (const index of tokens.keys())
        if (beginsPhrase(tokens, index, term.tokens)) mark(term, all.slice(index, index + term.tokens.length));
    } else {
      const own = words.filter(({ token }) => answers(term.tokens[0] ?? '', token));
      if (own.length > 0) mark(term, own);
    }
  }
  return [...marked.values()].toSorted((a, b) => a.start - b.start);
}

function toPassage(record: StoredRecord, { index, words, marked }: Scored): Passage {
  const text = record.text[index] ?? '';
  const [from, to] = excerptRange(text, words, marked);
  const parts: Part[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const word of marked) {
    if (word.start < from || word.end > to) continue;
    if (word.start > at) parts.push({ text: text.slice(at, word.start), marked: false });
    parts.push({ text: text.slice(word.start, word.end), marked: true });
    at = word.end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), marked: false });
  if (to < text.length) parts.push({ text: ' …', marked: false });
  return { fragment: fragmentOf(record, index), parts };
}

/** A sentence is shown whole, or as far as some forty words around what is marked in it. */
function excerptRange(
  text: string,
  words: readonly IndexWord[],
  [begin]: readonly IndexWord[],
): readonly [number, number] {
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
