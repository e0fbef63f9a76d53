/** A run of what a figure is shown as: the digits, which are set large, or the words around them. */
export interface DisplayRun {
  readonly kind: 'number' | 'words';
  readonly text: string;
}

const digits = /[$–]?\d[\d,.]*(?:–\d[\d,.]*)?%?/gu;

/** Parts “nearly 200,000” into its words and its digits; joined, the runs and the spaces between them are the text. */
export function displayRuns(display: string): readonly DisplayRun[] {
  const runs: DisplayRun[] = [];
  const words = (text: string): void => {
    if (text.trim() !== '') runs.push({ kind: 'words', text: text.trim() });
  };
  let end = 0;
  for (const match of display.matchAll(digits)) {
    words(display.slice(end, match.index));
    runs.push({ kind: 'number', text: match[0] });
    end = match.index + match[0].length;
  }
  words(display.slice(end));
  return runs;
}
