import type { ElementContent } from 'hast';
import { layoutWidths, renderChart } from '../chart/render-chart.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import { allFigures } from '../corpus/figures.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { anchorStoryQuote } from '../corpus/stories.ts';
import { figureFragment, type Urls } from '../corpus/urls.ts';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { RecordResolver } from '../plugins/record-resolver.ts';
import { entityRefSchema } from '../schema/ids.ts';
import { formatDate } from '../text/format-date.ts';
import { compileChartHref } from './chart-href.ts';
import { describeDocument } from './describe-document.ts';
import { element, text } from './element.ts';
import { figureSentence } from './figure-sentence.ts';
import { speakerName } from './figure-facts.ts';

export interface SlotContext {
  readonly corpus: Corpus;
  readonly urls: Urls;
  readonly geography: Geography;
}

/** What the directives of editorial Markdown become: charts, figures, quoted words and documents, each linked to its place. */
export function compileRecordSlots(context: SlotContext): RecordResolver {
  const { corpus, urls } = context;
  const documents = new Map<string, AnnotatedDocument>(corpus.documentOf);
  const figures = new Map<string, ReturnType<typeof allFigures>[number]>(
    allFigures(corpus).map((placed) => [placed.figure.record.id, placed]),
  );
  const refOf = (ref: string) => entityRefSchema.safeParse(ref).data;
  return {
    chart: (id) => chartSlot(id, context),
    figure(id) {
      const placed = figures.get(id);
      if (placed === undefined) return undefined;
      const { document, figure } = placed;
      const { value, gist, said_by: speaker } = figure.record;
      const sentence = element('blockquote', {}, element('p', { lang: document.lang }, ...figureSentence(placed)));
      const origin = element(
        'figcaption',
        {},
        `${speakerName(speaker, corpus.entities)}. `,
        documentLink(document, urls, figureFragment(id)),
      );
      const number = element(
        'p',
        { className: ['story-number'] },
        element('a', { href: urls.figure(id) }, value.display),
        text(` ${gist}`),
      );
      return [element('figure', { className: ['story-figure'] }, number, sentence, origin)];
    },
    document(id) {
      const document = documents.get(id);
      if (document === undefined) return undefined;
      return [
        element(
          'p',
          { className: ['story-document'] },
          element('a', { href: urls.document(document.slug), lang: document.lang }, document.title),
          text(` ${describeDocument(document)}`),
        ),
      ];
    },
    quote(selector, id) {
      const document = documents.get(id);
      if (document === undefined) return undefined;
      const anchored = anchorStoryQuote(document, selector);
      if ('rule' in anchored) return anchored;
      const sentence = document.blocks
        .flatMap((block) => block.sentences)
        .findLast(({ start }) => start <= anchored.start);
      const words = document.parsed.text.slice(anchored.start, anchored.end).replace(/\s+/gu, ' ');
      return [
        element(
          'figure',
          { className: ['story-quote'] },
          element('blockquote', {}, element('p', { lang: document.lang }, words)),
          element('figcaption', {}, documentLink(document, urls, sentence?.id)),
        ),
      ];
    },
    entityHref(ref) {
      const parsed = refOf(ref);
      return parsed !== undefined && corpus.entities.has(parsed) ? urls.entity(parsed) : undefined;
    },
    known: (kind) =>
      ({
        chart: corpus.charts.map(({ id }) => id),
        figure: figures.keys(),
        document: documents.keys(),
        entity: corpus.entities.keys(),
      })[kind],
  };
}

function documentLink(document: AnnotatedDocument, urls: Urls, fragment: string | undefined): ElementContent {
  return element(
    'a',
    { href: urls.document(document.slug, fragment) },
    [document.publisher ?? document.title, formatDate(document.date)].join(', '),
  );
}

function chartSlot(id: string, { corpus, urls, geography }: SlotContext): readonly ElementContent[] | undefined {
  const chart = corpus.charts.find((each) => each.id === id);
  if (chart === undefined) return undefined;
  const { spec, table, reading } = chart;
  const href = compileChartHref(corpus, urls);
  const pictures = [layoutWidths.narrow, layoutWidths.wide].map((width) =>
    renderChart(spec, table, { width, href, ids: `${id}-${width}`, geography }),
  );
  return [
    element(
      'figure',
      { className: ['chart-figure'], dataChart: id, ariaLabel: spec.title },
      element(
        'figcaption',
        {},
        element('a', { className: ['chart-title'], href: urls.chart(id) }, spec.title),
        element('span', { className: ['chart-subtitle'] }, spec.subtitle),
      ),
      element('record-picture', {}, element('div', { className: ['c-frame'] }, ...pictures)),
      element('p', { className: ['chart-reading'] }, reading),
    ),
  ];
}
