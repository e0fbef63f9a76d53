import type { Element, ElementContent } from 'hast';
import { renderChart } from '../chart/render-chart.ts';
import { chartCaveats } from '../chart/table-json.ts';
import type { Href } from '../chart/target.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import type { Chart } from '../corpus/charts.ts';
import type { Urls } from '../corpus/urls.ts';
import { element } from '../render/element.ts';
import { markdownToHast, markdownToText } from '../render/markdown.ts';
import type { CorrectionRecord } from '../schema/correction.ts';
import { embedTable } from './chart-table.ts';
import { correctedLink } from './corrected-link.ts';
import type { EmbedContent } from './embed-page.ts';
import { metrics } from './metrics.ts';
import { classesIn } from './prune-style.ts';
import { sourceLine } from './source-line.ts';
import { chartStyle } from './style.ts';

/** What the embed of a chart is drawn with. */
export interface ChartEmbedContext {
  /** Addresses as the embed's page sees them. */
  readonly urls: Urls;
  readonly href: Href;
  readonly geography: Geography | undefined;
  readonly site: { readonly name: string };
  /** Face of the text, as WOFF2 in Base64. */
  readonly sans: string;
  /** Words at the foot of a version that does not change. */
  readonly version?: string | undefined;
  /** What touched it, newest first; a version that does not change is told of it from outside. */
  readonly corrections: readonly CorrectionRecord[];
}

/** Builds the embed of a chart: title, two pictures of which the page shows one, data, caveats, source and link. */
export function chartEmbed(chart: Chart, context: ChartEmbedContext): EmbedContent {
  const { spec, table, reading, id } = chart;
  const { urls, href, geography, site, sans, version, corrections } = context;
  const page = urls.chart(id);
  const pictures = Object.entries(metrics.picture).map(([name, width]) =>
    openApart(renderChart(spec, table, { width, href, geography, ids: name })),
  );
  const caveats = chartCaveats(spec, table);
  const body: readonly ElementContent[] = [
    element('h1', {}, element('a', { href: page }, spec.title)),
    element('p', { className: ['subtitle'] }, spec.subtitle),
    element('div', { className: ['picture'] }, ...pictures),
    element(
      'details',
      {},
      element('summary', {}, caveats.length === 0 ? 'Data' : 'Data, and what to keep in mind'),
      element('p', {}, reading),
      ...(caveats.length === 0 ? [] : [caveatList(caveats)]),
      element('div', { className: ['scroll'] }, embedTable(table, 'Each value leads to its sentence or source.', href)),
    ),
    element(
      'footer',
      {},
      element('p', {}, sourceLine(table)),
      element(
        'p',
        {},
        element('a', { className: ['site'], href: page }, site.name),
        ' · ',
        element('a', { href: page }, 'Definitions, sources and downloads'),
        ...(version === undefined ? correctedLink(corrections, urls) : [` · ${version}`]),
      ),
    ),
  ];
  return {
    kind: 'charts',
    id,
    title: spec.title,
    description: markdownToText(spec.description),
    style: chartStyle(sans, classesIn(body)),
    body,
  };
}

/** Makes the links of a picture open a page of their own: the `base` of a page holds for its HTML alone. */
function openApart(picture: Element): Element {
  const { tagName, properties, children } = picture;
  return {
    ...picture,
    properties: tagName === 'a' ? { ...properties, target: '_blank' } : properties,
    children: children.map((child) => (child.type === 'element' ? openApart(child) : child)),
  };
}

function caveatList(caveats: readonly string[]): ElementContent {
  const items = caveats.map((caveat) => {
    const { children } = markdownToHast(caveat);
    return element('li', {}, ...children.filter((child) => child.type !== 'doctype'));
  });
  return element('ul', { className: ['c-caveats'] }, ...items);
}
