import { isOrdinalSuffix, readHoliday } from './dates.ts';
import { readWordNumber } from './number-words.ts';
import { readAmount, type Amount } from './amount.ts';
import { waive, type Reading } from './reading.ts';
import { Kind, type TokenList } from './tokens.ts';

const streets: ReadonlySet<string> = new Set(['Ave', 'Avenue', 'Road', 'St', 'Street']);
const parts: ReadonlySet<string> = new Set(['half', 'quarter', 'thirds']);

/** “The second half” and “the third quarter” are ordinal as a whole; “18th Street” is a name. */
function ordinalOrName(tokens: TokenList, start: number, end: number): Reading {
  if (streets.has(tokens.raw(end))) return waive('identifier', start, end + 1);
  return waive('ordinal', start, parts.has(tokens.word(end)) ? end + 1 : end);
}

/** Reads an ordinal in digits, “21st”. */
export function readDigitOrdinal(tokens: TokenList, core: number): Reading | undefined {
  return isOrdinalSuffix(tokens, core + 1) ? ordinalOrName(tokens, core, core + 2) : undefined;
}

/** “A third” is a part if it is of something, qualified, a difference, or stands alone; else it is one more. */
function readPartOf(tokens: TokenList, core: number): Amount | undefined {
  // “A Fifth Circuit panel” divides nothing.
  if (tokens.word(core - 1) !== 'a' || tokens.capitalised(core)) return undefined;
  const amount = readAmount(tokens, core);
  if (amount === undefined) return undefined;
  const isRange = amount.quantity.modality === 'range';
  const isLed = amount.qualifier !== undefined || isRange || tokens.word(core - 2) === 'by';
  const isAlone = tokens.word(amount.end) === 'of' || tokens.kind(amount.end) !== Kind.word;
  return isLed || isAlone ? amount : undefined;
}

/** Reads the ordinal word at the token as an ordinal, a date such as “Fourth of July”, or as a part such as “a third of”. */
export function readOrdinalWord(tokens: TokenList, core: number): Reading | undefined {
  const part = readPartOf(tokens, core);
  if (part !== undefined) return { ...part, outcome: { kind: 'quantity', quantity: part.quantity } };
  return readHoliday(tokens, core) ?? ordinalOrName(tokens, core, core + 1);
}

/** Reads an ordinal of several words whose first is a cardinal, “twenty-first”. */
export function readLongOrdinal(tokens: TokenList, core: number): Reading | undefined {
  const number = readWordNumber(tokens, core);
  return number?.kind === 'ordinal' ? ordinalOrName(tokens, core, number.end) : undefined;
}
