import { isIsoDate } from '../schema/common.ts';
import type { RuleId } from '../report/rules.ts';
import { isWhite } from '../text/white.ts';
import type { Span } from '../text/span.ts';

/** The machine-readable head of a seed, or what is wrong with it and where. */
export type DateLineResult =
  | { readonly ok: true; readonly value: string; readonly span: Span }
  | { readonly ok: false; readonly rule: RuleId; readonly offset: number; readonly message: string };

const remedy = 'Begin the file with “date YYYY-MM-DD”, such as “date 2025-01-24”, then the text.';

function fail(rule: RuleId, offset: number, message: string): DateLineResult {
  return { ok: false, rule, offset, message };
}

const longestShown = 40;

/** The characters up to the next white space, cut short for a message. */
function wordAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && !isWhite(text, end)) {
    if (end - from === longestShown) return `${text.slice(from, end)}…`;
    end += 1;
  }
  return text.slice(from, end);
}

/**
 * Reads the first words of a seed: one optional space, `date`, a space and a day that exists. A day after
 * `latestDate` is refused if that is given; days compare as text.
 */
export function readDateLine(text: string, latestDate?: string): DateLineResult {
  if (text.trim() === '') return fail('seed/empty', 0, `The seed holds no text. ${remedy}`);
  const start = text.startsWith(' ') ? 1 : 0;
  const first = wordAt(text, start);
  if (first === '') return fail('seed/no-date', start, `White space stands before the date line. ${remedy}`);
  if (first !== 'date' || text.charAt(start + 4) !== ' ') {
    return fail('seed/no-date', start, `The seed begins with “${first}” and not with a date line. ${remedy}`);
  }
  const dateStart = start + 5;
  const value = wordAt(text, dateStart);
  if (value === '') return fail('seed/bad-date', dateStart, `No date follows “date ”. ${remedy}`);
  if (value.length !== 10 || !isIsoDate(value)) {
    return fail(
      'seed/bad-date',
      dateStart,
      `“${value}” is not a day of the calendar in the form YYYY-MM-DD. ${remedy}`,
    );
  }
  if (latestDate !== undefined && value > latestDate) {
    return fail(
      'seed/future-date',
      dateStart,
      `The date ${value} lies in the future: the latest allowed is ${latestDate}. Correct it.`,
    );
  }
  const span = { start, end: dateStart + value.length };
  if (text.slice(span.end).trim() === '') {
    return fail('seed/empty', span.end, 'No text follows the date. Add the text of the article after it.');
  }
  return { ok: true, value, span };
}
