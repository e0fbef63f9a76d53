/** A text on one line: its white space as single spaces, with none at its ends. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
