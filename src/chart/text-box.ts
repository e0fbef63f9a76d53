import { textStyles, type TextStyle } from './theme.ts';

// Advance widths of Source Sans 3 in thousandths of the size, for U+0020 to U+007E in order, read from the font.
const advances = {
  400: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
    647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
    496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
    241, 303, 497,
  ],
  600: [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513,
    513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745,
    657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564,
    507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324,
    255, 324, 513,
  ],
} as const;
const punctuation: ReadonlyMap<string, number> = new Map([
  ['–', 480],
  ['—', 800],
  ['‘', 275],
  ['’', 275],
  ['“', 482],
  ['”', 482],
  ['…', 964],
  ['·', 275],
  ['\u{00A0}', 200],
]);
/** Width of a character that the table does not know: that of a wide capital, or of a full square. */
const unknownLatin = 850;
const unknown = 1000;
/** Room for faces that replace the site's own and run a little wider. */
const allowance = 1.03;

function advance(character: string, weight: 400 | 600): number {
  const code = character.charCodeAt(0);
  const known = advances[weight][code - 0x20];
  if (character.length === 1 && known !== undefined) return known;
  const mark = punctuation.get(character);
  if (mark !== undefined) return mark;
  const base = character.normalize('NFD');
  if (base.length > 1 && base.charAt(0) !== character) return advance(base.charAt(0), weight);
  return code < 0x250 ? unknownLatin : unknown;
}

/** Estimates the width of a line of text in units of the view box; never less than the site's face takes. */
export function textWidth(text: string, style: TextStyle): number {
  const { size, weight } = textStyles[style];
  return sansWidth(text, size, weight);
}

/** The same for a size and weight that are no style of charts. */
export function sansWidth(text: string, size: number, weight: 400 | 600): number {
  let sum = 0;
  for (const character of text) sum += advance(character, weight);
  return (sum * size * allowance) / 1000;
}

/** Width of a line of text in units of the view box. */
export type Measure = (text: string) => number;

/** Distance between the baselines of two lines. */
export function lineHeight(style: TextStyle): number {
  return textStyles[style].size * 1.25;
}

/** Breaks a text into lines no wider than asked, at spaces; a single word that is wider is cut with an ellipsis. */
export function wrapText(text: string, style: TextStyle, width: number, maxLines = Infinity): readonly string[] {
  return breakLines(text, (line) => textWidth(line, style), width, maxLines);
}

/** The same for text of which a function tells the width. */
export function breakLines(text: string, measure: Measure, width: number, maxLines = Infinity): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = cutText(word, measure, width);
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), cutText(lines.slice(maxLines - 1).join(' '), measure, width)];
}

/** Returns the text, or as much of it as fits with an ellipsis. */
export function shorten(text: string, style: TextStyle, width: number): string {
  return cutText(text, (line) => textWidth(line, style), width);
}

/** The same for text of which a function tells the width. */
export function cutText(text: string, measure: Measure, width: number): string {
  if (measure(text) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`;
}

/** A rectangle of the view box; `x` and `y` are its left and upper edges. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** True if the two rectangles share more than an edge. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export type Anchor = 'start' | 'middle' | 'end';

/** The rectangle that lines of text take whose first baseline is at `y`. */
export function textBox({
  x,
  y,
  lines,
  anchor,
  style,
}: {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: Anchor;
  readonly style: TextStyle;
}): Box {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, style)));
  const { size } = textStyles[style];
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.76, width, height: (lines.length - 1) * lineHeight(style) + size };
}
