import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../generate-corpus.ts';
import type { JudgedQuery } from './judged-queries.ts';

/** What is read of a built site’s own data. */
interface CorpusFile {
  readonly documents: readonly { readonly slug: string; readonly href: string }[];
  readonly entities: readonly { readonly name: string; readonly aliases: readonly string[]; readonly href: string }[];
}
interface DocumentFile {
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly href: string }[];
}

const seed = 7;
/** Words of a sentence that make a phrase which hardly stands twice in a corpus. */
const phraseWords = 6;

/**
 * Queries whose answer is known without a judge, for any corpus: an entity by its name, by another name, by its name
 * misspelt; a document by some words of a sentence in quotation marks. The same ones for the same site.
 */
export function knownItems(site: string, perKind: number): Readonly<Record<string, readonly JudgedQuery[]>> {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const many = (make: () => JudgedQuery | undefined): readonly JudgedQuery[] =>
    Array.from({ length: perKind }, make).filter((each) => each !== undefined);
  const corpus = JSON.parse(readFileSync(join(site, 'data', 'corpus.json'), 'utf8')) as CorpusFile;
  const entity = (
    query: (names: { readonly name: string; readonly aliases: readonly string[] }) => string | undefined,
  ) =>
    many(() => {
      const each = pick(corpus.entities);
      const text = each && query(each);
      return each === undefined || text === undefined ? undefined : { query: text, answers: [each.href] };
    });
  return {
    names: entity(({ name }) => name),
    aliases: entity(({ aliases }) => pick(aliases)),
    misspellings: entity(({ name }) => misspell(name, random)),
    phrases: many(() => {
      const each = pick(corpus.documents);
      if (each === undefined) return undefined;
      const document = JSON.parse(readFileSync(join(site, 'documents', `${each.slug}.json`), 'utf8')) as DocumentFile;
      const characters = Array.from(document.text);
      const sentence = pick(document.sentences);
      const words =
        characters
          .slice(sentence?.start, sentence?.end)
          .join('')
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const from = Math.floor(random() * Math.max(1, words.length - phraseWords));
      const phrase = words.slice(from, from + phraseWords);
      return phrase.length < phraseWords ? undefined : { query: `"${phrase.join(' ')}"`, answers: [each.href] };
    }),
  };
}

/** Exchanges two letters within the longest word, as one mistypes it; undefined if no word is long enough. */
function misspell(name: string, random: () => number): string | undefined {
  const longest = (name.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '';
  if (longest.length < 6) return undefined;
  const at = 1 + Math.floor(random() * (longest.length - 3));
  const wrong = longest.slice(0, at) + (longest[at + 1] ?? '') + (longest[at] ?? '') + longest.slice(at + 2);
  return wrong === longest ? undefined : name.replace(longest, wrong);
}
