import { readNumeral, tidy, type Numeral } from './numeral.ts';
import { currencyStart, readCurrencyAfter, readCurrencyBefore, readShare, type UnitWords } from './units.ts';
import { Kind, type TokenList } from './tokens.ts';

/** One number with its sign and unit. */
export interface Term extends Omit<Numeral, 'unit'> {
  readonly start: number;
  readonly unit: string;
}

const minusSigns: ReadonlySet<string> = new Set(['-', '−', '–']);

interface Sign {
  readonly end: number;
  readonly factor: 1 | -1;
}

function readSign(tokens: TokenList, index: number): Sign {
  const symbol = tokens.symbol(index);
  const isMinus = minusSigns.has(symbol);
  if ((isMinus || symbol === '+') && tokens.joined(index + 1)) return { end: index + 1, factor: isMinus ? -1 : 1 };
  return tokens.word(index) === 'minus' ? { end: index + 1, factor: -1 } : { end: index, factor: 1 };
}

/** A sign stands apart from what is before it; between two numbers it is a dash. */
function isSign(tokens: TokenList, index: number): boolean {
  const isFree = tokens.spaced(index) || '([“"$€£'.includes(tokens.symbol(index - 1) || ' ');
  return isFree && readSign(tokens, index).end > index;
}

/** Reads the unit after a fraction, which may be joined to it by “of a”, as in “half of one percent”. */
function readShareOf(tokens: TokenList, index: number): UnitWords | undefined {
  let next = index;
  if (tokens.word(next) === 'of') next += 1;
  const isOne = tokens.word(next) === 'a' || tokens.word(next) === 'one' || tokens.digits(next) === '1';
  return readShare(tokens, isOne ? next + 1 : next);
}

function readUnitAfter(tokens: TokenList, numeral: Numeral, currency: UnitWords | undefined): UnitWords | undefined {
  const next = tokens.afterHyphen(numeral.end);
  if (numeral.unit === 'ratio') return readShareOf(tokens, next);
  if (numeral.unit === 'times') return undefined;
  if (currency === undefined) return readShare(tokens, next) ?? readCurrencyAfter(tokens, next);
  // “US$5 million dollars” says it twice.
  const again = readCurrencyAfter(tokens, next);
  return again?.unit === currency.unit && tokens.word(next) !== '' ? again : undefined;
}

/** Reads the number that begins at the token with its sign and its unit: “−5”, “$1.2 billion”, “40 euros”, “10-percent”. */
export function readTerm(tokens: TokenList, start: number, joinAnd = true): Term | undefined {
  const sign = readSign(tokens, start);
  const currency = readCurrencyBefore(tokens, sign.end);
  const inner = currency === undefined ? { end: sign.end, factor: 1 } : readSign(tokens, currency.end);
  const numeral = readNumeral(tokens, inner.end, currency !== undefined, joinAnd);
  if (numeral === undefined) return undefined;
  const after = readUnitAfter(tokens, numeral, currency);
  const unit = currency?.unit ?? after?.unit ?? numeral.unit;
  const factor = sign.factor * inner.factor * (currency === undefined ? (after?.factor ?? 1) : 1);
  return {
    ...numeral,
    start,
    end: after?.end ?? numeral.end,
    value: factor === 1 ? numeral.value : tidy(numeral.value * factor) + 0,
    unit,
    isBare: numeral.isBare && sign.end === start && currency === undefined && after === undefined,
  };
}

function signStart(tokens: TokenList, index: number): number {
  return isSign(tokens, index - 1) ? index - 1 : index;
}

/** Where the term begins whose first digit, number word or fraction is the token: at its article, currency or sign. */
export function termStart(tokens: TokenList, core: number): number {
  const article = tokens.beforeHyphen(core - 1);
  const isArticle = tokens.word(article) === 'a' || tokens.word(article) === 'an';
  if (isArticle && readNumeral(tokens, article, false) !== undefined) return article;
  const point = tokens.joined(core) && tokens.symbol(core - 1) === '.' && tokens.digits(core) !== '' ? core - 1 : core;
  // “.5” stands apart, or after a currency or bracket; elsewhere the point ends a sentence or an ellipsis.
  const isDecimal =
    tokens.spaced(point) || (tokens.kind(point - 1) === Kind.symbol && tokens.symbol(point - 1) !== '.');
  const number = point < core && isDecimal ? point : core;
  const outer = currencyStart(tokens, number);
  return outer < number ? signStart(tokens, outer) : currencyStart(tokens, signStart(tokens, number));
}
