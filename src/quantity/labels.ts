import { readDigits } from './digits.ts';
import { citationEnd, identifierEnd, identifierStart } from './identifiers.ts';
import { exponents } from './number-words.ts';
import { waive, type Reading } from './reading.ts';
import { Kind, type TokenList } from './tokens.ts';
import { readShare } from './units.ts';
import { countsHeads } from './years.ts';

/** Nouns before a number that name one thing by it, in either letter case. */
const nouns: ReadonlySet<string> = new Set([
  'annex',
  'appendix',
  'apartment',
  'article',
  'chapter',
  'circular',
  'clause',
  'covid',
  'docket',
  'exhibit',
  'flight',
  'highway',
  'interstate',
  'page',
  'paragraph',
  'phase',
  'proclamation',
  'resolution',
  'section',
  'subchapter',
  'subsection',
  'suite',
  'title',
  'volume',
]);
/** Nouns that do so with a capital letter only, since they are also verbs or count otherwise. */
const properNouns: ReadonlySet<string> = new Set([
  'ab',
  'airbus',
  'amendment',
  'area',
  'block',
  'boeing',
  'box',
  'bill',
  'camp',
  'case',
  'category',
  'cell',
  'channel',
  'class',
  'convention',
  'count',
  'day',
  'decree',
  'directive',
  'district',
  'eo',
  'executive',
  'figure',
  'form',
  'gate',
  'group',
  'hb',
  'hr',
  'iphone',
  'item',
  'law',
  'level',
  'line',
  'memorandum',
  'no',
  'nos',
  'number',
  'order',
  'part',
  'pier',
  'precinct',
  'prop',
  'proposition',
  'protocol',
  'regulation',
  'room',
  'route',
  'rule',
  'sb',
  'schedule',
  'season',
  'sec',
  'stage',
  'step',
  'table',
  'terminal',
  'tier',
  'type',
  'unit',
  'version',
  'vol',
  'ward',
  'windows',
  'zone',
]);
/** Abbreviations that a point must follow. */
const pointed: ReadonlySet<string> = new Set(
  'Art Ch Ex Fig No Nos Pt Res Sec Secs Vol fig nos p para paras pp secs vol'.split(' '),
);
/** Nouns that a ZIP code or the number of a post box follows. */
const postal: ReadonlySet<string> = new Set(['box', 'code', 'zip']);
/** Words that belong to the noun after them. */
const adjectives: ReadonlySet<string> = new Set([
  'executive',
  'presidential',
  'public',
  'penal',
  'zip',
  'room',
  'case',
]);
const states: ReadonlySet<string> = new Set(
  (
    'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX ' +
    'UT VA VT WA WI WV WY'
  ).split(' '),
);

/** Letters with points before the number of an order or a bill. */
const initials: ReadonlySet<string> = new Set(['AB', 'EO', 'HB', 'HR', 'S', 'SB']);

interface Label {
  readonly start: number;
  readonly isPlural: boolean;
  readonly isPostal: boolean;
  /** True for orders and proclamations, whose numbers are sometimes grouped. */
  readonly isOrder: boolean;
}

/** Reads letters joined by points, “E.O.” or “H.R.”, backwards from the token after them. */
function readInitials(tokens: TokenList, index: number): { readonly letters: string; readonly start: number } {
  let letters = '';
  let start = index;
  while (
    letters.length < 4 &&
    tokens.symbol(start - 1) === '.' &&
    tokens.joined(start - 1) &&
    tokens.raw(start - 2).length === 1
  ) {
    letters = tokens.raw(start - 2) + letters;
    start -= 2;
    if (tokens.spaced(start)) break;
  }
  return { letters, start };
}

/** The noun without its ending, where it is one of the nouns in the plural. */
function singular(word: string): string {
  return word.endsWith('s') && !nouns.has(word) && !properNouns.has(word) ? word.slice(0, -1) : word;
}

function label(tokens: TokenList, start: number, word: string): Label {
  const isName = tokens.capitalised(start) && tokens.capitalised(start - 1);
  const isLed = adjectives.has(tokens.word(start - 1)) && (isName || word === 'code');
  const isPlural = word !== singular(word) || ['nos', 'pp', 'secs', 'eos'].includes(word);
  const isOrder = word === 'order' || word === 'orders' || word === 'proclamation' || word === 'eo';
  return { start: isLed ? start - 1 : start, isPlural, isPostal: postal.has(word), isOrder };
}

function isLabelNoun(tokens: TokenList, index: number): boolean {
  const noun = singular(tokens.word(index));
  return nouns.has(noun) || (properNouns.has(noun) && tokens.capitalised(index));
}

/** Finds the noun directly before the token that makes a label of its number. */
function labelBefore(tokens: TokenList, index: number): Label | undefined {
  const before = index - 1;
  if (tokens.symbol(before) === '§') {
    const isDouble = tokens.symbol(before - 1) === '§';
    return { start: isDouble ? before - 1 : before, isPlural: isDouble, isPostal: false, isOrder: false };
  }
  if (tokens.symbol(before) === '.') {
    const { letters, start } = readInitials(tokens, index);
    if (initials.has(letters)) return label(tokens, start, letters.toLowerCase());
    const isPublicLaw = letters === 'L' && tokens.symbol(start - 1) === '.' && tokens.word(start - 2) === 'pub';
    if (isPublicLaw) return label(tokens, start - 2, 'law');
    // “The answer is no. 38 people …”: what is also a word has a capital, or a word before it that asks for a noun.
    const isNoun =
      tokens.raw(before - 1) === 'no' && ['a', 'her', 'his', 'its', 'the', 'their'].includes(tokens.word(before - 2));
    const isPointed = letters.length < 2 && tokens.joined(before) && (isNoun || pointed.has(tokens.raw(before - 1)));
    return isPointed ? label(tokens, before - 1, tokens.word(before - 1)) : undefined;
  }
  const word = tokens.word(before);
  // “Proclamation number 10888”; “the number 538” speaks of a figure.
  if (singular(word) === 'number' && isLabelNoun(tokens, before - 1)) {
    const named = label(tokens, before - 1, tokens.word(before - 1));
    return { ...named, isPlural: named.isPlural || word === 'numbers' };
  }
  const isZip = word === 'zip' || (postal.has(word) && tokens.word(before - 1) === 'zip');
  return isZip || isLabelNoun(tokens, before) ? label(tokens, before, word) : undefined;
}

/** “On each flight 38 people …”: without a capital, the noun may belong to what is before. */
function isOtherCount(tokens: TokenList, start: number, end: number): boolean {
  return tokens.word(start) !== '' && !tokens.capitalised(start) && countsHeads(tokens, end);
}

function isCounted(tokens: TokenList, end: number): boolean {
  return exponents.has(tokens.word(end)) || readShare(tokens, end) !== undefined;
}

/** Where a list of labels ends, “212, 237 and 241”, after a noun in the plural; ranges too. */
function listEnd(tokens: TokenList, from: number, isPlural: boolean): number {
  let end = from;
  for (;;) {
    const symbol = tokens.symbol(end);
    const isDash = symbol === '–' || (symbol === '-' && tokens.links(end, '-'));
    const isLinked = symbol === ',' || symbol === '&' || ['and', 'or', 'to', 'through'].includes(tokens.word(end));
    if (!isDash && !(isPlural && isLinked)) return end;
    const next = symbol === ',' && tokens.word(end + 1) === 'and' ? end + 2 : end + 1;
    if (tokens.digits(next) === '' || isCounted(tokens, next + 1)) return end;
    end = identifierEnd(tokens, next);
  }
}

/** Reads digits that a noun makes the label of one thing: “Section 287(g)”, “EO 14159”, “Form I-130”, “Articles 2 and 3”. */
export function readLabel(tokens: TokenList, core: number): Reading | undefined {
  const start = identifierStart(tokens, core);
  const found = labelBefore(tokens, start);
  if (found === undefined) return undefined;
  const digits = readDigits(tokens, core);
  const isGrouped = digits?.grouped === true && tokens.kind(core + 1) === Kind.symbol;
  if (isGrouped && found.isOrder) return waive('identifier', found.start, digits.end);
  const own = identifierEnd(tokens, core);
  const end = citationEnd(tokens, own) ?? own;
  const isCommaGrouped = isGrouped && tokens.symbol(core + 1) === ',';
  if (isCommaGrouped || isCounted(tokens, end) || isOtherCount(tokens, found.start, end)) return undefined;
  return waive(found.isPostal ? 'address' : 'identifier', found.start, listEnd(tokens, end, found.isPlural));
}

/** Reads a ZIP code after the letters of a state, “DC 20536”. */
export function readZipCode(tokens: TokenList, core: number): Reading | undefined {
  if (tokens.digits(core).length !== 5) return undefined;
  const { letters, start } = readInitials(tokens, core);
  const isState = states.has(tokens.raw(core - 1)) || states.has(letters);
  if (!isState) return undefined;
  const isLong = tokens.links(core + 1, '-') && tokens.digits(core + 2).length === 4;
  return waive('address', letters === '' ? core - 1 : start, isLong ? core + 3 : core + 1);
}

const roman = /^X{0,3}(?:IX|IV|V?I{0,3})$/u;

/** Reads a Roman numeral after a noun or name, “Article IV”, “Title IX”, “Elizabeth II”; “I”, “V” and “X” only after a noun. */
export function readRoman(tokens: TokenList, core: number): Reading | undefined {
  const numeral = tokens.raw(core);
  if (!roman.test(numeral) || tokens.joined(core) || tokens.links(core + 1, '-')) return undefined;
  const found = labelBefore(tokens, core);
  if (found !== undefined) return waive('identifier', found.start, core + 1);
  const isName =
    numeral.length > 1 && tokens.capitalised(core - 1) && tokens.raw(core - 1) !== tokens.raw(core - 1).toUpperCase();
  return isName ? waive('name', core - 1, core + 1) : undefined;
}

/** Reads a number word as a label where noun and number both have a capital: “Phase One”. */
export function readWordLabel(tokens: TokenList, core: number): Reading | undefined {
  if (!tokens.capitalised(core) || !tokens.capitalised(core - 1)) return undefined;
  const found = labelBefore(tokens, core);
  return found === undefined || isCounted(tokens, core + 1) ? undefined : waive('identifier', found.start, core + 1);
}
