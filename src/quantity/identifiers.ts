import { exponents } from './number-words.ts';
import { suffixExponent } from './numeral.ts';
import { waive, type Reading } from './reading.ts';
import { isTimeUnit } from './times.ts';
import { Kind, type TokenList } from './tokens.ts';

/** Prefixes that a hyphen joins to a number without making a name of it. */
const prefixes: ReadonlySet<string> = new Set(
  'about almost around early ex late mid minus more nearly non over plus post pre since some sub than to top under up'.split(' '),
);
/** Letters that follow digits directly and leave them a number: units of measure and of time. */
const measures: ReadonlySet<string> = new Set(
  'am cm ft g gb h hr hrs in kg kgs km kmh kph kw lb lbs m mb mg mi min mins ml mm mph mw pm s sec secs sq tb th x yo yr yrs'.split(' '),
);
/** Abbreviations of collections of law that stand between the number of a volume or title and that of a page or section. */
const reporters: ReadonlySet<string> = new Set(
  'cfr f fcite fedcl fedreg fr fsupp ilm indec led sct stat us usc usca uscode'.split(' '),
);

/** True for a run of letters and digits that a number with a unit is not written like. */
function isOddSuffix(tokens: TokenList, index: number): boolean {
  if (!tokens.joined(index) || tokens.kind(index) !== Kind.word) return false;
  const word = tokens.word(index);
  const isUnit = measures.has(word) || isTimeUnit(word) || exponents.has(word) || suffixExponent(tokens.raw(index), true) !== undefined;
  return !isUnit || (tokens.joined(index + 1) && tokens.kind(index + 1) === Kind.digits);
}

function isAlphanumeric(tokens: TokenList, index: number): boolean {
  const kind = tokens.kind(index);
  return kind === Kind.word || kind === Kind.digits;
}

/** True if the word after a hyphen can be a part of an identifier: digits, “cv”, “B”; not “related” in “Title 42-related”. */
function isPart(tokens: TokenList, index: number): boolean {
  if (tokens.kind(index) === Kind.digits) return true;
  const raw = tokens.raw(index);
  return tokens.kind(index) === Kind.word && (raw.length < 3 || raw === raw.toUpperCase());
}

/** Where an identifier ends whose first digits are at the token: over letters, “-306”, “.7”, “/58”, “(g)(1)”. */
export function identifierEnd(tokens: TokenList, core: number): number {
  let end = core + 1;
  for (;;) {
    const symbol = tokens.symbol(end);
    if (tokens.joined(end) && isAlphanumeric(tokens, end)) end += 1;
    else if (tokens.joined(end) && symbol === '_') end += 1;
    else if (['-', '.', '/', ':'].includes(symbol) && tokens.links(end, symbol) && isPart(tokens, end + 1)) end += 2;
    else if (symbol === '(' && tokens.links(end, '(') && isAlphanumeric(tokens, end + 1) && tokens.symbol(end + 2) === ')') end += 3;
    else return end;
  }
}

/** Where letters begin that are joined to the digits at the token, directly or by a hyphen or slash: “I-” of I-130. */
export function identifierStart(tokens: TokenList, core: number): number {
  let start = core;
  for (;;) {
    const before = start - 1;
    if (!tokens.joined(start) || tokens.kind(before) === Kind.none) return start;
    const isLink = ['-', '/', '_', '.'].includes(tokens.symbol(before)) && tokens.joined(before) && isPart(tokens, before - 1);
    if (!isLink && !isAlphanumeric(tokens, before)) return start;
    start = isLink ? before - 1 : before;
  }
}

/** True if letters before the digits make a name of them: “G7”, “MS-13”, “Covid-19”; not “mid-2025”, “sub-20”. */
function isLettered(tokens: TokenList, core: number): boolean {
  if (!tokens.joined(core)) return false;
  const before = core - 1;
  if (tokens.kind(before) === Kind.word || tokens.symbol(before) === '_') return true;
  if (tokens.links(before, '/')) return tokens.kind(before - 1) === Kind.word;
  if (!tokens.links(before, '-')) return false;
  return tokens.capitalised(before - 1) && !prefixes.has(tokens.word(before - 1));
}

/** Reads digits that stand in a run of letters and digits, with what is joined to it. */
function readLettered(tokens: TokenList, core: number): Reading | undefined {
  const isMarked = ['#', '@', '§', '№'].includes(tokens.symbol(core - 1));
  if (isMarked) return waive('identifier', core - 1, identifierEnd(tokens, core));
  if (!isLettered(tokens, core) && !isOddSuffix(tokens, core + 1)) return undefined;
  return waive('identifier', identifierStart(tokens, core), identifierEnd(tokens, core));
}

/** Reads an abbreviation with or without points, “U.S.C.” or “Fed. Reg.”, as its letters. */
function readAbbreviation(tokens: TokenList, index: number): { readonly letters: string; readonly end: number } {
  let letters = '';
  let end = index;
  while (end < index + 8 && tokens.kind(end) === Kind.word && tokens.capitalised(end) && letters.length < 8) {
    letters += tokens.word(end);
    end += tokens.symbol(end + 1) === '.' && tokens.joined(end + 1) ? 2 : 1;
  }
  return { letters, end };
}

/** Reads a citation such as “10 U.S.C. § 12406”, “8 CFR 287.7”, “90 Fed. Reg. 8443”. */
function readCitation(tokens: TokenList, core: number): Reading | undefined {
  const { letters, end } = readAbbreviation(tokens, core + 1);
  if (!reporters.has(letters)) return undefined;
  let at = end;
  while (tokens.symbol(at) === '§' || ['sec', 'section', 'part'].includes(tokens.word(at))) at += 1;
  return tokens.digits(at) === '' ? undefined : waive('identifier', core, identifierEnd(tokens, at));
}

/** True for digits whose own form is that of no number: 007, 1.2.3, 287(g), 3-D, 555-0123, 25-cv-306. */
function isShaped(tokens: TokenList, core: number): boolean {
  const digits = tokens.digits(core);
  if (digits.length > 15 || (digits.length > 1 && digits.startsWith('0'))) return true;
  const next = tokens.digits(core + 2);
  if (tokens.links(core + 1, '.')) return next !== '' && tokens.links(core + 3, '.') && !isGrouped(tokens, core);
  if (tokens.links(core + 1, '(')) return tokens.symbol(core + 3) === ')' && /^[a-z]$/u.test(tokens.raw(core + 2));
  if (tokens.links(core + 1, ':')) return next !== '' && (next.length > 1 || tokens.links(core + 3, '-'));
  if (!tokens.links(core + 1, '-')) return false;
  const isLetter = /^[A-Z]$/u.test(tokens.raw(core + 2)) && !tokens.joined(core + 3);
  const isDocket = /^[a-z]{2}$/u.test(tokens.raw(core + 2)) && tokens.links(core + 3, '-') && !['in', 'to'].includes(tokens.word(core + 2));
  const isLong = next !== '' && tokens.links(core + 3, '-') && tokens.digits(core + 4) !== '';
  return isLetter || isDocket || isLong || (digits.length === 3 && next.length === 4 && tokens.raw(core + 1) === '-');
}

/** True for 1.234.567, which groups of three make one number. */
function isGrouped(tokens: TokenList, core: number): boolean {
  let at = core + 2;
  while (tokens.links(at - 1, '.') && tokens.digits(at).length === 3) at += 2;
  return tokens.digits(core).length < 4 && tokens.digits(at) === '';
}

/** Reads a telephone number: “(202) 555-0123”, “+1 202 555 0123”. */
function readTelephone(tokens: TokenList, core: number): Reading | undefined {
  const isArea = tokens.symbol(core - 1) === '(' && tokens.symbol(core + 1) === ')' && tokens.digits(core).length === 3;
  const isInternational = tokens.symbol(core - 1) === '+' && tokens.joined(core) && tokens.digits(core).length < 4;
  if (!isArea && !isInternational) return undefined;
  let count = tokens.digits(core).length;
  let end = isArea ? core + 2 : core + 1;
  while (count < 16) {
    const at = ['-', '(', ')', '.'].includes(tokens.symbol(end)) ? end + 1 : end;
    const next = tokens.symbol(at) === '(' ? at + 1 : at;
    const { length } = tokens.digits(next);
    if (length < 2 || length > 4) break;
    count += length;
    end = next + 1;
  }
  return count > 8 ? waive('identifier', core - 1, end) : undefined;
}

/** Reads digits that their form or their neighbours make a name or number of a thing. */
export function readIdentifier(tokens: TokenList, core: number): Reading | undefined {
  const reading = readTelephone(tokens, core) ?? readLettered(tokens, core) ?? readCitation(tokens, core);
  if (reading !== undefined) return reading;
  return isShaped(tokens, core) ? waive('identifier', core, identifierEnd(tokens, core)) : undefined;
}
