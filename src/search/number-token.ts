/**
 * Writes a number as one word of the index, the same for every way of typing it: `140000n`, `1d9n`. The last letter
 * keeps a number from being the beginning of another, since words are also found by their beginnings.
 */
export function numberToken(value: number): string {
  return `${String(value)
    .replace('.', 'd')
    .replaceAll(/[^\dde]/gu, '')}n`;
}

/** Reads digits with or without separators, such as `140,000` or `1.9`, times a scale. */
export function readDigits(digits: string, scale = 1): number {
  // Rounded, so that 1.9 million is not 1899999.9999999998.
  return Number((Number(digits.replaceAll(/[^\d.]/gu, '')) * scale).toPrecision(15));
}
