import { indexWords } from './index-words.ts';
import type { StoredRecord } from './stored-record.ts';

const leastStem = 3;
const forms = new Map<string, string>();

/**
 * What is left of a word without the endings of number and tense, by which the words of a phrase are compared: “raids” is
 * “raid”, “policies” is “policy”, and “removal” is not “removed”. Index and search use the same, so that what
 * becomes of an odd word does no harm.
 */
export function baseForm(token: string): string {
  const known = forms.get(token);
  if (known !== undefined) return known;
  const form = /^[a-z]{4,}$/u.test(token) ? strip(token) : token;
  forms.set(token, form);
  return form;
}

function strip(token: string): string {
  const [, stem = ''] = /^(.+?)(?:ies|ied)$/u.exec(token) ?? [];
  if (stem.length >= leastStem - 1) return `${stem}i`;
  const single = token.replace(/(?<=[a-z]{2}(?:ch|sh|ss|x|z))es$|(?<=[a-z]{2}[^su])s$/u, '');
  const present = single.replace(/(?:ed|ing)$/u, '');
  // “Bring” and “need” end so by themselves.
  const bare = present.length >= leastStem && /[aeiouy][a-z]/u.test(present) ? present : single;
  return bare
    .replace(/(?<=[a-z]{2})(?<letter>[bdgmnprt])\k<letter>$/u, '$<letter>')
    .replace(/(?<=[a-z]{3})e$/u, '')
    .replace(/(?<=[a-z]{2})y$/u, 'i');
}

/** The words in which phrases are looked for, stop words among them: title, each name, the line beneath, and the sentences as one text. */
export function cutFields({ title, names = [], by, text }: StoredRecord): readonly (readonly string[])[] {
  const cut = (each: string): readonly string[] => indexWords(each, { stops: true }).map(({ token }) => token);
  return [...[title, ...names, ...(by === undefined ? [] : [by])].map(cut), text.flatMap(cut)];
}

const fields = new WeakMap<StoredRecord, readonly (readonly string[])[]>();

/** The same of a record that is looked at with every letter that is typed. */
export function fieldsOf(record: StoredRecord): readonly (readonly string[])[] {
  const own = fields.get(record) ?? cutFields(record);
  fields.set(record, own);
  return own;
}

/** True if words begin with those of a phrase, but for endings. */
export function beginsPhrase(tokens: readonly string[], from: number, phrase: readonly string[]): boolean {
  return phrase.every((token, step) => baseForm(token) === baseForm(tokens[from + step] ?? ''));
}

/** True if the words of a phrase stand in a record one after the other, but for endings. */
export function holdsPhrase(record: StoredRecord, phrase: readonly string[]): boolean {
  return fieldsOf(record).some((tokens) => tokens.some((_, index) => beginsPhrase(tokens, index, phrase)));
}
