import type { TokenList } from './tokens.ts';
import type { VagueQuantity } from './vague-quantity.ts';

/** Superlatives of size and number: each claims a rank among counts that the text does not give. */
const superlatives: ReadonlySet<string> = new Set([
  'biggest',
  'fewest',
  'greatest',
  'highest',
  'largest',
  'lowest',
  'smallest',
]);
/** Words before “numbers” that make them identifiers or no count. */
const identifying: ReadonlySet<string> = new Set([
  'a',
  'account',
  'alien',
  'back',
  'badge',
  'case',
  'docket',
  'flight',
  'house',
  'in',
  'odd',
  'page',
  'phone',
  'plate',
  'prime',
  'registration',
  'room',
  'security',
  'serial',
  'telephone',
]);

/** The words at which such a statement is looked for. */
export const superlativeWords: readonly string[] = [...superlatives, 'numbers'];

/**
 * Reads a statement of quantity that gives no number at all: “the largest …” (a superlative), “arrest numbers”
 * (unquantified). A superlative without “the” or an owner before it compares nothing in particular.
 */
export function readUnnumbered(tokens: TokenList, core: number): VagueQuantity | undefined {
  const word = tokens.word(core);
  const before = tokens.word(core - 1);
  if (superlatives.has(word)) {
    const ranks = before === 'the' || before === 's' || before === 'ever' || before === 'its' || before === 'their';
    return ranks
      ? { start: core, end: core + 1, low: null, high: null, modality: 'superlative', unit: 'count' }
      : undefined;
  }
  if (word !== 'numbers' || before === '' || identifying.has(before)) return undefined;
  return { start: core, end: core + 1, low: null, high: null, modality: 'unquantified', unit: 'count' };
}
