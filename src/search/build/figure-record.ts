import type { PlacedFigure } from '../../corpus/contradictions.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { figurePeriod } from '../../corpus/periods.ts';
import { figureFragment, type Urls } from '../../corpus/urls.ts';
import { periodText, speakerName } from '../../render/figure-facts.ts';
import { oneLine } from '../../text/one-line.ts';
import type { FigureValues, SearchRecord } from './search-record.ts';

/** A figure as search finds it: its number, measure, speaker and period, what it is, and the sentence that states it. */
export function figureRecord(placed: PlacedFigure, corpus: Corpus, urls: Urls): SearchRecord {
  const { document, figure } = placed;
  const { record } = figure;
  const { value, places, agencies, said_by: saidBy } = record;
  const measure = corpus.measures.get(record.measure);
  const speaker = speakerName(saidBy, corpus.entities);
  return {
    stored: {
      type: 'figure',
      href: urls.figure(record.id),
      title: `${value.display} · ${measure?.plural ?? record.measure}`,
      names: [
        [measure?.name, value.unit, ...[...places, ...agencies].map((ref) => corpus.entities.get(ref)?.name ?? '')]
          .filter((part) => part !== '')
          .join('; '),
      ],
      date: figurePeriod(record)?.start ?? document.date,
      by: [speaker, periodText(placed)].filter((part) => part !== undefined).join(' · '),
      text: [record.gist, statement(placed), record.population],
      source: urls.document(document.slug, figureFragment(record.id)),
    },
    facets: {
      entities: [...new Set([...places, ...agencies, ...('entity' in saidBy ? [saidBy.entity] : [])])],
      measures: [record.measure],
      publisher: document.publisher,
      review: record.review,
    },
    year: document.date.slice(0, 4),
    figure: figureValues(placed),
  };
}

/** The sentence that states the figure; of a figure that crosses sentences, all of them. */
function statement({ document, figure }: PlacedFigure): string {
  const sentences = document.blocks
    .flatMap((block) => block.sentences)
    .filter(({ start, end }) => start < figure.end && figure.start < end);
  return oneLine(document.parsed.text.slice(sentences[0]?.start ?? figure.start, sentences.at(-1)?.end ?? figure.end));
}

function figureValues({ figure: { record } }: PlacedFigure): FigureValues {
  const period = figurePeriod(record);
  return [record.value.low, record.value.high, period?.start ?? null, period?.end ?? null];
}
