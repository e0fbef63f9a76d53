import type { DocumentFigure } from '../corpus/annotated-document.ts';
import type { ContradictionClass, PlacedFigure } from '../corpus/contradictions.ts';
import type { Corpus } from '../corpus/corpus.ts';

/** Another figure that does not agree with the one shown, and why it may not. */
export interface Disagreement {
  readonly other: PlacedFigure;
  readonly why: ContradictionClass | undefined;
}

/** How a figure compares: the ones that it does not agree with, and how many more count the same measure. */
export interface Comparison {
  readonly disagreements: readonly Disagreement[];
  /** Disagreements that are not shown. */
  readonly more: number;
  readonly sameMeasure: number;
}

const shown = 4;

interface Ledger {
  readonly disagreementsOf: ReadonlyMap<DocumentFigure, readonly Disagreement[]>;
  readonly countOf: ReadonlyMap<string, number>;
}

/** The ledger of each corpus, compiled once, so that comparing all figures costs no more than the pairs there are. */
const ledgers = new WeakMap<object, Ledger>();

function ledgerOf(corpus: Pick<Corpus, 'documents' | 'contradictions'>): Ledger {
  const known = ledgers.get(corpus);
  if (known !== undefined) return known;
  const disagreementsOf = new Map<DocumentFigure, Disagreement[]>();
  const add = (own: PlacedFigure, other: PlacedFigure, why: ContradictionClass | undefined): void => {
    const list = disagreementsOf.get(own.figure) ?? [];
    list.push({ other, why });
    disagreementsOf.set(own.figure, list);
  };
  for (const { a, b, classes } of corpus.contradictions) {
    add(a, b, classes[0]);
    add(b, a, classes[0]);
  }
  const countOf = new Map<string, number>();
  for (const { figures } of corpus.documents)
    for (const { record } of figures) countOf.set(record.measure, (countOf.get(record.measure) ?? 0) + 1);
  const ledger: Ledger = { disagreementsOf, countOf };
  ledgers.set(corpus, ledger);
  return ledger;
}

/** Compares a figure with the ledger; the most serious disagreements come first. */
export function compareFigure(
  { figure }: PlacedFigure,
  corpus: Pick<Corpus, 'documents' | 'contradictions'>,
): Comparison {
  const { disagreementsOf, countOf } = ledgerOf(corpus);
  const all = disagreementsOf.get(figure) ?? [];
  const conflictsFirst = all.toSorted((a, b) => Number(b.why === 'conflict') - Number(a.why === 'conflict'));
  return {
    disagreements: conflictsFirst.slice(0, shown),
    more: Math.max(0, all.length - shown),
    sameMeasure: (countOf.get(figure.record.measure) ?? 1) - 1,
  };
}

/** A stretch of a bar, in hundredths of the longest. */
export interface BarSpan {
  readonly low: number;
  readonly high: number;
}

/**
 * The bars of figures on one scale from zero: `low` is certain, the stretch up to `high` is what the words leave
 * open. Undefined if they have not one unit, or if the words of any set no upper bound.
 */
export function compareBars(figures: readonly PlacedFigure[]): readonly BarSpan[] | undefined {
  const values = figures.map(({ figure }) => figure.record.value);
  const [first] = values;
  const bounds = values.flatMap(({ low, high, unit }) =>
    high === null || high < 0 || unit !== first?.unit ? [] : [{ low: Math.max(0, low ?? 0), high }],
  );
  const longest = Math.max(...bounds.map(({ high }) => high));
  if (bounds.length < figures.length || bounds.length < 2 || longest <= 0) return undefined;
  const share = (value: number): number => Math.max(0.6, Math.round((value / longest) * 1000) / 10);
  return bounds.map(({ low, high }) => ({ low: low === 0 ? 0 : share(low), high: share(high) }));
}
