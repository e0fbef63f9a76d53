import type { Corpus } from '../../corpus/corpus.ts';
import { allFigures } from '../../corpus/figures.ts';
import { figurePeriod } from '../../corpus/periods.ts';

/** A query to try, and what it shows. */
export interface ExampleQuery {
  readonly query: string;
  readonly shows: string;
}

/** Queries that find something in this corpus: a name, a number, a comparison of figures, a date, a phrase. */
export function exampleQueries(corpus: Corpus): readonly ExampleQuery[] {
  const person = [...corpus.entities.values()].find(
    ({ register, ref }) => register === 'people' && (corpus.backlinksOf.get(ref)?.length ?? 0) > 0,
  );
  const figures = allFigures(corpus).map(({ figure }) => figure.record);
  const exact = figures.find(({ value }) => value.modality === 'exact' && (value.low ?? 0) > 100);
  const largest = figures
    .filter(({ value, period }) => value.modality !== 'vague' && (value.low ?? 0) >= 1000 && period !== undefined)
    .toSorted((a, b) => (b.value.low ?? 0) - (a.value.low ?? 0))[0];
  const newest = corpus.documents.at(-1);
  const phrase = corpus.documents
    .flatMap(({ mentions, parsed }) => mentions.map(({ start, end }) => parsed.text.slice(start, end)))
    .find((text) => /^[a-z]+ [a-z]+$/u.test(text));
  return [
    ...(person === undefined ? [] : [{ query: person.record.short ?? person.name, shows: 'a name' }]),
    ...(exact === undefined ? [] : [{ query: exact.value.display, shows: 'a number' }]),
    ...(largest === undefined
      ? []
      : [
          {
            query: comparison(corpus, largest.measure, largest.value.low ?? 0, figurePeriod(largest)?.end ?? ''),
            shows: 'figures by measure, size and time',
          },
        ]),
    ...(newest === undefined ? [] : [{ query: newest.date, shows: 'a date' }]),
    ...(phrase === undefined ? [] : [{ query: `"${phrase}"`, shows: 'a phrase' }]),
  ];
}

function comparison(corpus: Corpus, measure: string, low: number, end: string): string {
  const round = 10 ** Math.floor(Math.log10(low));
  return `${corpus.measures.get(measure)?.plural ?? measure} > ${String(round)} in ${end.slice(0, 4)}`;
}
