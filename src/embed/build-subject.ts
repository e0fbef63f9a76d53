import { renderChartFile } from '../chart/render-file.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Chart } from '../corpus/charts.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { markdownToText } from '../render/markdown.ts';
import { oneLine } from '../text/one-line.ts';
import { chartHeight, figureHeight } from './embed-height.ts';
import { attribution, figureTitle, reportedIn, sentenceSpan } from './figure-embed.ts';
import { cardSize } from './figure-image.ts';
import { sourceLine } from './source-line.ts';
import type { EmbedSubject } from './subject.ts';

const fileWidth = 800;

/** What publishers are offered of a chart. */
export function chartSubject(chart: Chart, geography: Geography | undefined): EmbedSubject {
  const { id, spec, table } = chart;
  const file = renderChartFile(spec, table, fileWidth, { href: () => '#', geography, scheme: 'light', footer: '' });
  return {
    kind: 'charts',
    id,
    title: spec.title,
    alternative: markdownToText(spec.description),
    source: sourceLine(table),
    height: chartHeight(chart, geography),
    image: { path: `/charts/${id}.png`, width: fileWidth, height: Math.round(Number(file.properties['height'])) },
    thumbnail: `/charts/${id}-card.png`,
  };
}

/** What publishers are offered of a figure. */
export function figureSubject(
  placed: PlacedFigure,
  corpus: Pick<Corpus, 'documents' | 'contradictions' | 'entities' | 'measures'>,
): EmbedSubject {
  const { record } = placed.figure;
  const { start, end } = sentenceSpan(placed);
  const sentence = oneLine(placed.document.parsed.text.slice(start, end));
  return {
    kind: 'figures',
    id: record.id,
    title: figureTitle(placed, corpus),
    alternative: `${record.gist} “${sentence}” Said by ${attribution(placed, corpus)}.`,
    source: `Source: ${reportedIn(placed)}`,
    height: figureHeight(placed, corpus),
    image: { path: `/figures/${record.id}.svg`, ...cardSize },
    thumbnail: undefined,
  };
}
