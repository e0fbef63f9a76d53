import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { svgText } from '../chart/svg-text.ts';
import { themeValues } from '../chart/theme.ts';
import { breakLines } from '../chart/text-box.ts';
import { locatorSize } from '../render/locator-map.ts';
import type { EntityKind } from '../schema/ids.ts';
import { balanceLines, measureOf, type CardFace } from './card-text.ts';

/** Size in pixels of the picture that stands for a page where its address is shared. */
export const shareCardSize = { width: 1200, height: 628 } as const;

/** What such a picture says. */
export interface ShareCard {
  /** Kind of page, in a word or two. */
  readonly kind: string;
  /** Kind of entity, whose underline the word then has, as in the text. */
  readonly underline?: EntityKind | undefined;
  /** Where it is from, beside the kind. */
  readonly origin?: string | undefined;
  readonly title: string;
  /** A title that is a number, set as large as there is room. */
  readonly isNumber?: boolean;
  readonly body?: string | undefined;
  /** Words of a source, marked as such. */
  readonly quote?: string | undefined;
  readonly foot?: string | undefined;
  /** Words at the foot in the colour of contradictions. */
  readonly warning?: string | undefined;
  /** Shapes of a locator map. */
  readonly map?: readonly ElementContent[] | undefined;
}

const { ink, 'ink-soft': soft, paper, rule, accent, warn } = themeValues.light;
const { width, height } = shareCardSize;
const left = 72;
const right = width - left;
const titleSizes = [112, 98, 86, 76, 68, 60, 52, 46] as const;
const numberSizes = [180, 156, 136, 108, 84, 64, 52] as const;
const mapScale = 1.5;
const leading = 1.34;
/** Baseline of the last line that stands above the foot. */
const bottom = 520;

/** The faces by the names in their files, which is how the converter knows them. */
const families = { serif: "'Record Serif 4 Variable'", sans: "'Source Sans 3 ExtraLight'" } as const;

const serif = (size: number, weight: 400 | 600): CardFace => ({ family: 'serif', weight, size });
const sans = (size: number, weight: 400 | 600 = 400): CardFace => ({ family: 'sans', weight, size });

function wordsAt(text: string, x: number, y: number, { family, weight, size }: CardFace, fill: string = ink): Element {
  return s('text', { x, y, fill, 'font-family': families[family], 'font-weight': weight, 'font-size': size }, text);
}

function path(d: string, stroke: string, thickness: number, dashes?: string): Element {
  return s('path', { d, fill: 'none', stroke, 'stroke-width': thickness, 'stroke-dasharray': dashes });
}

/** The line under a word that tells what kind of thing it names, as in the text of documents. */
function underlineOf(kind: EntityKind, from: number, to: number, y: number): readonly Element[] {
  const line = (at: number, thickness: number, dashes?: string): Element =>
    path(`M${from} ${at}H${to}`, accent, thickness, dashes);
  switch (kind) {
    case 'person':
      return [line(y, 3)];
    case 'place':
      return [line(y, 4, '4 5')];
    case 'policy':
      return [line(y - 2, 2), line(y + 4, 2)];
    case 'organisation':
      return [line(y, 3, '11 6')];
  }
}

function head({ kind, underline, origin }: ShareCard): readonly Element[] {
  const face = sans(29, 600);
  const end = Math.round(left + measureOf(face)(kind));
  return [
    wordsAt('The Removal Record', left, 78, serif(34, 600)),
    path(`M${left} 101H${right}M${left} 107H${right}`, ink, 2),
    wordsAt(kind, left, 162, face),
    ...(underline === undefined ? [] : underlineOf(underline, left, end - 3, 174)),
    ...(origin === undefined ? [] : originOf(origin, end + 18)),
  ];
}

function originOf(origin: string, x: number): readonly Element[] {
  const [line = ''] = breakLines(origin, measureOf(sans(29)), right - x, 1);
  return [wordsAt(line, x, 162, sans(29), soft)];
}

/** Sets a text in lines from a first baseline. */
function paragraph(
  lines: readonly string[],
  y: number,
  face: CardFace,
  spacing: number,
  fill: string = ink,
  x = left,
): { readonly shapes: readonly Element[]; readonly last: number } {
  const step = Math.round(face.size * spacing);
  return {
    shapes: lines.map((line, index) => wordsAt(line, x, y + index * step, face, fill)),
    last: y + Math.max(0, lines.length - 1) * step,
  };
}

interface Setting {
  readonly shapes: readonly Element[];
  /** Baseline of the last line. */
  readonly last: number;
  readonly isWhole: boolean;
}

/** Title and body with the title at a size; not whole if some of the words had to be left out. */
function setAt(size: number, card: ShareCard, room: number): Setting {
  const face = serif(size, 600);
  const measure = measureOf(face);
  const isNumber = card.isNumber === true;
  const lines = isNumber ? breakLines(card.title, measure, room, 2) : balanceLines(card.title, face, room);
  const title = paragraph(lines, 204 + Math.round(size * 0.74), face, isNumber ? 1.05 : 1.1);
  const bodyFace = sans(32);
  const top = title.last + Math.round(size * 0.16) + 52;
  const words = card.body ?? '';
  const bodyLines = breakLines(words, measureOf(bodyFace), room, linesFrom(top));
  const body = paragraph(bodyLines, top, bodyFace, leading, soft);
  const quote = quoteBelow(card.quote, bodyLines.length === 0 ? title.last : body.last, room);
  return {
    shapes: [...title.shapes, ...body.shapes, ...quote],
    last: Math.max(title.last, bodyLines.length === 0 ? 0 : body.last),
    isWhole: !isCut(lines, card.title) && !isCut(bodyLines, words) && lines.length <= (isNumber ? 1 : 4),
  };
}

/** The words of a source under what is said about them, if there is room for all of them. */
function quoteBelow(quote: string | undefined, above: number, room: number): readonly Element[] {
  if (quote === undefined) return [];
  const face = serif(32, 400);
  const top = above + 68;
  const most = linesFrom(top);
  const lines = breakLines(quote, measureOf(face), room - 28, most);
  if (most === 0 || isCut(lines, quote)) return [];
  const { shapes, last } = paragraph(lines, top, face, leading, ink, left + 28);
  return [path(`M${left + 1} ${top - 28}V${last + 10}`, ink, 2), ...shapes];
}

/** How many lines of prose there is room for from a first baseline. */
const linesFrom = (top: number): number => Math.max(0, Math.floor((bottom - top) / Math.round(32 * leading)) + 1);

const isCut = (lines: readonly string[], text: string): boolean =>
  lines.join(' ') !== text.split(/\s+/u).filter(Boolean).join(' ');

/** Sets title and body with the largest title that leaves room for all the words. */
function setWords(card: ShareCard, room: number): Setting {
  const sizes = card.isNumber === true ? numberSizes : titleSizes;
  let setting: Setting | undefined;
  for (const size of sizes) {
    setting = setAt(size, card, room);
    if (setting.isWhole && setting.last <= bottom) return setting;
  }
  return setting ?? setAt(sizes[0], card, room);
}

function foot({ foot: words = '', warning = '' }: ShareCard): readonly Element[] {
  const face = sans(26);
  const bold = sans(26, 600);
  const measure = measureOf(face);
  const room = right - left - (warning === '' ? 0 : measureOf(bold)(warning) + 20);
  const [shown = ''] = breakLines(words, measure, room, 1);
  return [
    path(`M${left} 552H${right}`, rule, 2),
    ...(shown === '' ? [] : [wordsAt(shown, left, 592, face, soft)]),
    ...(warning === '' ? [] : [wordsAt(warning, left + (shown === '' ? 0 : measure(shown) + 20), 592, bold, warn)]),
  ];
}

/** Draws the picture of a page as SVG, for conversion to PNG in the site's faces. */
export function renderShareCard(card: ShareCard): string {
  const room = right - left - (card.map === undefined ? 0 : locatorSize.width * mapScale + 24);
  return svgText(
    s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height }, [
      s('rect', { width, height, fill: paper }),
      ...(card.map === undefined ? [] : [mapOf(card.map)]),
      ...head(card),
      ...setWords(card, room).shapes,
      ...foot(card),
    ]),
  );
}

function mapOf(shapes: readonly ElementContent[]): Element {
  const style = `.locator-land{fill:${rule}}.locator-borders{fill:none;stroke:${paper};stroke-width:.7}.locator-place{fill:${warn}}.locator-halo{fill:none;stroke:${warn}}`;
  const x = right - locatorSize.width * mapScale;
  return s('g', { transform: `translate(${x} 200) scale(${mapScale})` }, [s('style', style), ...shapes]);
}
