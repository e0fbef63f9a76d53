import { dateToken, findDates } from './dates.ts';
import { indexWords, type IndexWord } from './index-words.ts';
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
  readonly marked: ReadonlySet<IndexWord>;
  readonly score: number;
}

/** Finds the sentences of a record that hold most of the terms; of equal ones the first. */
export function findPassages(record: StoredRecord, terms: readonly Term[], limit: number): Found {
  const answered = new Set<Term>();
  for (const name of [record.title, ...(record.names ?? []), record.by ?? ''])
    markTerms(name, indexWords(name), terms, answered);
  for (const term of terms)
    if (term.kind === 'date' && record.date !== undefined && isDate(record.date, term)) answered.add(term);
  const scored = wordsOf(record).map((words, index): Scored => {
    const text = record.text[index] ?? '';
    const own = new Set<Term>();
    const marked = markTerms(text, words, terms, own);
    for (const term of own) answered.add(term);
    const score = [...own].reduce((sum, { kind }) => sum + (kind === 'phrase' ? phraseWeight : 1), 0);
    // A heading says less than a sentence.
    const length = own.size > 0 && words.length < shortest ? -0.5 : 0;
    return { index, words, marked, score: score + length + Math.min(marked.size, 9) / 100 };
  });
  const best = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.index - b.index);
  const chosen = best.length === 0 ? scored.slice(0, 1) : best.slice(0, limit);
  return { answered, passages: chosen.map((sentence) => toPassage(record, sentence)) };
}

/**
 * True if the words of a phrase stand in a record one after the other, in any form. The index cannot tell: it does not have
 * the words that stand in nearly every sentence.
 */
export function holdsPhrase({ title, names = [], by = '', text }: StoredRecord, phrase: Term): boolean {
  const asked = indexWords(phrase.text, { spaced: true, stops: true }).map(({ token }) => token);
  return [title, ...names, by, text.join(' ')].some((each) => {
    const words = indexWords(each, { stops: true });
    return words.some((_, index) =>
      asked.every((token, step) => {
        const word = words[index + step]?.token ?? '';
        return stopWords.has(token) ? word === token : answers(token, word);
      }),
    );
  });
}

/** True if a date is the one asked for, or lies in the month asked for. */
function isDate(iso: string, { tokens: [token = ''] }: Term): boolean {
  return dateToken(iso).startsWith(token);
}

const cut = new WeakMap<StoredRecord, readonly (readonly IndexWord[])[]>();

/** The words of each sentence; a record is looked at with every letter that is typed. */
function wordsOf(record: StoredRecord): readonly (readonly IndexWord[])[] {
  const words = cut.get(record) ?? record.text.map((text) => indexWords(text));
  cut.set(record, words);
  return words;
}

/** Marks the words that answer a term; of a phrase only those that follow each other. */
function markTerms(
  text: string,
  words: readonly IndexWord[],
  terms: readonly Term[],
  answered: Set<Term>,
): ReadonlySet<IndexWord> {
  const marked = new Set<IndexWord>();
  for (const term of terms) {
    if (term.kind === 'date') {
      for (const date of findDates(text).filter(({ iso }) => isDate(iso, term))) {
        for (const word of words) if (word.start >= date.start && word.end <= date.end) marked.add(word);
        answered.add(term);
      }
      continue;
    }
    const [first = ''] = term.tokens;
    for (const [index, word] of words.entries()) {
      if (!answers(first, word.token)) continue;
      const run = words.slice(index, index + term.tokens.length);
      if (!term.tokens.every((token, step) => answers(token, run[step]?.token ?? ''))) continue;
      for (const each of run) marked.add(each);
      answered.add(term);
    }
  }
  return marked;
}

function toPassage(record: StoredRecord, { index, words, marked }: Scored): Passage {
  const text = record.text[index] ?? '';
  const [from, to] = excerptRange(text, words, marked);
  const parts: Part[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const word of words) {
    if (!marked.has(word) || word.start < from || word.end > to) continue;
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
  marked: ReadonlySet<IndexWord>,
): readonly [number, number] {
  if (words.length <= longest) return [0, text.length];
  const first = Math.max(
    0,
    words.findIndex((word) => marked.has(word)),
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
