/**
 * Returns the one normalised text that all offsets refer to: without a byte-order mark, with line feeds
 * for line ends, in Unicode normal form C. Idempotent. Nothing else is changed.
 */
export function canonicalText(raw: string): string {
  // Tools that add a mark to a file that has one leave two.
  return raw
    .replace(/^\u{FEFF}+/u, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC');
}
