import { units, teens } from './number-words.ts';
import type { TokenList } from './tokens.ts';

const timeUnits: ReadonlySet<string> = new Set([
  'centuries',
  'century',
  'day',
  'days',
  'decade',
  'decades',
  'fortnight',
  'fortnights',
  'hour',
  'hours',
  'hr',
  'hrs',
  'millennia',
  'min',
  'mins',
  'minute',
  'minutes',
  'month',
  'months',
  'night',
  'nights',
  'seconds',
  'week',
  'weekend',
  'weekends',
  'weeks',
  'year',
  'years',
  'yr',
  'yrs',
]);
/** Words that may stand between a number and its unit of time. */
const fillers: ReadonlySet<string> = new Set([
  'additional',
  'business',
  'calendar',
  'consecutive',
  'fiscal',
  'full',
  'long',
  'more',
  'school',
  'straight',
  'successive',
  'whole',
  'working',
]);
const clockZones: ReadonlySet<string> = new Set(['EDT', 'EST', 'ET', 'GMT', 'PT', 'UTC']);

/** True for a unit of time, singular or plural; “second” alone is an ordinal. */
export function isTimeUnit(word: string): boolean {
  return timeUnits.has(word);
}

/** Where a unit of time ends that follows a number, as in “90 days”, “two-week”, “five consecutive years”. */
export function durationEnd(tokens: TokenList, end: number): number | undefined {
  let next = tokens.afterHyphen(end);
  if (fillers.has(tokens.word(next))) next = tokens.afterHyphen(next + 1);
  const word = tokens.word(next);
  const isOne = tokens.word(end - 1) === 'one' || tokens.digits(end - 1) === '1';
  // “One second-degree murder” is none.
  const isSecond = word === 'second' && (next > end || (isOne && !tokens.links(next + 1, '-')));
  return isTimeUnit(word) || isSecond ? next + 1 : undefined;
}

/** Where a unit of time ends that a fraction divides, as in “half an hour”, “half-century”, “quarter of a century”. */
export function dividedTimeEnd(tokens: TokenList, end: number): number | undefined {
  let next = tokens.afterHyphen(end);
  const isHyphened = next > end;
  if (tokens.word(next) === 'of') next += 1;
  const isArticle = tokens.word(next) === 'a' || tokens.word(next) === 'an';
  if (isArticle) next = tokens.afterHyphen(next + 1);
  const isUnit = (isArticle || isHyphened) && isTimeUnit(tokens.word(next));
  return isUnit || tokens.word(next) === 'century' ? next + 1 : undefined;
}

/** Reads “am”, “PM”, “a.m.” or “p.m.” */
function meridiemEnd(tokens: TokenList, index: number): number | undefined {
  const word = tokens.word(index);
  if (word === 'am' || word === 'pm') return index + 1;
  if (word !== 'a' && word !== 'p') return undefined;
  if (!tokens.links(index + 1, '.') || tokens.word(index + 2) !== 'm') return undefined;
  return tokens.symbol(index + 3) === '.' && tokens.joined(index + 3) ? index + 4 : index + 3;
}

function hourEnd(tokens: TokenList, index: number): number | undefined {
  const isOClock = tokens.word(index) === 'o' && tokens.links(index + 1, "'") && tokens.word(index + 2) === 'clock';
  return isOClock ? index + 3 : meridiemEnd(tokens, index);
}

function isSixty(digits: string): boolean {
  return /^[0-5]\d$/u.test(digits);
}

function digitClockEnd(tokens: TokenList, core: number): number | undefined {
  const digits = tokens.digits(core);
  if (digits.length === 4 && clockZones.has(tokens.raw(core + 1)) && Number(digits) < 2400) return core + 2;
  if (digits.length > 2 || Number(digits) > 24) return undefined;
  const hasMinutes = tokens.links(core + 1, ':') && isSixty(tokens.digits(core + 2));
  if (!hasMinutes) {
    const isBritish = tokens.links(core + 1, '.') && isSixty(tokens.digits(core + 2));
    return (isBritish ? meridiemEnd(tokens, core + 3) : undefined) ?? hourEnd(tokens, core + 1);
  }
  const hasSeconds = tokens.links(core + 3, ':') && isSixty(tokens.digits(core + 4));
  const end = hasSeconds ? core + 5 : core + 3;
  // “1:25-cv-00766” is the number of a case.
  return tokens.links(end, '-') && tokens.word(end + 1) !== '' ? undefined : (meridiemEnd(tokens, end) ?? end);
}

function wordClockEnd(tokens: TokenList, core: number): number | undefined {
  const word = tokens.word(core);
  if (word === 'half' || word === 'quarter') {
    const isPast = tokens.word(core + 1) === 'past' || (word === 'quarter' && tokens.word(core + 1) === 'to');
    const hasHour =
      units.has(tokens.word(core + 2)) || teens.has(tokens.word(core + 2)) || tokens.digits(core + 2) !== '';
    return isPast && hasHour ? core + 3 : undefined;
  }
  return units.has(word) || teens.has(word) ? hourEnd(tokens, core + 1) : undefined;
}

/** Where the time of day ends that begins at the token: “5 p.m.”, “10:30”, “5.30pm”, “five o’clock”, “half past six”, “1700 GMT”. */
export function clockEnd(tokens: TokenList, core: number): number | undefined {
  return tokens.digits(core) === '' ? wordClockEnd(tokens, core) : digitClockEnd(tokens, core);
}
