import type { Corpus } from '../../corpus/corpus.ts';
import type { Entity } from '../../corpus/registers.ts';
import type { RegisterName } from '../../schema/ids.ts';
import { fold } from '../../text/fold.ts';

/** A line of the index of a register: a name, and the entity that it leads to. */
export interface NameEntry {
  readonly name: string;
  readonly letter: string;
  readonly entity: Entity;
  /** True if the line is another name: “see” the entity’s own. */
  readonly isAlias: boolean;
}

const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Every name of a register from A to Z, other names among them; names that begin with no letter come first, under `#`. */
export function compileNameIndex({ entities }: Pick<Corpus, 'entities'>, register: RegisterName): readonly NameEntry[] {
  return [...entities.values()]
    .filter((entity) => entity.register === register)
    .flatMap((entity) => {
      const known = new Set([sortName(entity.name)]);
      const aliases = entity.record.aliases
        .map(({ text }) => text)
        .filter((text) => {
          const key = sortName(text);
          const isNew = !known.has(key);
          known.add(key);
          return isNew;
        });
      return [toEntry(entity, entity.name, false), ...aliases.map((name) => toEntry(entity, name, true))];
    })
    .toSorted(
      (a, b) =>
        Number(b.letter === '#') - Number(a.letter === '#') ||
        order.compare(sortName(a.name), sortName(b.name)) ||
        Number(a.isAlias) - Number(b.isAlias),
    );
}

function toEntry(entity: Entity, name: string, isAlias: boolean): NameEntry {
  const first = sortName(name).charAt(0);
  return { name, letter: /[a-z]/u.test(first) ? first.toUpperCase() : '#', entity, isAlias };
}

/** The letters and digits by which a name is sorted. */
function sortName(name: string): string {
  return fold(name)
    .text.toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .trim();
}

/** A stretch of the entries, cut into letters. */
export function byLetter(
  entries: readonly NameEntry[],
): readonly { readonly letter: string; readonly entries: readonly NameEntry[] }[] {
  return [...Map.groupBy(entries, ({ letter }) => letter)].map(([letter, own]) => ({ letter, entries: own }));
}

/** Id of a letter’s heading. */
export function letterId(letter: string): string {
  return letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`;
}

/** For each letter the page, from 1, on which it begins, if pages hold so many entries. */
export function letterPages(
  entries: readonly NameEntry[],
  perPage: number,
): readonly { readonly letter: string; readonly page: number }[] {
  const pages = new Map<string, number>();
  for (const [index, { letter }] of entries.entries())
    if (!pages.has(letter)) pages.set(letter, Math.floor(index / perPage) + 1);
  return [...pages].map(([letter, page]) => ({ letter, page }));
}
