import { waive, type Reading } from './reading.ts';
import { Kind, type TokenList } from './tokens.ts';

const streets: ReadonlySet<string> = new Set([
  'Ave',
  'Avenue',
  'Blvd',
  'Boulevard',
  'Drive',
  'Highway',
  'Hwy',
  'Lane',
  'Parkway',
  'Plaza',
  'Rd',
  'Road',
  'Square',
  'St',
  'Street',
  'Terrace',
  'Way',
]);
const longestName = 3;

/** Reads the number of a house with its street, “1600 Pennsylvania Avenue”. */
export function readAddress(tokens: TokenList, core: number): Reading | undefined {
  if (tokens.digits(core).length > 5) return undefined;
  let at = core + 1;
  while (at <= core + longestName && isNamePart(tokens, at) && !streets.has(tokens.raw(at))) at = afterName(tokens, at);
  // “12 East St Louis men” are no house.
  const isTown = tokens.raw(at) === 'St' && tokens.capitalised(at + 1);
  const isStreet = at > core + 1 && streets.has(tokens.raw(at)) && tokens.spaced(at) && !isTown;
  return isStreet ? waive('address', core, at + 1) : undefined;
}

function isNamePart(tokens: TokenList, index: number): boolean {
  const isOrdinal =
    tokens.kind(index) === Kind.digits && tokens.joined(index + 1) && tokens.kind(index + 1) === Kind.word;
  return tokens.spaced(index) && (tokens.capitalised(index) || isOrdinal);
}

/** “26 W. 17th Street”: the point of an initial and the ending of an ordinal belong to the name. */
function afterName(tokens: TokenList, index: number): number {
  const isLonger =
    tokens.kind(index) === Kind.digits || (tokens.symbol(index + 1) === '.' && tokens.raw(index).length === 1);
  return isLonger ? index + 2 : index + 1;
}
