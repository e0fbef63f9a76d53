import type { EntityRef } from '../schema/ids.ts';
import type { PlacedFigure } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { allFigures } from './figures.ts';

/** How a figure is about an entity. */
export interface EntityFigures {
  /** Counted there, or from its counts. */
  readonly about: readonly PlacedFigure[];
  /** Said by it. */
  readonly said: readonly PlacedFigure[];
}

/** The figures of the corpus that count something at a place or by an agency, or that an entity states. */
export function figuresOfEntity(corpus: Pick<Corpus, 'documents'>, ref: EntityRef): EntityFigures {
  const all = allFigures(corpus);
  return {
    about: all.filter(({ figure: { record } }) => record.places.includes(ref) || record.agencies.includes(ref)),
    said: all.filter(({ figure: { record } }) => 'entity' in record.said_by && record.said_by.entity === ref),
  };
}
