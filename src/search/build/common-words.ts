import { weightOf } from '../common-words.ts';
import { answers } from '../word-forms.ts';
import type { IndexedRecord } from './search-record.ts';

/** Records that may hold a word before it is kept apart: with so many, Pagefind takes some milliseconds for it. */
export const fewRecords = 500;
/** A word in a title or a name counts for so many in a text, as where records are ranked by Pagefind. */
const titleTimes = 5;
const nameTimes = 3;

const tokensOf = (words: string): readonly string[] => (words === '' ? [] : words.split(' '));
/** Days are asked for by their months too: they stay where words are found by their beginnings. */
const isDay = (token: string): boolean => /^d\d{6,8}$/u.test(token);

/** The words that more records hold than `few`, in the order of the alphabet. */
export function commonWords(records: readonly IndexedRecord[], few: number): readonly string[] {
  const held = new Map<string, number>();
  for (const { content, title, names } of records)
    for (const token of new Set([content, title, names].flatMap(tokensOf))) held.set(token, (held.get(token) ?? 0) + 1);
  return [...held]
    .filter(([token, count]) => count > few && !isDay(token))
    .map(([token]) => token)
    .toSorted();
}

/** For each of the words how much it, or another form of it, says in each record, by row. */
export function weighWords(common: readonly string[], records: readonly IndexedRecord[]): readonly Uint8Array[] {
  if (common.length === 0) return [];
  const lengths = records.map(({ content }) => tokensOf(content).length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const times = common.map(() => new Uint16Array(records.length));
  const counted = countedWith(common);
  for (const [row, { content, title, names }] of records.entries())
    for (const [words, weight] of [[content, 1] as const, [title, titleTimes] as const, [names, nameTimes] as const])
      for (const token of tokensOf(words))
        for (const place of counted(token)) {
          const own = times[place];
          if (own !== undefined) own[row] = (own[row] ?? 0) + weight;
        }
  return times.map((own) => Uint8Array.from(own, (count, row) => weightOf(count, lengths[row] ?? 0, mean)));
}

/** Finds the common words that a word counts for: itself, and those of which it is a form. */
function countedWith(common: readonly string[]): (token: string) => readonly number[] {
  // Forms of one word begin alike.
  const beginning = (token: string): string => token.slice(0, 2);
  const near = Map.groupBy(common.entries(), ([, token]) => beginning(token));
  const known = new Map<string, readonly number[]>();
  return (token) => {
    const places =
      known.get(token) ??
      (near.get(beginning(token)) ?? []).filter(([, word]) => answers(word, token)).map(([place]) => place);
    known.set(token, places);
    return places;
  };
}

/** The record without the words that are kept apart. */
export function withoutWords({ content, title, names }: IndexedRecord, common: ReadonlySet<string>): IndexedRecord {
  const rest = (words: string): string =>
    tokensOf(words)
      .filter((token) => !common.has(token))
      .join(' ');
  return common.size === 0
    ? { content, title, names }
    : { content: rest(content), title: rest(title), names: rest(names) };
}
