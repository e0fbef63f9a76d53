import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Chart } from '../corpus/charts.ts';
import { compareFigure } from './compare-figure.ts';
import { attribution, reportedIn, sentenceSpan } from './figure-embed.ts';

/** SHA-256 of a text, in lower-case hexadecimal. */
export type Hash = (text: string) => string;

/** Number of hexadecimal digits that address a version: 64 bits tell any two versions of one thing apart. */
const addressLength = 16;

/** Writes JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** What the picture of a chart says: its data and its specification. */
export function chartContent({ spec, table }: Chart): string {
  return canonicalJson({ spec, table });
}

/** What the card of a figure says: its record, its sentence, where it stands and what it does not agree with. */
export function figureContent(
  placed: PlacedFigure,
  corpus: Pick<Corpus, 'documents' | 'contradictions' | 'entities'>,
): string {
  const { start, end } = sentenceSpan(placed);
  const { disagreements } = compareFigure(placed, corpus);
  return canonicalJson({
    record: placed.figure.record,
    sentence: placed.document.parsed.text.slice(start, end),
    said: attribution(placed, corpus),
    document: reportedIn(placed),
    disagreements: disagreements.map(({ other, why }) => ({
      id: other.figure.record.id,
      value: other.figure.record.value,
      why,
    })),
  });
}

/** The address of a version: the beginning of the hash of its content. */
export function versionOf(content: string, hash: Hash): string {
  return hash(content).slice(0, addressLength);
}
