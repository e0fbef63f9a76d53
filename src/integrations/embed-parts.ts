import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileUrls } from '../corpus/urls.ts';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Chart } from '../corpus/charts.ts';
import { correctionsOf } from '../corpus/corrections.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { chartEmbed } from '../embed/chart-embed.ts';
import { relativeTo, type EmbedContent, type EmbedTools } from '../embed/embed-page.ts';
import { figureEmbed } from '../embed/figure-embed.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import { compileChartHref } from '../render/chart-href.ts';
import { site } from '../site.ts';
import { compileScript } from './compile-script.ts';

/** Makes the content of embeds; everything that all of them share was read and compiled once. */
export interface EmbedMaker {
  readonly tools: EmbedTools;
  /** `version` is the line at the foot of a page that does not change; such a page lies one folder deeper. */
  chart(chart: Chart, version?: string): EmbedContent;
  figure(placed: PlacedFigure, version?: string): EmbedContent;
}

function readFace(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../embed/fonts/${name}.woff2`, import.meta.url))).toString('base64');
}

/** Compiles the script and reads the faces of embeds. */
export function createEmbedMaker(corpus: Corpus, geography: Geography | undefined): EmbedMaker {
  const sans = readFace('embed-sans');
  const figures = readFace('embed-figures');
  const depths = [3, 4].map((depth) => {
    const urls = compileUrls('', relativeTo(depth));
    return { urls, href: compileChartHref(corpus, urls) };
  });
  const [live, pinned] = depths;
  if (live === undefined || pinned === undefined) throw new Error('Expected addresses of two depths.');
  const addresses = (version: string | undefined): typeof live => (version === undefined ? live : pinned);
  return {
    tools: {
      script: compileScript('embed-child'),
      hash: (text) => createHash('sha256').update(text).digest('base64'),
      site,
    },
    chart(chart, version) {
      const corrections = correctionsOf(corpus.corrections, 'charts', chart.id);
      return chartEmbed(chart, { ...addresses(version), geography, site, sans, version, corrections });
    },
    figure(placed, version) {
      const corrections = correctionsOf(corpus.corrections, 'figures', placed.figure.record.id);
      return figureEmbed(placed, { urls: addresses(version).urls, corpus, site, figures, version, corrections });
    },
  };
}
