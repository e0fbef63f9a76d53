/** Milliseconds without a further letter after which a reader is taken to look at the results. */
const betweenLetters = 120;

/**
 * How long to wait, in milliseconds, before searching for what stands in a field. Between letters one waits, since half
 * a word may fetch much; not if nothing has to be fetched, nor for what was pasted or chosen at once.
 */
export function typingPause(before: string, after: string, isWhole: boolean): number {
  return isWhole || !isOneLetter(before, after) ? 0 : betweenLetters;
}

/** True if one letter was added, removed or replaced, wherever it stands. */
function isOneLetter(before: string, after: string): boolean {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return Math.max(before.length, after.length) - start - end <= 1;
}
