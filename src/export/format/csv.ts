/** A value of a table; null is an empty cell. */
export type Cell = string | number | boolean | null;

const number = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/iu;
// Spreadsheets read a cell that begins with one of these as a formula; https://owasp.org/www-community/attacks/CSV_Injection
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
// Tab and line ends are the only controls that a cell may hold.
const controls = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula; plain numbers stay. Whoever
 * needs the text as it was takes one apostrophe off a cell in which it stands before `=`, `+`, `-`, `@`, a
 * tab or a line end, other apostrophes between.
 */
export function guardFormula(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = guardFormula(cell.replace(controls, ''));
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes one record with its line end. */
function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** Writes a table of RFC 4180: a header, records with CRLF, formula cells guarded. */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const records = [csvRecord(header)];
  for (const row of rows) records.push(csvRecord(row));
  return records.join('');
}
