import { readAmount, type Amount } from './amount.ts';
import type { Quantity } from './quantity.ts';
import { TokenList } from './tokens.ts';

function readWhole(text: string): Amount | undefined {
  const tokens = new TokenList(text);
  for (let index = 0; index < tokens.length; index += 1) {
    const amount = readAmount(tokens, index);
    if (amount !== undefined) return amount.start === 0 && amount.end === tokens.length ? amount : undefined;
  }
  return undefined;
}

/**
 * Reads a text that is one quantity and nothing else, as a record displays it: “nearly 200,000”, “$1.2 billion”,
 * “one in four”. Returns undefined for any other text. Four digits are a count here, since no year is expected.
 */
export function readQuantity(text: string): Quantity | undefined {
  return readWhole(text)?.quantity;
}

/**
 * Returns the value of one in the last significant place of a quantity as it is written: 100,000 for “1.9 million”,
 * 1 for “538”, 0 for “hundreds”. Zeros at the end of a whole number are not significant, from 100 up. Returns
 * undefined if the text is not one quantity.
 */
export function writtenPrecision(text: string): number | undefined {
  return readWhole(text)?.step;
}
