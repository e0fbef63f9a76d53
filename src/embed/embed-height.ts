import { placeChart } from '../chart/render-chart.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import { textWidth, wrapText } from '../chart/text-box.ts';
import { textStyles, type TextStyle } from '../chart/theme.ts';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Chart } from '../corpus/charts.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { compareBars, compareFigure } from './compare-figure.ts';
import { displayRuns } from './display-words.ts';
import { attribution, reportedIn, sentenceSpan } from './figure-embed.ts';
import { metrics, snippetWidth } from './metrics.ts';
import { sourceLine } from './source-line.ts';

const inner = snippetWidth - 2 * metrics.padding.wide.inline;
const edges = metrics.rule + 2 * metrics.padding.wide.block;
/** How much wider the serif and system faces of a card run than the sans whose widths are known. */
const serif = 1.12;

/** Lines that a text takes at a size in pixels within a width; `factor` for a face other than the one that was measured. */
function lines(text: string, style: TextStyle, size: number, width: number, factor = 1): number {
  return Math.max(1, wrapText(text, style, (width * textStyles[style].size) / size / factor).length);
}

const footer = (words: string): number => {
  const texts = [words, 'The Removal Record · Definitions, sources and downloads'].filter((text) => text !== '');
  const count = texts.reduce((sum, text) => sum + lines(text, 'note', metrics.note.size, inner), 0);
  return 2 * metrics.footerGap + count * metrics.note.line;
};

/** Height in pixels of the embed of a chart in a frame of `snippetWidth`, its data folded. */
export function chartHeight({ spec, table }: Chart, geography: Geography | undefined): number {
  const placed = placeChart(spec, table, { width: metrics.picture.wide, geography });
  const { title, subtitle } = metrics;
  const parts = [
    edges,
    lines(spec.title, 'title', title.wide.size, inner) * title.wide.line,
    subtitle.gap + lines(spec.subtitle, 'subtitle', subtitle.size, inner) * subtitle.line,
    metrics.pictureGap + (placed.height * inner) / placed.width,
    metrics.detailsGap + metrics.summary,
    footer(sourceLine(table)),
  ];
  return Math.ceil(parts.reduce((sum, part) => sum + part, 0));
}

/** Height of what a figure is shown as: digits are set large, words are not. */
function displayHeight(display: string): number {
  const { figure } = metrics;
  const large = displayRuns(display).some(({ kind }) => kind === 'number');
  const count = lines(display, 'head', large ? figure.number / 1.6 : figure.words, inner);
  return count * (large ? figure.numberLine : figure.wordsLine);
}

/** Height in pixels of the card of a figure in a frame of `snippetWidth`; some pixels more than most faces need. */
export function figureHeight(
  placed: PlacedFigure,
  corpus: Pick<Corpus, 'documents' | 'contradictions' | 'entities'>,
): number {
  const { figure, gist, text, note, compare, quoteInset } = metrics;
  const { start, end } = sentenceSpan(placed);
  const sentence = placed.document.parsed.text.slice(start, end);
  const caption = `Said by ${attribution(placed, corpus)}. In ${reportedIn(placed)}.`;
  const { record } = placed.figure;
  const small = note.size + 1;
  const parts = [
    edges,
    displayHeight(record.value.display),
    figure.measureLine,
    figure.gap + lines(record.gist, 'label', gist.size, inner, serif) * gist.line,
    14 + lines(sentence, 'label', text.size, inner - quoteInset, serif) * text.line,
    8 + lines(caption, 'note', small, inner - quoteInset, serif) * (note.line + 1),
    16 + compareHeight(placed, corpus, small),
    footer(''),
  ];
  function compareHeight(own: PlacedFigure, within: typeof corpus, size: number): number {
    const line = note.line + 1;
    const { disagreements, more } = compareFigure(own, within);
    if (disagreements.length === 0) return line;
    const all = [own, ...disagreements.map(({ other }) => other)];
    const bars = compareBars(all) === undefined ? 0 : 16;
    const labels = Math.max(64, ...all.map((each) => textWidth(each.figure.record.value.display, 'strong') * serif));
    const rows = all.map(({ figure: { record: each } }, index) => {
      const words = index === 0 ? 'This figure' : each.gist;
      const why = disagreements[index - 1]?.why === undefined ? 0 : line;
      return compare.rowGap + lines(words, 'note', size, inner - labels - 12, serif) * line + bars + why;
    });
    return compare.heading + rows.reduce((sum, row) => sum + row, 0) + (more === 0 ? 0 : line);
  }
  return Math.ceil(parts.reduce((sum, part) => sum + part, 0));
}
