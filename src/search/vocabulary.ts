import { entityFacets, type EntityFacet } from './facet-names.ts';
import { foldWord, indexWords } from './index-words.ts';
import { compileCorrections, type Correct } from './spelling.ts';

/** An entity as search knows it by name. */
export interface NamedEntity {
  readonly facet: EntityFacet;
  readonly id: string;
  readonly name: string;
  /** Every name as index words joined by spaces, the own name first. */
  readonly keys: readonly string[];
}

/** Names and words of the corpus: what suggestions and corrections are taken from. */
export interface Vocabulary {
  /** In the order in which the sets of entities stand in the index. */
  readonly entities: readonly NamedEntity[];
  readonly correct: Correct;
  /** Entities that a query names, best first: by a whole name, then by the beginning of one. */
  readonly suggest: (tokens: readonly string[], limit: number) => readonly Suggestion[];
}

export interface Suggestion {
  readonly entity: NamedEntity;
  /** True if the query is a name of it, not the beginning of one. */
  readonly exact: boolean;
}

/** The words by which a name is compared. */
export function nameKey(name: string): string {
  return indexWords(name)
    .map(({ token }) => token)
    .join(' ');
}

/** The id that an entity of this name has unless the file says otherwise. */
export function usualId(name: string): string {
  return (name.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).map(foldWord).join('-');
}

/**
 * Reads `/search/index/vocabulary.txt`: a part for each register, parted by empty lines, then the words. A line is
 * name, id (empty for the usual one) and further keys joined by bars; tabs part the three.
 */
export function readVocabulary(text: string): Vocabulary {
  const parts = text.split('\n\n').map((part) => part.split('\n').filter((line) => line !== ''));
  const entities = entityFacets.flatMap((facet, index) =>
    (parts[index] ?? []).map((line): NamedEntity => {
      const [name = '', id = '', keys = ''] = line.split('\t');
      return {
        facet,
        name,
        id: id === '' ? usualId(name) : id,
        keys: [nameKey(name), ...keys.split('|').filter((key) => key !== '')],
      };
    }),
  );
  const words = (parts[entityFacets.length] ?? []).flatMap((line) => line.split(' '));
  return {
    entities,
    correct: compileCorrections(spellings(entities, words)),
    suggest: (tokens, limit) => suggest(entities, tokens, limit),
  };
}

function* spellings(
  entities: readonly NamedEntity[],
  words: readonly string[],
): Generator<{ token: string; text: string }> {
  // Names as they are written first, then words, then what stands in aliases alone.
  for (const { name } of entities)
    for (const { start, end, token } of indexWords(name))
      yield { token, text: name.slice(start, end).replace(/['’]s$/u, '') };
  for (const word of words) yield { token: word, text: word };
  for (const { keys } of entities)
    for (const key of keys) for (const token of key.split(' ')) yield { token, text: token };
}

const rank = { exact: 0, begins: 1, holds: 2 } as const;

function suggest(entities: readonly NamedEntity[], tokens: readonly string[], limit: number): readonly Suggestion[] {
  if (tokens.length === 0) return [];
  const asked = tokens.join(' ');
  return entities
    .flatMap((entity) => {
      const ranks = entity.keys.flatMap((key) =>
        key === asked
          ? [rank.exact]
          : key.startsWith(asked)
            ? [rank.begins]
            : holds(key.split(' '), tokens)
              ? [rank.holds]
              : [],
      );
      return ranks.length === 0 ? [] : [{ entity, rank: Math.min(...ranks) }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.entity.name.length - b.entity.name.length)
    .slice(0, limit)
    .map(({ entity, rank: own }) => ({ entity, exact: own === rank.exact }));
}

/** True if every word asked for begins a word of the name, the last one perhaps unfinished, in their order. */
function holds(words: readonly string[], tokens: readonly string[]): boolean {
  let from = 0;
  return tokens.every((token, index) => {
    const at = words.findIndex(
      (word, place) => place >= from && (index === tokens.length - 1 ? word.startsWith(token) : word === token),
    );
    from = at + 1;
    return at !== -1;
  });
}
