/** One line of iCalendar: name with parameters, and the value as it is to be written. */
export type CalendarLine = readonly [name: string, value: string];

/** Escapes a value of the type TEXT: https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11 */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/(?!\n)\p{Cc}|\p{Cs}/gu, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

const encoder = new TextEncoder();
const longest = 75;

/** Folds a line so that none is longer than 75 octets of UTF-8, never within a character. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longest) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Writes lines of iCalendar, folded and with CRLF. */
export function calendarFile(lines: readonly CalendarLine[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');
}
