import { zipSync, strToU8 } from 'fflate';
import { renderChartCard, renderChartFile } from '../chart/render-file.ts';
import { svgText } from '../chart/svg-text.ts';
import { tableToCsv } from '../chart/table-csv.ts';
import { tableToJson } from '../chart/table-json.ts';
import { chartReadme } from '../export/chart-readme.ts';
import type { Chart } from '../corpus/charts.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import { compileChartHref } from '../render/chart-href.ts';
import { site } from '../site.ts';
import type { SitePicture } from './picture-cache.ts';

const fileWidth = 800;
const cardSize = { width: 1200, height: 628 };
/**
 * A fixed time for the entries of an archive, so that its bytes depend on its content alone. Archives hold the time of
 * the machine's own zone, so it is one and the same noon in every zone.
 */
const archiveTime = new Date(1980, 0, 1, 12);

/** Draws one chart for files: absolute addresses, a footer with where it is from. */
function fileDrawer(
  corpus: Corpus,
  urls: Urls,
  geography: Geography,
): {
  readonly href: ReturnType<typeof compileChartHref>;
  file(chart: Chart, scheme: 'auto' | 'light'): string;
  card(chart: Chart): string;
} {
  const relative = compileChartHref(corpus, urls);
  const href: typeof relative = (target) =>
    target.kind === 'source' ? relative(target) : urls.absolute(relative(target));
  const optionsOf = ({ id }: Chart) => ({ href, geography, footer: `${site.name} · ${urls.absolute(urls.chart(id))}` });
  return {
    href,
    file: (chart, scheme) =>
      svgText(renderChartFile(chart.spec, chart.table, fileWidth, { ...optionsOf(chart), scheme })),
    card: (chart) =>
      svgText(renderChartCard(chart.spec, chart.table, { ...optionsOf(chart), scheme: 'light' }, cardSize)),
  };
}

/** The pictures of every chart in pixels: the chart, and its card. */
export function* chartPictures(corpus: Corpus, urls: Urls, geography: Geography): Generator<SitePicture> {
  const draw = fileDrawer(corpus, urls, geography);
  for (const chart of corpus.charts) {
    yield { path: `charts/${chart.id}.png`, svg: draw.file(chart, 'light'), width: fileWidth * 2 };
    yield { path: `charts/${chart.id}-card.png`, svg: draw.card(chart), width: cardSize.width };
  }
}

/** Writes the representations of every chart beside its page and its pictures: SVG, CSV, JSON and a ZIP of all. */
export function writeCharts(
  corpus: Corpus,
  urls: Urls,
  geography: Geography,
  picture: (path: string) => Uint8Array,
  write: (path: string, data: string | Uint8Array) => void,
): void {
  const draw = fileDrawer(corpus, urls, geography);
  for (const chart of corpus.charts) {
    const { id, spec, table } = chart;
    const texts = {
      '.svg': draw.file(chart, 'auto'),
      '.csv': tableToCsv(table, draw.href),
      '.json': `${JSON.stringify(tableToJson(spec, table, draw.href), undefined, 2)}\n`,
    };
    for (const [suffix, text] of Object.entries(texts)) write(`charts/${id}${suffix}`, text);
    const entries = {
      [`${id}.svg`]: strToU8(texts['.svg']),
      [`${id}.png`]: picture(`charts/${id}.png`),
      [`${id}-card.png`]: picture(`charts/${id}-card.png`),
      [`${id}.csv`]: strToU8(texts['.csv']),
      [`${id}.json`]: strToU8(texts['.json']),
      'README.md': strToU8(chartReadme({ spec, table, address: urls.absolute(urls.chart(id)) })),
    };
    write(`charts/${id}.zip`, zipSync(entries, { mtime: archiveTime, level: 9 }));
  }
}
