import type { Corpus } from '../../corpus/corpus.ts';
import { nameKey } from '../vocabulary.ts';
import type { MeasureWords } from '../manifest.ts';

/** Words by which readers ask for a measure beside its own name; the records keep to the terms of law. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  removal: ['deportation', 'deported'],
  'detention-population': ['detained', 'detention', 'in detention'],
  'guard-deployment': ['troops', 'guard', 'deployed'],
  'refugee-admission': ['refugees', 'admitted', 'admissions'],
  'refugee-ceiling': ['ceiling', 'cap'],
};

/** The measures that queries may name, and by which words; the usual one first. */
export function measureWords(
  { measures }: Pick<Corpus, 'measures'>,
  order: readonly string[],
): readonly MeasureWords[] {
  return order.flatMap((id) => {
    const measure = measures.get(id);
    if (measure === undefined) return [];
    const words = [measure.plural, measure.name, ...(everyday[id] ?? [])].map(nameKey).filter((key) => key !== '');
    return [{ value: id, label: measure.name, words: [...new Set(words)] }];
  });
}
