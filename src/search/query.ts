import { dateToken, findDates } from './dates.ts';
import { indexWords } from './index-words.ts';

/** One thing that a hit must hold: a word, a number, a date, or the words of a phrase, stop words among them, in their order. */
export interface Term {
  /** As it was typed. */
  readonly text: string;
  readonly tokens: readonly string[];
  readonly kind: 'word' | 'number' | 'date' | 'phrase';
  /** For a date: `YYYY-MM` or `YYYY-MM-DD`. */
  readonly iso?: string;
}

const quoted = /["“”„‟«»＂](?<phrase>[^"“”„‟«»＂]+)["“”„‟«»＂]/gu;

/** Reads what was typed into the terms to look for, each once. Never throws; words that are in every text are no terms by themselves. */
export function parseQuery(text: string): readonly Term[] {
  const terms: Term[] = [];
  let from = 0;
  for (const match of text.matchAll(quoted)) {
    terms.push(...readWords(text.slice(from, match.index)), ...readPhrase(match.groups?.['phrase'] ?? ''));
    from = match.index + match[0].length;
  }
  terms.push(...readWords(text.slice(from)));
  const known = new Set<string>();
  return terms.filter(({ tokens }) => {
    const key = tokens.join(' ');
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

function readPhrase(text: string): readonly Term[] {
  const words = indexWords(text, { spaced: true, stops: true });
  if (words.length < 2) return readWords(text);
  return [{ text: `“${text.trim()}”`, tokens: words.map(({ token }) => token), kind: 'phrase' }];
}

function readWords(text: string): readonly Term[] {
  const terms: Term[] = [];
  let from = 0;
  for (const { start, end, iso } of findDates(text)) {
    terms.push(...plainWords(text.slice(from, start)), {
      text: text.slice(start, end),
      tokens: [dateToken(iso)],
      kind: 'date',
      iso,
    });
    from = end;
  }
  terms.push(...plainWords(text.slice(from)));
  return terms;
}

function plainWords(text: string): readonly Term[] {
  return indexWords(text, { spaced: true }).map(({ start, end, token, value }) => ({
    text: text.slice(start, end),
    tokens: [token],
    kind: value === undefined ? 'word' : 'number',
  }));
}

/** The terms as the index is asked for pages that hold all of them. */
export function indexQuery(terms: readonly Term[]): string {
  return [...new Set(terms.flatMap(({ tokens }) => tokens))].join(' ');
}
