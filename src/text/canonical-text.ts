/**
 * Returns the one normalised text that all offsets refer to: without a byte-order mark, with line feeds
 * for line ends, in Unicode normal form C. Idempotent. Nothing else is changed.
 */
export function canonicalText(raw: string): string {
  const unmarked = raw.startsWith('\u{FEFF}') ? raw.slice(1) : raw;
  return unmarked.replace(/\r\n?/gu, '\n').normalize('NFC');
}
