import type { Corpus } from '../../corpus/corpus.ts';
import { registers } from '../../schema/ids.ts';
import { nameKey, usualId } from '../vocabulary.ts';

/** Words that corrections are offered from beside names: the most frequent ones, so that the file stays small. */
const mostWords = 250;
const leastLetters = 6;
/** Texts that words are counted in: every n-th of more. */
const mostTexts = 500;

/** Writes the vocabulary; `texts` are what the words are counted in, as they are indexed. See `readVocabulary` for its form. */
export function packVocabulary(corpus: Corpus, texts: readonly string[]): string {
  const entities = [...corpus.entities.values()];
  const known = new Set<string>();
  const parts = registers.map((register) =>
    entities
      .filter((entity) => entity.register === register)
      .map(({ name, id, record }) => {
        const own = nameKey(name);
        const keys = new Set(record.aliases.map(({ text }) => nameKey(text)));
        if (record.short !== undefined) keys.add(nameKey(record.short));
        keys.delete(own);
        keys.delete('');
        for (const key of [own, ...keys]) for (const token of key.split(' ')) known.add(token);
        const clean = name.replaceAll(/\s+/gu, ' ');
        return [clean, id === usualId(clean) ? '' : id, [...keys].join('|')].join('\t').trimEnd();
      })
      .join('\n'),
  );
  return [...parts, frequentWords(texts, known).join(' ')].join('\n\n');
}

/** The words that most texts hold, in the order of the alphabet; of the forms of one word the most frequent. */
function frequentWords(texts: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>();
  const step = Math.ceil(texts.length / mostTexts);
  for (let index = 0; index < texts.length; index += step) {
    for (const token of new Set(texts[index]?.split(' '))) {
      if (token.length >= leastLetters && /^[a-z]+$/u.test(token) && !known.has(token))
        counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
    .toSorted();
}
