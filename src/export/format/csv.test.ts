import { parse } from 'csv-parse/sync';
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../fixtures/any-text.ts';
import { guardFormula, toCsv } from './csv.ts';

const cleaned = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '');
const unguard = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '');

describe('formula cells', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1", '+-1', '- a list', '-1 000', '=', '-'])(
    '%j is guarded',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );
  test.each(['-1', '+5', '-74.1724', '-1e-7', '.5', '1,200', 'a=b', '', "it's", "'quoted'", ' =1'])(
    '%j stays',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );
});

const rows = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { maxLength: 6 });

test('what is written is read back by two parsers, once one apostrophe is taken off guarded cells', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const csv = toCsv(['a', 'b', 'c'], table);
      const expected = [['a', 'b', 'c'], ...table.map((row) => row.map(cleaned))];
      const records: string[][] = parse(csv, { record_delimiter: '\r\n', skip_empty_lines: false });
      expect(records.map((row) => row.map((cell) => (/^[+-]?[\d.]/u.test(cell) ? cell : unguard(cell))))).toEqual(
        expected,
      );
      expect(csvParseRows(csv)).toEqual(records);
    }),
  );
});

test('no cell that is read back begins a formula, unless it is a plain number', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const records: string[][] = parse(toCsv(['a', 'b', 'c'], table), { record_delimiter: '\r\n' });
      for (const cell of records.flat())
        expect(/^[=+\-@\t\r＝＋－＠]/u.test(cell) && !Number.isFinite(Number(cell))).toBe(false);
    }),
  );
});

test('numbers, truth values and empty cells are written bare', () => {
  expect(toCsv(['a', 'b', 'c', 'd'], [[-1.5, true, null, 'x "y"']])).toBe('a,b,c,d\r\n-1.5,true,,"x ""y"""\r\n');
});
