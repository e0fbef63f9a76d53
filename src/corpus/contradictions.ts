import { meets, toInterval, writtenPrecision, type Interval } from '../quantity/index.ts';
import type { Report } from '../report/problem.ts';
import type { ExplanationRecord, FigureRecord } from '../schema/figure.ts';
import type { FigureId } from '../schema/ids.ts';
import type { FigureFile } from './account-numbers.ts';
import type { AnnotatedDocument, DocumentFigure } from './annotated-document.ts';
import { comparePeriods, figurePeriod } from './periods.ts';
import type { Placed } from './record-set.ts';

/** A figure with the document that states it. */
export interface PlacedFigure {
  readonly document: AnnotatedDocument;
  readonly figure: DocumentFigure;
}

export type ContradictionClass = ExplanationRecord['class'];

/** Two comparable figures whose intervals do not meet, and why they may differ; the first class says most. */
export interface Contradiction {
  readonly id: string;
  readonly a: PlacedFigure;
  readonly b: PlacedFigure;
  readonly classes: readonly ContradictionClass[];
  readonly explanation: ExplanationRecord | undefined;
}

/**
 * Compares every pair of comparable figures (same measure and population, a place in common, periods that
 * overlap) as intervals, classifies those that do not meet, and sets them against the editors' explanations.
 */
export function findContradictions(
  documents: readonly AnnotatedDocument[],
  ledgers: ReadonlyMap<string, Placed<FigureFile>>,
  report: Report,
): readonly Contradiction[] {
  const explanations = new Map<string, { record: ExplanationRecord; ledger: Placed<FigureFile>; index: number }>();
  for (const ledger of ledgers.values()) {
    for (const [index, record] of ledger.value.explanations.entries())
      explanations.set(pairId(...record.figures), { record, ledger, index });
  }
  const found = comparablePairs(documents).flatMap(([a, b]): Contradiction[] => {
    const classes = classify(a, b);
    if (classes.length === 0) return [];
    const id = pairId(a.figure.record.id, b.figure.record.id);
    return [{ id, a, b, classes, explanation: explanations.get(id)?.record }];
  });
  for (const { a, b, classes, explanation } of found) {
    const reviewed = a.document.review === 'reviewed' && b.document.review === 'reviewed';
    if (explanation !== undefined || classes[0] !== 'conflict') continue;
    const { source, path, record } = b.figure;
    report[reviewed ? 'error' : 'warning'](
      'contradiction/unexplained',
      source.placeOf([...path, 'value']),
      `“${record.value.display}” (${record.id}) and “${a.figure.record.value.display}” (${a.figure.record.id}) count the same and do not agree. Correct one of the two, or explain the pair under \`explanations\`.`,
    );
  }
  const ids = new Map(found.map((each) => [each.id, each]));
  for (const [id, { record, ledger, index }] of explanations) {
    const contradiction = ids.get(id);
    if (contradiction === undefined) {
      report.error(
        'contradiction/idle',
        ledger.placeOf(['explanations', index, 'figures']),
        `The figures ${record.figures.join(' and ')} were not found to disagree. Remove the explanation, or correct measure, population, places or period of the two.`,
      );
    } else if (!contradiction.classes.includes(record.class)) {
      report.error(
        'contradiction/class',
        ledger.placeOf(['explanations', index, 'class']),
        `The pair was classified as ${contradiction.classes.join(', ')}, not as ${record.class}. Use one of these.`,
      );
    }
  }
  return found;
}

/** The contradictions in which each figure stands, by its id. */
export function contradictionsByFigure(
  contradictions: readonly Contradiction[],
): ReadonlyMap<FigureId, readonly Contradiction[]> {
  const byFigure = new Map<FigureId, Contradiction[]>();
  for (const contradiction of contradictions) {
    for (const { figure } of [contradiction.a, contradiction.b]) {
      const own = byFigure.get(figure.record.id);
      if (own === undefined) byFigure.set(figure.record.id, [contradiction]);
      else own.push(contradiction);
    }
  }
  return byFigure;
}

/** Permanent id of a pair, whichever of the two is named first. */
function pairId(a: string, b: string): string {
  return [a, b].toSorted().join('--');
}

/** Every pair of comparable figures whose words bound a number, older document first; grouped so that cost follows the pairs, not all figures. */
function comparablePairs(documents: readonly AnnotatedDocument[]): readonly (readonly [PlacedFigure, PlacedFigure])[] {
  const all = documents.toReversed().flatMap((document) => document.figures.map((figure) => ({ document, figure })));
  const groups = Map.groupBy(
    all.filter(({ figure }) => boundsOf(figure.record) !== undefined),
    ({ figure }) =>
      JSON.stringify([figure.record.measure, figure.record.population.toLowerCase(), figure.record.value.unit]),
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, index) =>
      group.slice(index + 1).flatMap((b) => (comparable(a.figure.record, b.figure.record) ? [[a, b] as const] : [])),
    ),
  );
}

function comparable(a: FigureRecord, b: FigureRecord): boolean {
  const together = a.places.length === 0 ? b.places.length === 0 : a.places.some((place) => b.places.includes(place));
  return together && comparePeriods(figurePeriod(a), figurePeriod(b)) !== 'apart';
}

/** The numbers that a figure's words allow; an exact number is as exact as it is written. */
function boundsOf({ value }: FigureRecord): Interval | undefined {
  if (value.low === null && value.high === null) return undefined;
  const precision = value.modality === 'exact' ? writtenPrecision(value.display) : undefined;
  return toInterval(value, precision === undefined ? {} : { precision });
}

const nearlyEqual = 0.02;

/** Why the two do not meet: nothing if they do, and a conflict if nothing else tells them apart. */
function classify(
  { figure: { record: a }, document: first }: PlacedFigure,
  { figure: { record: b }, document: second }: PlacedFigure,
): readonly ContradictionClass[] {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  if (left === undefined || right === undefined || meets(left, right)) return [];
  const classes: ContradictionClass[] = [];
  const oneIsTarget = (a.kind === 'target') !== (b.kind === 'target');
  if (oneIsTarget) classes.push('target-against-outcome');
  const otherKind = a.kind !== b.kind && !oneIsTarget;
  if (otherKind || !sameSet(a.agencies, b.agencies) || (a.scope ?? '') !== (b.scope ?? ''))
    classes.push('other-definition');
  if (comparePeriods(figurePeriod(a), figurePeriod(b)) !== 'same') classes.push('other-period');
  if (classes.length > 0) return classes;
  if (gap(left, right) <= nearlyEqual) return ['rounding'];
  if (first.date !== second.date && JSON.stringify(a.said_by) === JSON.stringify(b.said_by)) return ['revision'];
  return ['conflict'];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

/** Distance between two intervals that do not meet, as a share of the larger of the two bounds that face each other. */
function gap(a: Interval, b: Interval): number {
  const ends: readonly (readonly [number | null, number | null])[] = [
    [a.high, b.low],
    [b.high, a.low],
  ];
  const shares = ends.flatMap(([lower, upper]) =>
    lower === null || upper === null || upper < lower ? [] : [upper === lower ? 0 : (upper - lower) / Math.abs(upper)],
  );
  return Math.min(...shares);
}
