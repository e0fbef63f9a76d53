/**
 * Sizes of an embed page in CSS pixels, for its style and for the height that is computed at build. `wide` holds from
 * `wideFrom` pixels of frame width upwards.
 */
export const metrics = {
  wideFrom: 500,
  /** Widths of the two pictures of a chart, in units of their view boxes. */
  picture: { narrow: 300, wide: 560 },
  /** A narrow picture in a frame just under `wideFrom` would be drawn too large. */
  largestNarrow: 420,
  largestWide: 660,
  rule: 4,
  padding: { narrow: { block: 12, inline: 12 }, wide: { block: 16, inline: 20 } },
  title: { narrow: { size: 18, line: 23 }, wide: { size: 21, line: 26 } },
  subtitle: { size: 14, line: 19, gap: 4 },
  pictureGap: 14,
  detailsGap: 10,
  summary: 26,
  footerGap: 8,
  note: { size: 12.5, line: 18 },
  figure: { number: 60, numberLine: 64, words: 24, wordsLine: 30, measure: 14, measureLine: 20, gap: 6 },
  gist: { size: 18, line: 25 },
  text: { size: 16, line: 24 },
  quoteInset: 17,
  compare: { heading: 20, rowGap: 4 },
} as const;

/** Width of frame for which the height that publishers are given is computed. */
export const snippetWidth = 600;
