import { Kind, type TokenList } from './tokens.ts';

/** A unit as it stands beside a number. */
export interface UnitWords {
  readonly end: number;
  /** `percent`, `percentage-point` or an ISO 4217 code. */
  readonly unit: string;
  /** What one of it is worth in the unit: a basis point is 0.01 of a percentage point. */
  readonly factor: number;
}

/** ISO 4217 codes of the symbols; a bare dollar sign is the dollar of the United States. */
const currencySymbols: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['₫', 'VND'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₴', 'UAH'],
  ['฿', 'THB'],
]);
const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
  ['S', 'SGD'],
  ['R', 'BRL'],
  ['MX', 'MXN'],
]);
const currencyCodes: ReadonlySet<string> = new Set(
  'AUD BRL CAD CHF CNY COP CRC EUR GBP GTQ HNL INR JPY KRW LKR MXN NIO NZD PEN USD'.split(' '),
);
const currencyNouns: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['peso', 'MXN'],
  ['pesos', 'MXN'],
  ['quetzales', 'GTQ'],
  ['lempiras', 'HNL'],
  ['rupees', 'INR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
]);
/** Currencies that share a noun, told apart by the word before it. */
const nationalCurrencies: ReadonlyMap<string, string> = new Map([
  ['american dollars', 'USD'],
  ['australian dollars', 'AUD'],
  ['canadian dollars', 'CAD'],
  ['colombian pesos', 'COP'],
  ['indian rupees', 'INR'],
  ['lankan rupees', 'LKR'],
  ['mexican pesos', 'MXN'],
  ['swiss francs', 'CHF'],
  ['us dollars', 'USD'],
]);

/** The sign of a currency by its ISO 4217 code, or undefined if it is written by its code. */
export const signsByCurrency: ReadonlyMap<string, string> = new Map(
  [...currencySymbols].map(([symbol, code]): [string, string] => [code, symbol]),
);

/** Reads the currency that stands before a number: `$`, `US$`, `€`, `USD`, `Rs.`. Only the symbols may be joined to letters. */
export function readCurrencyBefore(tokens: TokenList, index: number): UnitWords | undefined {
  if (tokens.kind(index) !== Kind.word && tokens.kind(index) !== Kind.symbol) return undefined;
  const symbol = currencySymbols.get(tokens.symbol(index));
  if (symbol !== undefined) return { end: index + 1, unit: symbol, factor: 1 };
  if (!tokens.capitalised(index)) return undefined;
  const word = tokens.raw(index);
  const dollar = dollarPrefixes.get(word);
  if (dollar !== undefined && tokens.joined(index + 1) && tokens.symbol(index + 1) === '$') {
    return { end: index + 2, unit: dollar, factor: 1 };
  }
  if (word === 'Rs') {
    const end = tokens.joined(index + 1) && tokens.symbol(index + 1) === '.' ? index + 2 : index + 1;
    return { end, unit: 'INR', factor: 1 };
  }
  return currencyCodes.has(word) ? { end: index + 1, unit: word, factor: 1 } : undefined;
}

/** Where the currency begins that ends before the token, or the token itself if there is none. */
export function currencyStart(tokens: TokenList, index: number): number {
  for (let start = index - 2; start < index; start += 1) {
    if (readCurrencyBefore(tokens, start)?.end === index) return start;
  }
  return index;
}

function readPoints(tokens: TokenList, index: number): UnitWords | undefined {
  const word = tokens.word(index);
  const next = tokens.afterHyphen(index + 1);
  const isPoint = tokens.word(next) === 'point' || tokens.word(next) === 'points';
  if (word === 'percentage' && isPoint) return { end: next + 1, unit: 'percentage-point', factor: 1 };
  if (word === 'basis' && isPoint) return { end: next + 1, unit: 'percentage-point', factor: 0.01 };
  if (word === 'pp' || word === 'ppt' || word === 'ppts')
    return { end: index + 1, unit: 'percentage-point', factor: 1 };
  return undefined;
}

function readPercent(tokens: TokenList, index: number): UnitWords | undefined {
  const symbol = tokens.symbol(index);
  if (symbol === '%' || symbol === '٪' || symbol === '‰') {
    const next = tokens.afterHyphen(index + 1);
    const isPoint = tokens.word(next) === 'points' || (next > index + 1 && tokens.word(next) === 'point');
    if (isPoint) return { end: next + 1, unit: 'percentage-point', factor: 1 };
    return { end: index + 1, unit: 'percent', factor: symbol === '‰' ? 0.1 : 1 };
  }
  const word = tokens.word(index);
  if (word === 'percent' || word === 'pct' || word === 'pc') {
    const isPoint = tokens.word(index + 1) === 'points';
    return { end: index + (isPoint ? 2 : 1), unit: isPoint ? 'percentage-point' : 'percent', factor: 1 };
  }
  return word === 'per' && tokens.word(index + 1) === 'cent'
    ? { end: index + 2, unit: 'percent', factor: 1 }
    : undefined;
}

/** Reads the currency that stands after a number: “dollars”, “-dollar”, “US dollars”, “€”, “EUR”. */
export function readCurrencyAfter(tokens: TokenList, index: number): UnitWords | undefined {
  const symbol = currencySymbols.get(tokens.symbol(index));
  // “40 €” is a sum; “40 $5 notes” is not: a sign that touches the next number belongs to that one.
  if (symbol !== undefined) {
    return tokens.joined(index + 1) && tokens.kind(index + 1) === Kind.digits
      ? undefined
      : { end: index + 1, unit: symbol, factor: 1 };
  }
  const word = tokens.word(index);
  if (
    word === 'u' &&
    tokens.links(index + 1, '.') &&
    tokens.word(index + 2) === 's' &&
    tokens.symbol(index + 3) === '.'
  ) {
    const unit = nationalCurrencies.get(`us ${tokens.word(index + 4)}`);
    if (unit !== undefined) return { end: index + 5, unit, factor: 1 };
  }
  if (tokens.capitalised(index)) {
    const start = word === 'sri' ? index + 1 : index;
    const national = nationalCurrencies.get(`${tokens.word(start)} ${tokens.word(start + 1)}`);
    if (national !== undefined) return { end: start + 2, unit: national, factor: 1 };
    if (currencyCodes.has(tokens.raw(index))) return { end: index + 1, unit: tokens.raw(index), factor: 1 };
  }
  const unit = currencyNouns.get(word);
  // “50 pounds of cocaine” is a weight.
  if (unit === undefined || (word.startsWith('pound') && tokens.word(index + 1) === 'of')) return undefined;
  return { end: index + (tokens.word(index + 1) === 'sterling' ? 2 : 1), unit, factor: 1 };
}

/** Reads the per cent sign or words, or percentage points, that stand after a number. */
export function readShare(tokens: TokenList, index: number): UnitWords | undefined {
  return readPercent(tokens, index) ?? readPoints(tokens, index);
}
