const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

const values: ReadonlyMap<string, number> = new Map([
  ...small.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
]);

/** What a word or suffix after a number multiplies it by, such as `million`, `m` or `k`. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** True if the lower-case word is “hundred”, “thousand” and the like, written out. */
export function isScaleWord(word: string): boolean {
  return word.length > 2 && scales.has(word);
}

/** True if a number in words may begin with the lower-case word. */
export function mayBeginNumber(word: string): boolean {
  return word === 'a' || values.has(word);
}

/**
 * Reads the number that a run of lower-case words begins with: its value and how many words it takes, or
 * undefined if they begin with none. “One” and “hundreds” alone are words; “a million” is a number.
 */
export function readNumberWords(
  words: readonly string[],
): { readonly value: number; readonly length: number } | undefined {
  const [first = '', second = ''] = words;
  const counted = first === 'a' || first === 'one';
  if (counted ? !isScaleWord(second) : !values.has(first) || first === 'zero') return undefined;
  let total = 0;
  let current = counted ? 1 : (values.get(first) ?? 0);
  let length = 1;
  for (;;) {
    const at =
      words[length] === 'and' && total + current >= 100 && values.has(words[length + 1] ?? '') ? length + 1 : length;
    const word = words[at] ?? '';
    const value = values.get(word);
    const scale = isScaleWord(word) ? (scales.get(word) ?? 1) : undefined;
    if (value !== undefined && fits(current, value)) current += value;
    else if (scale === 100 && current > 0 && current < 100) current *= 100;
    else if (scale !== undefined && scale > 100 && current > 0) {
      total += current * scale;
      current = 0;
    } else return { value: total + current, length };
    length = at + 1;
  }
}

/** True if the word's value goes on with the number so far: “forty” + “two”, “two hundred” + “six”, “a thousand” + “ten”. */
function fits(current: number, value: number): boolean {
  if (current === 0 || current % 100 === 0) return true;
  return value > 0 && value < 10 && current % 10 === 0 && current % 100 >= 20;
}
