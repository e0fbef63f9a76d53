import { fold } from '../text/fold.ts';
import type { GazetteerAlias } from './mention.ts';
import { readRegion } from './place-names.ts';

/** What the names of one entity tell about words around an alias. */
export interface Names {
  /** The name and all aliases, folded. */
  readonly written: ReadonlySet<string>;
  /** Words that stand before the last word of a name or alias: given names, initials, titles; in lower case without points. */
  readonly leading: ReadonlySet<string>;
  /** The ends of the name without its first word, in lower case: for a person the bare surname. */
  readonly surnames: ReadonlySet<string>;
  /** By town, in lower case, the regions that the register puts after it: “Newark, New Jersey”. */
  readonly regionsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Compiles the name and aliases of an entity into what the rules of resolution ask of them. */
export function compileNames(name: string, aliases: readonly GazetteerAlias[]): Names {
  const texts = [name, ...aliases.map(({ text }) => text)].map((text) => fold(text).text);
  const leading = new Set(texts.flatMap((text) => text.split(' ').slice(0, -1)).map(withoutPoints));
  const words = (texts[0] ?? '').replace(/,? (?:Jr|Sr|II|III|IV)\.?$/u, '').split(' ');
  const surnames = new Set(
    words.slice(1).map((_, index) =>
      words
        .slice(index + 1)
        .join(' ')
        .toLowerCase(),
    ),
  );
  const regionsOf = new Map<string, Set<string>>();
  for (const text of texts) {
    const [town = '', region = ''] = text.split(', ');
    if (region === '') continue;
    const regions = regionsOf.get(town.toLowerCase()) ?? new Set();
    regionsOf.set(town.toLowerCase(), regions.add(readRegion(region) ?? region));
  }
  return { written: new Set(texts), leading, surnames, regionsOf };
}

/** Lower-cases a word and drops its points: “J.” and “j”, “Gov.” and “gov” are the same. */
export function withoutPoints(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}
