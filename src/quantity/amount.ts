import { qualifiedBounds, type Qualifier } from './interval.ts';
import { teens, tens, units } from './number-words.ts';
import { ratioStep, tidy } from './numeral.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { readRange, readRatio } from './range.ts';
import { readTerm, termStart, type Term } from './term.ts';
import type { TokenList } from './tokens.ts';
import { readCurrencyAfter, readShare } from './units.ts';
import { readVague } from './vague.ts';

/** A quantity in the text, with everything that qualifies it. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** The one term without qualifying words, where there is no other; it may yet turn out to be a year. */
  readonly term: Term | undefined;
  readonly qualifier: Qualifier | undefined;
  /** The value of one in the last significant place as written, 0 where the words give none. */
  readonly step: number;
}

type Core = Omit<Amount, 'qualifier'>;

const folds = [...units, ...teens, ...tens].map(([word, value]): [string, number] => [`${word}fold`, value]);
const multiples: ReadonlyMap<string, number> = new Map([['twice', 2], ['thrice', 3], ...folds, ['hundredfold', 100]]);
/** Words that say how many times. */
export const timesWords: readonly string[] = [...multiples.keys()];

function readTimesCore(tokens: TokenList, core: number): Core | undefined {
  const value = multiples.get(tokens.word(core));
  if (value === undefined) return undefined;
  const quantity: Quantity = { low: value, high: value, modality: 'exact', unit: 'times' };
  return { start: core, end: core + 1, quantity, term: undefined, step: 1 };
}

function readVagueCore(tokens: TokenList, core: number): Core | undefined {
  const found = readVague(tokens, core);
  if (found === undefined) return undefined;
  const { start, end, low, high, modality, unit } = found;
  const of = tokens.word(end) === 'of' ? end + 1 : tokens.afterHyphen(end);
  const money = unit === 'count' ? (readCurrencyAfter(tokens, of) ?? readShare(tokens, end)) : undefined;
  const factor = money?.factor ?? 1;
  const quantity: Quantity = {
    low: low === null ? null : tidy(low * factor),
    high: high === null ? null : tidy(high * factor),
    modality,
    unit: money?.unit ?? unit,
  };
  return { start, end: money?.end ?? end, quantity, term: undefined, step: 0 };
}

function readExactCore(tokens: TokenList, core: number): Core | undefined {
  const start = termStart(tokens, core);
  const term = readTerm(tokens, start, tokens.word(start - 1) !== 'between');
  if (term === undefined || term.end <= core) return undefined;
  const pair = readRatio(tokens, term) ?? readRange(tokens, term);
  if (pair === undefined) {
    const { value, unit, end, step } = term;
    return { start, end, quantity: { low: value, high: value, modality: 'exact', unit }, term, step };
  }
  const { low, high, unit, isRatio } = pair;
  const quantity: Quantity = { low, high, modality: isRatio ? 'exact' : 'range', unit };
  return { start: pair.start, end: pair.end, quantity, term: undefined, step: isRatio ? ratioStep : term.step };
}

/** A range stays a range, and “hundreds” vague, when only loosened; a one-sided word makes either one-sided. */
function qualify(quantity: Quantity, qualifier: Qualifier): Quantity {
  const { low, high, modality, unit } = quantity;
  if (low === null) return quantity;
  const isLoose = qualifier === 'about' || qualifier === 'nearly';
  if (modality === 'vague' && isLoose) return quantity;
  const bounds = qualifiedBounds(qualifier, low, high ?? low);
  const isRange = modality === 'range' && isLoose;
  return {
    low: bounds.low === null ? null : tidy(bounds.low),
    high: bounds.high === null || (high === null && modality === 'vague') ? null : tidy(bounds.high),
    modality: isRange ? 'range' : qualifier,
    unit,
  };
}

/** “Some one” is nobody counted. */
function isQualified(tokens: TokenList, core: Core): boolean {
  return (
    core.quantity.modality !== 'unquantified' &&
    core.quantity.modality !== 'superlative' &&
    !(tokens.word(core.start) === 'one' && tokens.word(core.start - 1) === 'some')
  );
}

/**
 * Reads the quantity whose first digits, number word, fraction or vague word is the token, with its currency,
 * scale, unit, range and qualifying words.
 */
export function readAmount(tokens: TokenList, core: number): Amount | undefined {
  const found = readVagueCore(tokens, core) ?? readTimesCore(tokens, core) ?? readExactCore(tokens, core);
  if (found === undefined) return undefined;
  const before = isQualified(tokens, found) ? qualifierBefore(tokens, found.start) : undefined;
  const after = qualifierAfter(tokens, found.end);
  const qualifier = before?.qualifier ?? after?.qualifier ?? (found.term?.atLeast === true ? 'at-least' : undefined);
  return {
    start: before?.at ?? found.start,
    end: after?.at ?? found.end,
    quantity: qualifier === undefined ? found.quantity : qualify(found.quantity, qualifier),
    term: found.term,
    qualifier,
    step: found.step,
  };
}
