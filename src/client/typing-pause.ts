/** Milliseconds without a further letter after which a reader is taken to look at the results. */
const betweenLetters = 120;

/**
 * How long to wait, in milliseconds, before searching for what stands in a field. Between letters one waits, since half
 * a word may fetch much; not if nothing has to be fetched, nor for what was pasted or chosen at once.
 */
export function typingPause(before: string, after: string, isWhole: boolean): number {
  return isWhole || Math.abs(after.length - before.length) > 1 ? 0 : betweenLetters;
}
