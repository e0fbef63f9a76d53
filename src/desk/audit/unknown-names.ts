import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import { fold } from '../../text/fold.ts';
import { compilePoints, type Point } from '../../text/position.ts';
import { findNames, type FoundName } from './find-names.ts';

/** A sentence of a source in which something stands. */
export interface QuotedSentence {
  readonly document: AnnotatedDocument;
  /** On one line. */
  readonly text: string;
  readonly id: string;
  /** Where the words begin in the seed. */
  readonly point: Point;
}

/** A name that no register knows. */
export interface UnknownName {
  readonly name: string;
  /** Shorter forms that were counted with it, such as a surname alone. */
  readonly variants: readonly string[];
  readonly count: number;
  /** Each sentence once. */
  readonly sentences: readonly QuotedSentence[];
}

interface Placed extends FoundName {
  readonly document: AnnotatedDocument;
  readonly point: Point;
}

/** The names of the documents that no register knows, most often named first. */
export function unknownNames(documents: readonly AnnotatedDocument[]): readonly UnknownName[] {
  const all = documents.flatMap((document) => {
    const pointOf = compilePoints(document.parsed.text);
    return findNames(document).map((found): Placed => ({ ...found, document, point: pointOf(found.start) }));
  });
  // A word that opens a sentence is a name only if it has a capital elsewhere too.
  const within = new Set(all.filter(({ isOpening }) => !isOpening).flatMap(({ name }) => keyOf(name).split(' ')));
  const names = all.filter(({ name, isOpening }) => !isOpening || within.has(keyOf(name)));
  const longer = longerForms(names);
  const groups = Map.groupBy(names, ({ name, document }) => longer.get(`${document.id} ${keyOf(name)}`) ?? keyOf(name));
  return [...groups.values()]
    .map((group) => toUnknown(group))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function keyOf(name: string): string {
  return fold(name).text.toLowerCase();
}

/** For each single word of a document the one longer name of the same document that ends with it. */
function longerForms(names: readonly Placed[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { name, document } of names) {
    const words = keyOf(name).split(' ');
    if (words.length < 2) continue;
    const key = `${document.id} ${words.at(-1) ?? ''}`;
    found.set(key, (found.get(key) ?? new Set()).add(words.join(' ')));
  }
  return new Map(
    [...found].flatMap(([key, longer]) => (longer.size === 1 ? [[key, [...longer].join('')] as const] : [])),
  );
}

function toUnknown(group: readonly Placed[]): UnknownName {
  const forms = Map.groupBy(group, ({ name }) => name);
  const [name = '', ...variants] = [...forms.keys()].toSorted(
    (a, b) => b.split(' ').length - a.split(' ').length || (forms.get(b)?.length ?? 0) - (forms.get(a)?.length ?? 0),
  );
  const sentences = new Map<string, QuotedSentence>();
  for (const { document, sentence, point } of group) {
    const key = `${document.id} ${sentence.id}`;
    if (!sentences.has(key))
      sentences.set(key, {
        document,
        id: sentence.id,
        point,
        text: document.parsed.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' '),
      });
  }
  return { name, variants, count: group.length, sentences: [...sentences.values()] };
}
