import type { WaiverReason } from '../schema/figure.ts';
import { exponents } from './number-words.ts';
import { waive, type Reading } from './reading.ts';
import { idioms, names, pronouns, times } from './phrase-list.ts';
import { TokenList } from './tokens.ts';

interface PhraseToken {
  readonly text: string;
  readonly isCapital: boolean;
}

interface Phrase {
  readonly core: PhraseToken;
  /** The tokens before the core, nearest first. */
  readonly before: readonly PhraseToken[];
  readonly after: readonly PhraseToken[];
  readonly reason: WaiverReason;
}

function tokenText(tokens: TokenList, index: number): string {
  return tokens.word(index) || tokens.digits(index) || tokens.symbol(index);
}

function compilePhrase(phrase: string, reason: WaiverReason): Phrase | undefined {
  const tokens = new TokenList(phrase.replace('*', ''));
  const all = Array.from({ length: tokens.length }, (_, index) => ({
    text: tokenText(tokens, index),
    isCapital: tokens.capitalised(index),
  }));
  const at = all.findIndex((_, index) => tokens.start(index) === phrase.indexOf('*'));
  const core = all[at];
  return core === undefined
    ? undefined
    : { core, before: all.slice(0, at).reverse(), after: all.slice(at + 1), reason };
}

function compilePhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  const lists: [WaiverReason, readonly string[]][] = [
    ['idiom', idioms],
    ['time', times],
    ['name', names],
    ['pronoun', pronouns],
  ];
  for (const [reason, phrases] of lists) {
    for (const phrase of phrases) {
      const compiled = compilePhrase(phrase, reason);
      if (compiled === undefined) continue;
      const { text } = compiled.core;
      table.set(text, [...(table.get(text) ?? []), compiled]);
    }
  }
  for (const phrases of table.values())
    phrases.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);
  return table;
}
const phrasesByCore = compilePhrases();

function matches(tokens: TokenList, index: number, wanted: PhraseToken): boolean {
  return tokenText(tokens, index) === wanted.text && (!wanted.isCapital || tokens.capitalised(index));
}

function matchPhrase(tokens: TokenList, at: number, phrase: Phrase): Reading | undefined {
  if (!matches(tokens, at, phrase.core)) return undefined;
  let start = at;
  for (const wanted of phrase.before) {
    start = tokens.beforeHyphen(start - 1);
    if (!matches(tokens, start, wanted)) return undefined;
  }
  let last = at;
  for (const wanted of phrase.after) {
    last = tokens.afterHyphen(last + 1);
    if (!matches(tokens, last, wanted)) return undefined;
  }
  // “From ten to one hundred” goes on.
  const isLonger = exponents.has(tokens.word(tokens.afterHyphen(last + 1)));
  return isLonger ? undefined : waive(phrase.reason, start, last + 1);
}

/** Reads a fixed phrase of the closed lists whose number is the token: “on the one hand”, “24/7”, “World War II”, “no one”. */
export function readPhrase(tokens: TokenList, core: number): Reading | undefined {
  for (const phrase of phrasesByCore.get(tokenText(tokens, core)) ?? []) {
    const reading = matchPhrase(tokens, core, phrase);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
