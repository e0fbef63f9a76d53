import { nearest } from '../text/suggest.ts';

/** What is left of a word when spellings that sound alike are made the same: `barrakka` and `baraka`, `pritsker` and `pritzker`. */
export function soundForm(token: string): string {
  return token
    .replaceAll('ph', 'f')
    .replaceAll(/ck|[cq]/gu, 'k')
    .replaceAll('z', 's')
    .replaceAll('y', 'i')
    .replaceAll(/(?<letter>.)\k<letter>+/gu, '$<letter>');
}

/** Letters from which on a word may differ in two places. */
const roomForTwo = 7;

/** True if one letter added, removed, replaced or exchanged with its neighbour makes the one word the other. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length < 2 && right.length < 2) || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

/** Finds the word that a misspelt one was meant to be, among words given once; undefined if none is near. */
export type Correct = (token: string) => string | undefined;

/** Compiles the words, as they are written, that corrections are taken from; earlier ones win over later ones that sound the same. */
export function compileCorrections(words: Iterable<{ readonly token: string; readonly text: string }>): Correct {
  const bySound = new Map<string, string>();
  for (const { token, text } of words) {
    const sound = soundForm(token);
    // Of words of three letters, any two are near each other.
    if (token.length > 3 && !bySound.has(sound)) bySound.set(sound, text);
  }
  const find = (token: string): string | undefined => {
    const sound = soundForm(token);
    const exact = bySound.get(sound);
    if (exact !== undefined) return exact;
    // Who mistypes a word seldom mistypes its beginning.
    const alike = nearest(
      sound,
      [...bySound.keys()].filter((each) => each[0] === sound[0]),
    );
    const near = alike !== undefined && isOneEdit(sound, alike) ? alike : nearest(sound, bySound.keys());
    return near === undefined || (sound.length < roomForTwo && !isOneEdit(sound, near)) ? undefined : bySound.get(near);
  };
  const found = new Map<string, string | undefined>();
  return (token) => {
    if (token.length < 4 || /\d/u.test(token)) return undefined;
    if (!found.has(token)) found.set(token, find(token));
    return found.get(token);
  };
}
