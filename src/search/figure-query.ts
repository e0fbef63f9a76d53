import { findDates } from './dates.ts';
import { indexWords, type IndexWord } from './index-words.ts';
import type { MeasureWords } from './manifest.ts';
import { answers } from './word-forms.ts';

export const signs = ['>', '≥', '=', '≤', '<'] as const;
export type Sign = (typeof signs)[number];

/** What a figure is asked for: its measure, its value, the time that it covers, further words. */
export interface FigureQuery {
  readonly measure?: string;
  readonly comparison?: { readonly sign: Sign; readonly value: number };
  /** Both ends included, each `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an end that is left out is open. */
  readonly period?: { readonly start?: string; readonly end?: string };
  readonly words: readonly string[];
}

const signWords: readonly (readonly [RegExp, Sign])[] = [
  [/>=|≥|\b(?:at least|no fewer than|no less than)\b/giu, '≥'],
  [/<=|≤|\b(?:at most|no more than|up to)\b/giu, '≤'],
  [/>|\b(?:more than|greater than|over|above|exceeding)\b/giu, '>'],
  [/<|\b(?:fewer than|less than|under|below)\b/giu, '<'],
  [/=|\b(?:exactly|equals?|about|around|nearly|almost|some)\b/giu, '='],
];
const year = /\b(?:19|20)\d{2}\b/gu;
const opening = /\b(?<word>since|from|after)\s*$/iu;
const closing = /\b(?<word>until|till|before|to|through)\s*$/iu;
/** Words that say nothing in a query of this kind. */
const fillers = new Set(['during', 'people', 'between', 'about', 'around', 'on', 'said', 'than']);

interface Spot {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a query such as `removals > 100000 in 2025` or `arrests 2025-01-23`. Undefined if it is no query for
 * figures: it compares no number, and names no measure together with a number or a time. Never throws.
 */
export function parseFigureQuery(text: string, measures: readonly MeasureWords[]): FigureQuery | undefined {
  if (/["“”„‟«»＂]/u.test(text)) return undefined;
  const compared = readComparison(text);
  const timed = readPeriod(blank(text, compared === undefined ? [] : [compared.spot]));
  const rest = blank(text, [...(compared === undefined ? [] : [compared.spot]), ...timed.spots]);
  const words = indexWords(rest, { spaced: true });
  const measured = readMeasure(words, measures);
  const others = words.filter((word) => !measured.used.has(word) && !fillers.has(word.token));
  const number = compared === undefined ? others.find(({ value }) => value !== undefined) : undefined;
  const comparison =
    compared?.comparison ?? (number?.value === undefined ? undefined : { sign: '=' as const, value: number.value });
  const isFigureQuery =
    compared !== undefined ||
    (measured.measure !== undefined && (comparison !== undefined || timed.period !== undefined));
  if (!isFigureQuery) return undefined;
  return {
    ...(measured.measure === undefined ? {} : { measure: measured.measure }),
    ...(comparison === undefined ? {} : { comparison }),
    ...(timed.period === undefined ? {} : { period: timed.period }),
    words: others.filter((word) => word !== number).map(({ start, end }) => rest.slice(start, end)),
  };
}

/** Replaces stretches by spaces, so that offsets stay. */
function blank(text: string, spots: readonly Spot[]): string {
  return spots.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}

function readComparison(
  text: string,
): { readonly comparison: { readonly sign: Sign; readonly value: number }; readonly spot: Spot } | undefined {
  const numbers = indexWords(text, { spaced: true }).filter(({ value }) => value !== undefined);
  for (const [pattern, sign] of signWords) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const number = numbers.find(({ start }) => start >= end && /^[\s$€£~]*$/u.test(text.slice(end, start)));
      if (number?.value !== undefined)
        return { comparison: { sign, value: number.value }, spot: { start: match.index, end: number.end } };
    }
  }
  return undefined;
}

function readPeriod(text: string): {
  readonly period: FigureQuery['period'] | undefined;
  readonly spots: readonly Spot[];
} {
  const dates = [...findDates(text)];
  for (const { 0: iso, index } of text.matchAll(year)) {
    if (!dates.some(({ start, end }) => index >= start && index < end))
      dates.push({ start: index, end: index + iso.length, iso });
  }
  const spots: Spot[] = [];
  let start: string | undefined;
  let end: string | undefined;
  for (const date of dates.toSorted((a, b) => a.start - b.start)) {
    const before = text.slice(0, date.start);
    const opens = opening.exec(before);
    const closes =
      closing.exec(before) ??
      (start !== undefined && end === undefined && /[-–—]\s*$/u.test(before) ? /[-–—]\s*$/u.exec(before) : null);
    spots.push({ start: opens?.index ?? closes?.index ?? date.start, end: date.end });
    if (closes === null) start ??= date.iso;
    if (opens === null) end = date.iso;
  }
  const period =
    dates.length === 0
      ? undefined
      : { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
  return { period, spots };
}

/** The measure whose words stand in the query; of several the one that takes most words. */
function readMeasure(
  words: readonly IndexWord[],
  measures: readonly MeasureWords[],
): { readonly measure: string | undefined; readonly used: ReadonlySet<IndexWord> } {
  let best: { measure: string | undefined; used: readonly IndexWord[] } = { measure: undefined, used: [] };
  for (const { value, words: names } of measures) {
    for (const name of names) {
      const tokens = name.split(' ');
      if (tokens.length <= best.used.length) continue;
      for (let index = 0; index + tokens.length <= words.length; index++) {
        const run = words.slice(index, index + tokens.length);
        if (run.every(({ token }, step) => answers(tokens[step] ?? '', token))) best = { measure: value, used: run };
      }
    }
  }
  return { measure: best.measure, used: new Set(best.used) };
}

/** Writes a query for figures in its usual form, which reads back to the same. */
export function formatFigureQuery(query: FigureQuery, measures: readonly MeasureWords[]): string {
  const { measure, comparison, period, words } = query;
  const label = measures.find(({ value }) => value === measure)?.words[0];
  return [label, comparison && `${comparison.sign} ${comparison.value}`, period && formatPeriod(period), ...words]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** Writes a period as it is read: `in 2025`, `since 2025-01-20`, `until 2025-06`, `from 2025-01 to 2025-03`. */
export function formatPeriod({ start, end }: NonNullable<FigureQuery['period']>): string {
  if (start === end) return `in ${start ?? ''}`;
  if (end === undefined) return `since ${start ?? ''}`;
  return start === undefined ? `until ${end}` : `from ${start} to ${end}`;
}
