import { mostDigits } from './digits.ts';
import { exponents } from './number-words.ts';
import { suffixExponent } from './numeral.ts';
import { waive, type Reading } from './reading.ts';
import { isTimeUnit } from './times.ts';
import { Kind, type TokenList } from './tokens.ts';
import { currencyStart } from './units.ts';

/** Prefixes that a hyphen joins to a number without making a name of it. */
const prefixes: ReadonlySet<string> = new Set(
  'about almost around early ex late mid minus more nearly non over plus post pre since some sub than to top under up'.split(
    ' ',
  ),
);
/** Letters that follow digits directly and leave them a number: units of measure and of time. */
const measures: ReadonlySet<string> = new Set(
  'am cm ft g gb h hr hrs in kg kgs km kmh kph kw lb lbs m mb mg mi min mins ml mm mph mw pm s sec secs sq tb th x yo yr yrs'.split(
    ' ',
  ),
);
/** Abbreviations of collections of law that stand between the number of a volume or title and that of a page or section. */
const reporters: ReadonlySet<string> = new Set(
  'cfr f fcite fedcl fedreg fr fsupp ilm indec led sct stat us usc usca uscode'.split(' '),
);

/** True for a run of letters and digits that a number with a unit is not written like. */
function isOddSuffix(tokens: TokenList, core: number): boolean {
  const index = core + 1;
  if (!tokens.joined(index) || tokens.kind(index) !== Kind.word) return false;
  const word = tokens.word(index);
  // “5g” is a weight, “5G” a name.
  const isUnit =
    measures.has(word.length === 1 ? tokens.raw(index) : word) ||
    isTimeUnit(word) ||
    exponents.has(word) ||
    suffixExponent(tokens.raw(index), currencyStart(tokens, core) < core) !== undefined;
  return !isUnit || (tokens.joined(index + 1) && tokens.kind(index + 1) === Kind.digits);
}

function isAlphanumeric(tokens: TokenList, index: number): boolean {
  const kind = tokens.kind(index);
  return kind === Kind.word || kind === Kind.digits;
}

/**
 * True if the token beside a hyphen or slash can be a part of an identifier: digits, “cv”, “B”; not “related” in
 * “Title 42-related”. Points and colons join digits only, since sentences end with them.
 */
function isPart(tokens: TokenList, index: number, link: string): boolean {
  if (tokens.kind(index) === Kind.digits) return true;
  const raw = tokens.raw(index);
  const isShort = raw.length < 3 || raw === raw.toUpperCase();
  return tokens.kind(index) === Kind.word && isShort && (link === '-' || link === '/');
}

/** Where an identifier ends whose first digits are at the token: over letters, “-306”, “.7”, “/58”, “(g)(1)”. */
export function identifierEnd(tokens: TokenList, core: number): number {
  let end = core + 1;
  for (;;) {
    const symbol = tokens.symbol(end);
    if (tokens.joined(end) && isAlphanumeric(tokens, end)) end += 1;
    else if (tokens.joined(end) && symbol === '_') end += 1;
    else if (['-', '.', '/', ':'].includes(symbol) && tokens.links(end, symbol) && isPart(tokens, end + 1, symbol))
      end += 2;
    else if (
      symbol === '(' &&
      tokens.links(end, '(') &&
      isAlphanumeric(tokens, end + 1) &&
      tokens.symbol(end + 2) === ')'
    )
      end += 3;
    else return end;
  }
}

/** Where letters begin that are joined to the digits at the token, directly or by a hyphen or slash: “I-” of I-130. */
export function identifierStart(tokens: TokenList, core: number): number {
  let start = core;
  for (;;) {
    const before = start - 1;
    if (!tokens.joined(start) || tokens.kind(before) === Kind.none) return start;
    const symbol = tokens.symbol(before);
    const isLink = ['-', '/', '_', '.'].includes(symbol) && tokens.joined(before) && isAlphanumeric(tokens, before - 1);
    if (!isLink && !isAlphanumeric(tokens, before)) return start;
    start = isLink ? before - 1 : before;
  }
}

/** True if letters before the digits make a name of them: “G7”, “MS-13”, “Covid-19”; not “mid-2025”, “sub-20”. */
function isLettered(tokens: TokenList, core: number): boolean {
  if (!tokens.joined(core) || currencyStart(tokens, core) < core) return false;
  const before = core - 1;
  if (tokens.kind(before) === Kind.word || tokens.symbol(before) === '_') return true;
  if (tokens.links(before, '/')) return tokens.kind(before - 1) === Kind.word;
  if (!tokens.links(before, '-')) return false;
  return tokens.capitalised(before - 1) && !prefixes.has(tokens.word(before - 1));
}

/** Reads digits that stand in a run of letters and digits, with what is joined to it. */
function readLettered(tokens: TokenList, core: number): Reading | undefined {
  const isMarked = tokens.joined(core) && ['#', '@', '№'].includes(tokens.symbol(core - 1));
  if (isMarked) return waive('identifier', core - 1, identifierEnd(tokens, core));
  if (!isLettered(tokens, core) && !isOddSuffix(tokens, core)) return undefined;
  return waive('identifier', identifierStart(tokens, core), identifierEnd(tokens, core));
}

/** Where an abbreviation of a collection of law ends, with or without points: “U.S.C.”, “CFR”, “Fed. Reg.” */
function reporterEnd(tokens: TokenList, index: number): number | undefined {
  let letters = '';
  let end = index;
  let found: number | undefined;
  while (letters.length < 8 && tokens.capitalised(end)) {
    letters += tokens.word(end);
    end += tokens.symbol(end + 1) === '.' && tokens.joined(end + 1) ? 2 : 1;
    if (reporters.has(letters)) found = end;
  }
  return found;
}

/** Where a citation ends that goes on from the number of a title or volume: “U.S.C. § 12406”, “CFR 287.7”, “Fed. Reg. 8443”. */
export function citationEnd(tokens: TokenList, index: number): number | undefined {
  let at = reporterEnd(tokens, index);
  if (at === undefined) return undefined;
  while (tokens.symbol(at) === '§' || ['sec', 'section', 'part'].includes(tokens.word(at))) at += 1;
  return tokens.digits(at) === '' ? undefined : identifierEnd(tokens, at);
}

function readCitation(tokens: TokenList, core: number): Reading | undefined {
  const end = citationEnd(tokens, core + 1);
  return end === undefined ? undefined : waive('identifier', core, end);
}

/** True for digits whose own form is that of no number: 007, 1.2.3, 287(g), 3-D, 555-0123, 25-cv-306. */
function isShaped(tokens: TokenList, core: number): boolean {
  const digits = tokens.digits(core);
  if (digits.length > mostDigits || (digits.length > 1 && digits.startsWith('0'))) return true;
  const next = tokens.digits(core + 2);
  if (tokens.links(core + 1, '.')) return next !== '' && tokens.links(core + 3, '.') && !isGrouped(tokens, core);
  if (tokens.links(core + 1, '(')) return tokens.symbol(core + 3) === ')' && /^[a-z]$/u.test(tokens.raw(core + 2));
  if (tokens.links(core + 1, ':')) return next !== '' && (next.length > 1 || tokens.links(core + 3, '-'));
  if (!tokens.links(core + 1, '-')) return false;
  const isLetter =
    /^[A-Z]$/u.test(tokens.raw(core + 2)) && !(tokens.joined(core + 3) && isAlphanumeric(tokens, core + 3));
  const isDocket =
    /^[a-z]{2}$/u.test(tokens.raw(core + 2)) &&
    tokens.links(core + 3, '-') &&
    !['in', 'to'].includes(tokens.word(core + 2));
  const isLong = next !== '' && tokens.links(core + 3, '-') && tokens.digits(core + 4) !== '';
  const isLocal = digits.length === 3 && next.length === 4 && (digits === '555' || next.startsWith('0'));
  return isLetter || isDocket || isLong || isLocal;
}

/** True for 1.234.567, which groups of three make one number that is not too long. */
function isGrouped(tokens: TokenList, core: number): boolean {
  let length = tokens.digits(core).length;
  if (length > 3) return false;
  for (let at = core + 1; tokens.links(at, '.') && tokens.digits(at + 1) !== ''; at += 2) {
    length += 3;
    if (tokens.digits(at + 1).length !== 3 || length > mostDigits) return false;
  }
  return true;
}

/** Reads a telephone number: “(202) 555-0123”, “+1 202 555 0123”. */
function readTelephone(tokens: TokenList, core: number): Reading | undefined {
  const isArea = tokens.symbol(core - 1) === '(' && tokens.symbol(core + 1) === ')' && tokens.digits(core).length === 3;
  const isInternational = tokens.symbol(core - 1) === '+' && tokens.joined(core) && tokens.digits(core).length < 4;
  const isNational = /^0\d{2,4}$/u.test(tokens.digits(core));
  if (!isArea && !isInternational && !isNational) return undefined;
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
  return count > 8 ? waive('identifier', isNational ? core : core - 1, end) : undefined;
}

/** Reads the number of an item of a list, “1.” or “2)” at the beginning of a line. */
function readListNumber(tokens: TokenList, core: number): Reading | undefined {
  const isFirst = core === 0 || tokens.kind(core - 1) === Kind.break || tokens.gap(core).includes('\n');
  const mark = tokens.symbol(core + 1);
  const isMarked = (mark === '.' || mark === ')') && tokens.joined(core + 1) && tokens.gap(core + 2) === ' ';
  return isFirst && isMarked && tokens.digits(core).length < 3 ? waive('identifier', core, core + 1) : undefined;
}

/** Reads digits that their form or their neighbours make a name or number of a thing. */
export function readIdentifier(tokens: TokenList, core: number): Reading | undefined {
  const reading =
    readTelephone(tokens, core) ??
    readLettered(tokens, core) ??
    readCitation(tokens, core) ??
    readListNumber(tokens, core);
  if (reading !== undefined) return reading;
  return isShaped(tokens, core) ? waive('identifier', core, identifierEnd(tokens, core)) : undefined;
}
