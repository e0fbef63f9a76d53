import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../fixtures/any-text.ts';
import { calendarFile, calendarText } from './icalendar.ts';

const unfold = (file: string): string => file.replaceAll('\r\n ', '');
const unescape = (value: string): string =>
  value.replace(/\\(?<mark>[\\;,n])/giu, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

test('any text comes back, in lines of at most 75 octets that break no character', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
      const text = texts.join('');
      const file = calendarFile([['SUMMARY', calendarText(text)]]);
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(file.isWellFormed()).toBe(true);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      const expected = text.replace(/\r\n?/gu, '\n').replace(/(?!\n)\p{Cc}|\p{Cs}/gu, '');
      expect(unescape(unfold(file).slice('SUMMARY:'.length, -2))).toBe(expected);
    }),
  );
});

test('a text cannot add a line of its own', () => {
  expect(calendarFile([['SUMMARY', calendarText('a\r\nEND:VEVENT;b,c\\')]])).toBe(
    'SUMMARY:a\\nEND:VEVENT\\;b\\,c\\\\\r\n',
  );
});
