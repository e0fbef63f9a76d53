import { zipSync, strToU8 } from 'fflate';
import { renderChartCard, renderChartFile } from '../chart/render-file.ts';
import { svgText } from '../chart/svg-text.ts';
import { tableToCsv } from '../chart/table-csv.ts';
import { tableToJson } from '../chart/table-json.ts';
import { chartReadme } from '../export/chart-readme.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Urls } from '../corpus/urls.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import { compileChartHref } from '../render/chart-href.ts';
import { site } from '../site.ts';
import type { PngRenderer } from './render-png.ts';

const fileWidth = 800;
const cardSize = { width: 1200, height: 628 };
/**
 * A fixed time for the entries of an archive, so that its bytes depend on its content alone. Archives hold the time of
 * the machine's own zone, so it is one and the same noon in every zone.
 */
const archiveTime = new Date(1980, 0, 1, 12);

/** Writes the representations of every chart beside its page: SVG, PNG, PNG card, CSV, JSON and a ZIP of them. */
export function writeCharts(
  corpus: Corpus,
  urls: Urls,
  geography: Geography,
  renderer: PngRenderer,
  write: (path: string, data: string | Uint8Array) => void,
): void {
  const relative = compileChartHref(corpus, urls);
  const href: typeof relative = (target) =>
    target.kind === 'source' ? relative(target) : urls.absolute(relative(target));
  for (const { id, spec, table } of corpus.charts) {
    const options = { href, geography, footer: `${site.name} · ${urls.absolute(urls.chart(id))}` } as const;
    const svg = svgText(renderChartFile(spec, table, fileWidth, { ...options, scheme: 'auto' }));
    const light = svgText(renderChartFile(spec, table, fileWidth, { ...options, scheme: 'light' }));
    const card = svgText(renderChartCard(spec, table, { ...options, scheme: 'light' }, cardSize));
    const csv = tableToCsv(table, href);
    const json = `${JSON.stringify(tableToJson(spec, table, href), undefined, 2)}\n`;
    const files: Readonly<Record<string, string | Uint8Array>> = {
      '.svg': svg,
      '.png': renderer.draw(light, fileWidth * 2),
      '-card.png': renderer.draw(card, cardSize.width),
      '.csv': csv,
      '.json': json,
    };
    for (const [suffix, data] of Object.entries(files)) write(`charts/${id}${suffix}`, data);
    const entries = {
      ...Object.fromEntries(Object.entries(files).map(([suffix, data]) => [`${id}${suffix}`, data])),
      'README.md': chartReadme({ spec, table, address: urls.absolute(urls.chart(id)) }),
    };
    const bytes = Object.fromEntries(
      Object.entries(entries).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    );
    write(`charts/${id}.zip`, zipSync(bytes, { mtime: archiveTime, level: 9 }));
  }
}
