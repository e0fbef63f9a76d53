import type { PlacedFigure } from './contradictions.ts';
import type { Corpus } from './corpus.ts';

/** Every figure of the corpus with its document, newest document first, in the order of the text. */
export function allFigures({ documents }: Pick<Corpus, 'documents'>): readonly PlacedFigure[] {
  return documents.flatMap((document) => document.figures.map((figure) => ({ document, figure })));
}

const byMeasure = new WeakMap<Corpus['documents'], ReadonlyMap<string, readonly PlacedFigure[]>>();

/** The other figures of the same measure. */
export function figuresOfSameMeasure(
  corpus: Pick<Corpus, 'documents'>,
  { figure }: PlacedFigure,
): readonly PlacedFigure[] {
  const measures =
    byMeasure.get(corpus.documents) ?? Map.groupBy(allFigures(corpus), (placed) => placed.figure.record.measure);
  byMeasure.set(corpus.documents, measures);
  return (measures.get(figure.record.measure) ?? []).filter((other) => other.figure !== figure);
}
