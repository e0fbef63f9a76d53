import type { NumberMatch } from '../quantity/index.ts';
import type { Problem } from '../report/problem.ts';
import { overlaps } from '../text/span.ts';
import type { AnchorTarget } from './anchor-quote.ts';
import type { DocumentFigure } from './annotated-document.ts';

/** Modalities in which the words state no number that the record's value could be set against. */
const withoutNumber: ReadonlySet<string> = new Set(['superlative', 'unquantified', 'vague']);

/**
 * Sets a figure's recorded value against the number that the program reads from its words: the ledger may
 * not say 538 where the source says 583.
 */
export function figureProblems(
  target: AnchorTarget,
  figure: DocumentFigure,
  inside: readonly NumberMatch[],
): Problem[] {
  const { record, source, path, number } = figure;
  const problems: Problem[] = [];
  const fail = (rule: Problem['rule'], key: string, message: string): void => {
    problems.push({ rule, severity: 'error', place: source.placeOf([...path, ...key.split('/')]), message });
  };
  if (record.value.low !== null && record.value.high !== null && record.value.low > record.value.high) {
    fail(
      'figure/value',
      'value/low',
      `The low bound ${record.value.low} lies above the high bound ${record.value.high}. Exchange them.`,
    );
  }
  if (record.number !== undefined && !target.text.slice(figure.start, figure.end).includes(record.number)) {
    fail(
      'figure/number',
      'number',
      `The words “${record.number}” do not stand in the quote “${record.quote.exact}”. Copy them from the quote.`,
    );
    return problems;
  }
  const own = inside.filter((match) => overlaps(match, number));
  if (record.number === undefined && own.length > 1) {
    const words = own.map(({ text }) => `“${text}”`).join(' and ');
    fail(
      'figure/number',
      'quote/exact',
      `The quote holds several numbers, ${words}. Shorten it, or name the one that is meant with \`number\`.`,
    );
    return problems;
  }
  const [match] = own;
  if (match?.kind !== 'quantity') {
    if (withoutNumber.has(record.value.modality) || record.garbled) return problems;
    if (record.value.low === 1 && record.value.high === 1) return problems;
    fail(
      'figure/value',
      'quote/exact',
      `No number was read in “${record.quote.exact}”, but the record gives “${record.value.display}”. Choose words that hold the number, or the modality that fits.`,
    );
    return problems;
  }
  const { low, high } = match.quantity;
  const agrees = withoutNumber.has(record.value.modality) || (low === record.value.low && high === record.value.high);
  if (!agrees) {
    const range = `low ${low ?? 'null'} and high ${high ?? 'null'}`;
    fail(
      'figure/value',
      'value/low',
      `The words “${match.text}” read as ${range} (${match.quantity.modality}), but the record gives low ${record.value.low ?? 'null'} and high ${record.value.high ?? 'null'}. Correct the value or the quote.`,
    );
  }
  return problems;
}
