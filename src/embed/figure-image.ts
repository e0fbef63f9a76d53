import type { Element } from 'hast';
import { s } from 'hastscript';
import { svgText } from '../chart/svg-text.ts';
import { themeValues } from '../chart/theme.ts';
import { wrapText } from '../chart/text-box.ts';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { attribution, figureTitle, measureHeading, reportedIn } from './figure-embed.ts';

/** Size of the picture of a figure, in pixels. */
export const cardSize = { width: 600, height: 315 } as const;

const family = "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";
const margin = 28;
const room = cardSize.width - 2 * margin;
const { ink, 'ink-soft': soft, paper, rule } = themeValues.light;

/** Draws a figure as an SVG file for pages that allow no frame: number, gist, who says it, where. */
export function figureImage(
  placed: PlacedFigure,
  corpus: Pick<Corpus, 'entities' | 'measures'>,
  site: { readonly name: string },
): string {
  const { record } = placed.figure;
  const title = figureTitle(placed, corpus);
  const display = record.value.display;
  const size = Math.min(76, Math.floor(room / (display.length * 0.56)));
  const gist = wrapText(record.gist, 'head', room / 1.42, 3);
  const said = wrapText(`Said by ${attribution(placed, corpus)}. In ${reportedIn(placed)}.`, 'note', room / 1.22, 2);
  const top = margin + 54;
  const svg = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${cardSize.width} ${cardSize.height}`,
      width: cardSize.width,
      height: cardSize.height,
      role: 'img',
      'aria-labelledby': 'title',
      'font-family': family,
    },
    [
      s('title', { id: 'title' }, title),
      s('rect', { width: cardSize.width, height: cardSize.height, fill: paper }),
      s('path', { d: `M0 1.5H${cardSize.width}M0 5H${cardSize.width}`, stroke: ink, 'stroke-width': 1.2 }),
      text(display, margin, top, {
        'font-size': size,
        'font-weight': 600,
        'font-family': "'Source Serif 4', Georgia, serif",
      }),
      text(measureHeading(placed, corpus), margin, top + 32, { 'font-size': 15, fill: soft }),
      ...gist.map((line, index) => text(line, margin, top + 68 + index * 24, { 'font-size': 18.5 })),
      ...said.map((line, index) => text(line, margin, 238 + index * 18, { 'font-size': 13.5, fill: soft })),
      s('path', { d: `M${margin} 272H${cardSize.width - margin}`, stroke: rule }),
      text(site.name, margin, 295, { 'font-size': 14, 'font-weight': 600 }),
    ],
  );
  return svgText(svg);
}

function text(words: string, x: number, y: number, properties: Readonly<Record<string, string | number>>): Element {
  return s('text', { x, y, fill: ink, ...properties }, words);
}
