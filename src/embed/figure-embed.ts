import type { ElementContent } from 'hast';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { figureFragment, type Urls } from '../corpus/urls.ts';
import { contradictionLabels } from '../render/contradiction-labels.ts';
import { element } from '../render/element.ts';
import { periodText, speakerName } from '../render/figure-facts.ts';
import { quotedSentence } from '../render/render-concordance.ts';
import type { CorrectionRecord } from '../schema/correction.ts';
import { formatDate } from '../text/format-date.ts';
import { compareBars, compareFigure, type BarSpan, type Comparison } from './compare-figure.ts';
import { correctedLink } from './corrected-link.ts';
import { displayRuns } from './display-words.ts';
import type { EmbedContent } from './embed-page.ts';
import { cardStyle } from './style.ts';

/** What the card of a figure is made with. */
export interface FigureEmbedContext {
  /** Addresses as the embed's page sees them. */
  readonly urls: Urls;
  readonly corpus: Pick<Corpus, 'documents' | 'contradictions' | 'entities' | 'measures'>;
  readonly site: { readonly name: string };
  /** Face of the digits, as WOFF2 in Base64. */
  readonly figures: string;
  /** Words at the foot of a version that does not change. */
  readonly version?: string | undefined;
  /** What touched it, newest first; a version that does not change is told of it from outside. */
  readonly corrections: readonly CorrectionRecord[];
}

/** A figure in the words of the interface: `nearly 200,000 removals`. */
export function figureTitle({ figure }: PlacedFigure, { measures }: Pick<Corpus, 'measures'>): string {
  const { value, measure } = figure.record;
  return `${value.display} (${measures.get(measure)?.name.toLowerCase() ?? measure})`;
}

/** What a figure counts, as the heading over its number. */
export function measureHeading({ figure }: PlacedFigure, { measures }: Pick<Corpus, 'measures'>): string {
  const { measure } = figure.record;
  const name = measures.get(measure)?.plural ?? measure;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Who says a figure, and of what time. */
export function attribution(placed: PlacedFigure, { entities }: Pick<Corpus, 'entities'>): string {
  const { said_by: speaker } = placed.figure.record;
  const as = 'entity' in speaker && speaker.as !== undefined ? `, ${speaker.as}` : '';
  const period = periodText(placed);
  const when = period === undefined ? '' : period.startsWith('as of ') ? `, ${period}` : `; covers ${period}`;
  return `${speakerName(speaker, entities)}${as}${when}`;
}

/** The document that states a figure: title, publisher and date. */
export function reportedIn({ document }: PlacedFigure): string {
  return [document.title, document.publisher, formatDate(document.date)]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The sentence that states a figure, or all of them if it crosses several, as a span of the document. */
export function sentenceSpan({ document, figure }: PlacedFigure): { readonly start: number; readonly end: number } {
  const sentences = document.blocks
    .flatMap((block) => block.sentences)
    .filter((sentence) => sentence.start < figure.end && figure.start < sentence.end);
  return { start: (sentences[0] ?? figure).start, end: (sentences.at(-1) ?? figure).end };
}

/** Builds the card of a figure: the number, its sentence, who says it where, and how it compares. */
export function figureEmbed(placed: PlacedFigure, context: FigureEmbedContext): EmbedContent {
  const { urls, corpus, site, figures, version, corrections } = context;
  const { document, figure } = placed;
  const { record } = figure;
  const page = urls.figure(record.id);
  const sentence = urls.document(document.slug, figureFragment(record.id));
  const runs = displayRuns(record.value.display).flatMap(({ kind, text }): (ElementContent | string)[] => [
    element('span', { className: [kind] }, text),
    ' ',
  ]);
  const quoted = quotedSentence(document, sentenceSpan(placed), [figure]);
  const body: readonly ElementContent[] = [
    element(
      'h1',
      {},
      element('span', { className: ['measure'] }, measureHeading(placed, corpus)),
      element('a', { href: page }, ...runs),
    ),
    element('p', { className: ['gist'] }, record.gist),
    element(
      'figure',
      {},
      element('blockquote', { cite: sentence, lang: document.lang }, element('p', {}, ...quoted)),
      element(
        'figcaption',
        {},
        `Said by ${attribution(placed, corpus)}. In `,
        element('a', { href: sentence, lang: document.lang }, document.title),
        `, ${[document.publisher, formatDate(document.date)].filter((part) => part !== undefined).join(', ')}.`,
      ),
    ),
    compareSection(placed, compareFigure(placed, corpus), context),
    element(
      'footer',
      {},
      element(
        'p',
        {},
        element('a', { className: ['site'], href: page }, site.name),
        ' · ',
        element('a', { href: page }, 'What is known of this number'),
        ...(version === undefined ? correctedLink(corrections, urls) : [` · ${version}`]),
      ),
    ),
  ];
  return {
    kind: 'figures',
    id: record.id,
    title: figureTitle(placed, corpus),
    description: record.gist,
    style: cardStyle(figures),
    body,
  };
}

function compareSection(
  placed: PlacedFigure,
  { disagreements, more, sameMeasure }: Comparison,
  { urls, corpus }: FigureEmbedContext,
): ElementContent {
  const { record } = placed.figure;
  const page = urls.figure(record.id);
  const name = corpus.measures.get(record.measure)?.plural ?? record.measure;
  if (disagreements.length === 0) {
    const words = sameMeasure === 0 ? `No other figure here counts ${name}.` : undefined;
    const link = element(
      'a',
      { href: page },
      `${sameMeasure} other ${sameMeasure === 1 ? 'figure counts' : 'figures count'} ${name}`,
    );
    return element('section', { className: ['compare'] }, element('p', {}, words ?? link));
  }
  const bars = compareBars([placed, ...disagreements.map(({ other }) => other)]);
  const own = element(
    'li',
    { className: ['own'] },
    element('b', {}, record.value.display),
    element('div', {}, 'This figure', bar(bars?.[0])),
  );
  const others = disagreements.map(({ other, why }, index) =>
    element(
      'li',
      {},
      element('b', {}, other.figure.record.value.display),
      element(
        'div',
        {},
        element('a', { href: urls.figure(other.figure.record.id) }, other.figure.record.gist),
        bar(bars?.[index + 1]),
        why === undefined ? undefined : element('span', { className: ['why'] }, contradictionLabels[why]),
      ),
    ),
  );
  return element(
    'section',
    { className: ['compare'] },
    element('h2', {}, 'Does not agree with'),
    element('ol', {}, own, ...others),
    more === 0 ? undefined : element('p', {}, element('a', { href: page }, `and ${more} more`)),
  );
}

function bar(span: BarSpan | undefined): ElementContent | undefined {
  if (span === undefined) return undefined;
  const rect = (className: string | undefined, x: number, width: number): ElementContent =>
    element('rect', { className, x: String(x), width: String(Math.round(width * 10) / 10), height: '8' });
  return element(
    'svg',
    { className: ['bar'], viewBox: '0 0 100 8', preserveAspectRatio: 'none', ariaHidden: 'true' },
    span.low > 0 ? rect(undefined, 0, span.low) : undefined,
    span.high > span.low ? rect('soft', span.low, span.high - span.low) : undefined,
  );
}
