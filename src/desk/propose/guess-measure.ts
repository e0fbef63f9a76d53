import type { MeasureRecord } from '../../schema/figure.ts';
import type { Span } from '../../text/span.ts';

/** A measure and kind that a number may have, as far as the words around it tell. */
export interface MeasureGuess {
  readonly measure: MeasureRecord;
  readonly kind: 'stock' | 'flow' | 'ratio' | 'target' | 'capacity';
}

/** Words that tell a measure, beside its own name. */
const tellingWords: Readonly<Record<string, string>> = {
  arrest: 'arrest\\w*|apprehen\\w+|rounded up|raids?',
  detainer: 'detainers?',
  'detention-population': 'detained|detention|custody|held|detainees?|jailed',
  'executive-instrument': '(?:executive )?orders?|proclamations?|memoranda|decrees?',
  expulsion: 'expel\\w*|expulsions?|title 42',
  'foreign-born-population': 'foreign-born|born abroad|immigrant population',
  'guard-deployment': 'guard\\w*|troops?|soldiers?|marines?|service members',
  'people-affected': 'affect\\w*|families|students?|children|workers?',
  'refugee-admission': 'refugees?|resettle\\w*|admissions?',
  'refugee-ceiling': 'ceiling|cap',
  removal: 'deport\\w*|remov\\w+|removals?|flown out',
  return: 'returns?|returned',
  'unauthorised-population': 'undocumented|unauthori[sz]ed|without legal status|illegally',
  'voluntary-departure': 'self-deport\\w*|voluntar\\w+|left on their own',
};
const stocks: ReadonlySet<string> = new Set([
  'detention-population',
  'foreign-born-population',
  'unauthorised-population',
  'people-affected',
  'opinion',
]);
const peopleWords =
  /\b(?:people|persons?|migrants?|immigrants?|men|women|individuals|members|aliens|noncitizens?|residents?|passengers)\b/iu;
const targetWords = /\b(?:pledg\w+|promis\w+|plans? to|aims? to|goal|target|vow\w*|quota)\b/iu;

/**
 * Guesses the measure of a number from the telling word that stands nearest to it in its sentence; where there is none,
 * people are “people affected”. Undefined where the ledger has no measure that fits.
 */
export function guessMeasure(
  sentence: string,
  number: Span,
  unit: string,
  measures: ReadonlyMap<string, MeasureRecord>,
): MeasureGuess | undefined {
  const near = [...measures.values()]
    .map((measure) => ({ measure, distance: distanceTo(sentence, number, measure) }))
    .filter(({ distance }) => distance !== undefined)
    .toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0))[0]?.measure;
  const fallback =
    unit === 'count' && peopleWords.test(sentence.slice(number.end, number.end + 60))
      ? measures.get('people-affected')
      : undefined;
  const measure = near ?? fallback;
  if (measure === undefined || /^[A-Z]{3}$/u.test(unit)) return undefined;
  return { measure, kind: guessKind(sentence, number, measure.id, unit) };
}

function guessKind(sentence: string, number: Span, measure: string, unit: string): MeasureGuess['kind'] {
  if (unit !== 'count') return 'ratio';
  if (measure === 'refugee-ceiling') return 'capacity';
  if (targetWords.test(sentence.slice(Math.max(0, number.start - 80), number.start))) return 'target';
  return stocks.has(measure) ? 'stock' : 'flow';
}

/** Characters between a number and the nearest word that tells the measure; words behind the number tell more. */
function distanceTo(sentence: string, number: Span, { id, name, plural }: MeasureRecord): number | undefined {
  const own = [name, plural].map((words) => words.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...own, tellingWords[id]].filter((words) => words !== undefined).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const distances = [...sentence.matchAll(pattern)].map(({ 0: word, index }) =>
    index >= number.end ? index - number.end : (number.start - index - word.length) * 1.5,
  );
  return distances.length === 0 ? undefined : Math.max(0, Math.min(...distances));
}
