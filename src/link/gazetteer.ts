import type { EntityRef } from '../schema/ids.ts';
import { fold } from '../text/fold.ts';
import { caseRuleOf, type CaseRule } from './alias-case.ts';
import { compileNames, type Names } from './names.ts';
import type { GazetteerAlias, GazetteerEntry } from './mention.ts';
import { isWordAt, lowerCase, wordEnd } from './words.ts';

/** One spelling to look for: an alias, or a longer phrase in which that alias names something else. */
export interface Pattern {
  readonly role: 'alias' | 'except';
  /** Folded, with its capitals. */
  readonly text: string;
  /** Folded, in lower case. */
  readonly key: string;
  /** Code units before its first word. */
  readonly lead: number;
  readonly caseRule: CaseRule;
  readonly entity: EntityRef;
  readonly alias: GazetteerAlias;
}

/** Patterns that begin with one word: those that are that word alone, and the others by their second word. */
interface Bucket {
  readonly alone: Pattern[];
  readonly bySecond: Map<string, Pattern[]>;
}

/** Registers compiled for look-up. Its parts are for this folder only. */
export interface Gazetteer {
  readonly byFirst: ReadonlyMap<string, Bucket>;
  readonly namesOf: ReadonlyMap<EntityRef, Names>;
}

/**
 * Compiles all aliases of all entities into one look-up by first and second word, so that a text is read
 * once and the cost hardly depends on the number of aliases. Measured for the look-up alone, per text of 800
 * words at 600 and 6,000 aliases: 0.06 and 0.08 ms, against 0.07 and 0.15 ms for one case-sensitive
 * alternation, longest first, and 0.08 and 0.33 ms for one that ignores case.
 */
export function compileGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const byFirst = new Map<string, Bucket>();
  const namesOf = new Map<EntityRef, Names>();
  for (const { entity, name, aliases } of entries) {
    namesOf.set(entity, compileNames(name, aliases));
    for (const alias of aliases) {
      for (const text of spellingsOf(alias.text)) add(byFirst, { role: 'alias', text, entity, alias });
      for (const phrase of alias.except ?? [])
        for (const text of spellingsOf(phrase)) add(byFirst, { role: 'except', text, entity, alias });
    }
  }
  return { byFirst, namesOf };
}

/** Folds an alias to one line with single spaces. */
export function foldAlias(text: string): string {
  return fold(text).text.replace(/ +/gu, ' ').trim();
}

/**
 * All folded spellings of an alias. A possessive within it may be written with the apostrophe before or after
 * the s: “Trump's administration” is also found as “Trumps' administration”.
 */
export function spellingsOf(alias: string): readonly string[] {
  const text = foldAlias(alias);
  const possessive = /(?<=\p{L})(?:'s|s')(?= )/gu;
  return [...new Set([text, text.replace(possessive, "'s"), text.replace(possessive, "s'")])];
}

function add(byFirst: Map<string, Bucket>, from: Pick<Pattern, 'role' | 'text' | 'entity' | 'alias'>): void {
  const key = lowerCase(from.text);
  const lead = firstWord(key, 0);
  if (lead === undefined) return;
  const pattern: Pattern = { ...from, key, lead, caseRule: caseRuleOf(from.text, from.alias.case) };
  const end = wordEnd(key, lead);
  const bucket = entryOf(byFirst, key.slice(lead, end), (): Bucket => ({ alone: [], bySecond: new Map() }));
  const second = firstWord(key, end);
  if (second === undefined) bucket.alone.push(pattern);
  else entryOf(bucket.bySecond, key.slice(second, wordEnd(key, second)), (): Pattern[] => []).push(pattern);
}

function firstWord(text: string, from: number): number | undefined {
  for (let index = from; index < text.length; index += 1) if (isWordAt(text, index)) return index;
  return undefined;
}

function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
