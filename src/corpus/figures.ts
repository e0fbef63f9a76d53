import type { PlacedFigure } from './contradictions.ts';
import type { Corpus } from './corpus.ts';

/** Every figure of the corpus with its document, newest document first, in the order of the text. */
export function allFigures({ documents }: Pick<Corpus, 'documents'>): readonly PlacedFigure[] {
  return documents.flatMap((document) => document.figures.map((figure) => ({ document, figure })));
}

/** The other figures of the same measure. */
export function figuresOfSameMeasure(
  corpus: Pick<Corpus, 'documents'>,
  { figure }: PlacedFigure,
): readonly PlacedFigure[] {
  return allFigures(corpus).filter(
    (other) => other.figure !== figure && other.figure.record.measure === figure.record.measure,
  );
}
