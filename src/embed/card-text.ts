import { breakLines, sansWidth, type Measure } from '../chart/text-box.ts';

/** A face of the cards: the display cut of the serif for titles, its text cut for prose, the sans for the rest. */
export interface CardFace {
  readonly family: 'serif' | 'sans';
  readonly weight: 400 | 600;
  readonly size: number;
}

// Advance widths of the site's serif in thousandths of the size, for U+0020 to U+007E in order, read from the files.
const serifAdvances = {
  400: [
    234, 289, 364, 526, 506, 897, 723, 182, 347, 347, 445, 531, 301, 315, 301, 334, 510, 510, 510, 510, 510, 510, 510,
    510, 510, 510, 301, 301, 531, 531, 531, 415, 834, 680, 637, 641, 720, 615, 590, 696, 797, 373, 376, 681, 603, 913,
    746, 717, 600, 717, 664, 523, 613, 737, 686, 976, 656, 644, 563, 325, 334, 325, 532, 513, 400, 520, 591, 499, 583,
    518, 359, 531, 614, 308, 286, 563, 308, 919, 618, 559, 596, 572, 434, 444, 336, 598, 530, 788, 540, 537, 467, 349,
    290, 349, 531,
  ],
  600: [
    210, 286, 375, 545, 501, 854, 694, 198, 346, 346, 427, 517, 276, 309, 276, 335, 501, 501, 501, 501, 501, 501, 501,
    501, 501, 501, 276, 276, 517, 517, 517, 404, 853, 637, 591, 592, 666, 562, 537, 635, 729, 347, 356, 647, 545, 845,
    684, 667, 558, 667, 640, 499, 592, 682, 634, 924, 630, 607, 529, 326, 335, 326, 516, 503, 400, 489, 566, 464, 553,
    484, 338, 506, 581, 290, 278, 543, 292, 867, 582, 531, 565, 540, 422, 415, 326, 567, 492, 739, 501, 495, 438, 335,
    291, 335, 517,
  ],
} as const;
/** Width of a character that the table does not hold: marks of punctuation are narrower, letters mostly too. */
const unknown = 700;
const dash = 810;

/** Estimates the width of a line in one of the faces. */
export function measureOf({ family, weight, size }: CardFace): Measure {
  if (family === 'sans') return (text) => sansWidth(text, size, weight);
  const widths = serifAdvances[weight];
  return (text) => {
    let sum = 0;
    for (const character of text)
      sum += widths[character.charCodeAt(0) - 0x20] ?? (/[—…]/u.test(character) ? dash : unknown);
    return (sum * size) / 1000;
  };
}

/** Breaks a title into as few lines as its width allows, all of about the same length. */
export function balanceLines(text: string, face: CardFace, width: number): readonly string[] {
  const measure = measureOf(face);
  let best = breakLines(text, measure, width);
  for (let narrower = width - 20; narrower > width / 2; narrower -= 20) {
    const lines = breakLines(text, measure, narrower);
    if (lines.length > best.length || lines.some((line) => line.endsWith('…') && !text.includes(line))) break;
    best = lines;
  }
  return best;
}

/** Characters that every face of the cards has a glyph for: Latin-1, and the marks of English typography. */
const drawable = /^[\u0020-\u007e\u00a0-\u00ffœŒ–—‘’“”…•€™−]*$/u;

/** True if cards can show the text as it is written. */
export function isDrawable(text: string): boolean {
  return drawable.test(text);
}
