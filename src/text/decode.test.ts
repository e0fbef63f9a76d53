import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSeed, findInvisible, maxFileBytes } from './decode.ts';

const encoder = new TextEncoder();
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function problemOf(bytes: Uint8Array): string {
  const decoded = decodeSeed(bytes);
  if (decoded.ok) throw new Error('Expected a problem.');
  const { kind, offset, line, column, message } = decoded.problem;
  return `${kind} @${offset} ${line}:${column} ${message}`;
}

test('decodes UTF-8 and keeps every character, byte-order mark included', () => {
  const text = '\u{FEFF} date 2025-01-24\r\n\r\n\t“Größe” 한국 😀';
  expect(decodeSeed(encoder.encode(text))).toEqual({ ok: true, text });
  expect(decodeSeed(new Uint8Array())).toEqual({ ok: true, text: '' });
});

test('refuses a file that is too large without reading it', () => {
  expect(decodeSeed(new Uint8Array(maxFileBytes).fill(0x61)).ok).toBe(true);
  expect(problemOf(new Uint8Array(20_000_000))).toMatchInlineSnapshot(
    `"too-large @2000000 1:1 The file holds 20000000 bytes; at most 2000000 are read. Split it, or take it out of the folder."`,
  );
});

describe('refuses what is no UTF-8, with the place of the first bad byte', () => {
  test('a Latin-1 letter', () => {
    expect(problemOf(latin1(' date 2025-01-24\nBogot\u{E1} said'))).toMatchInlineSnapshot(
      `"encoding @22 2:6 The byte 0xE1 at offset 22 is not UTF-8. Save the file again as plain text in UTF-8."`,
    );
  });
  test('a sequence that is cut off', () => {
    expect(problemOf(encoder.encode('a“').subarray(0, 3))).toMatchInlineSnapshot(
      `"encoding @1 1:2 The byte 0xE2 at offset 1 is not UTF-8. Save the file again as plain text in UTF-8."`,
    );
  });
  test.each([
    ['overlong', '\u{C0}\u{AF}'],
    ['overlong of three bytes', '\u{E0}\u{80}\u{AF}'],
    ['surrogate', '\u{ED}\u{A0}\u{80}'],
    ['above U+10FFFF', '\u{F4}\u{90}\u{80}\u{80}'],
    ['stray continuation', '\u{80}'],
    ['Windows quotation mark', '\u{93}'],
  ])('%s', (_, sequence) => {
    expect(problemOf(latin1(`ok\r\nok${sequence}`))).toMatch(/^encoding @6 2:3 /u);
  });
  test.each([
    ['UTF-16', '\u{FF}\u{FE}d\0'],
    ['UTF-16', '\u{FE}\u{FF}\0d'],
    ['UTF-32', '\u{FF}\u{FE}\0\0d\0\0\0'],
    ['UTF-32', '\0\0\u{FE}\u{FF}\0\0\0d'],
    ['UTF-16', 'd\0a\0t\0e\0 \0x\0'],
    ['UTF-16', '\0d\0a\0t\0e\0 \0x'],
    ['UTF-32', 'd\0\0\0a\0\0\0t\0\0\0'],
  ])('%s as %j', (name, bytes) => {
    expect(problemOf(latin1(bytes))).toBe(
      `encoding @0 1:1 The file is in ${name}, not in UTF-8. Save the file again as plain text in UTF-8.`,
    );
  });
});

describe('refuses control characters', () => {
  test('NUL', () => {
    expect(problemOf(encoder.encode('“one”\ntwo\0'))).toMatchInlineSnapshot(
      `"control-character @13 2:4 The control character U+0000 stands at byte 13. Remove it; if the file is not plain text, take it out of the folder."`,
    );
  });
  test.each(['\u{1}', '\u{7}', '\u{B}', '\u{C}', '\u{1B}', '\u{1F}'])('%j', (character) => {
    expect(problemOf(encoder.encode(`a${character}`))).toMatch(/^control-character @1 1:2 /u);
  });
  test('of a binary file', () => {
    expect(problemOf(latin1('\u{7F}ELF\u{2}\u{1}\u{1}\0\0\0\0\0\0\0\0\0'))).toMatch(
      /^control-character @4 1:5 The control character U\+0002/u,
    );
  });
});

describe('laws', () => {
  test('whatever is encoded without control characters comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const text = value.replace(/\p{Cc}/gu, '\n');
        expect(decodeSeed(encoder.encode(text))).toEqual({ ok: true, text });
      }),
    );
  });

  test('accepts and refuses any bytes as the platform does, and the text before the bad byte is sound', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const decoded = decodeSeed(bytes);
        if (decoded.ok) {
          expect(encoder.encode(decoded.text)).toEqual(bytes);
          return;
        }
        const { offset, kind } = decoded.problem;
        expect(offset).toBeLessThan(bytes.length);
        if (kind === 'encoding' && offset > 0) {
          const before = new TextDecoder('utf-8', { fatal: true });
          expect(() => before.decode(bytes.subarray(0, offset))).not.toThrow();
        }
      }),
    );
  });
});

describe('invisible characters', () => {
  test.each([
    ['a\u{202E}b', 1, 'bidirectional control U+202E'],
    ['\u{2066}', 0, 'bidirectional control U+2066'],
    ['ab\u{200B}', 2, 'zero-width character U+200B'],
    ['de\u{AD}port', 2, 'zero-width character U+00AD'],
    ['a\u{FEFF}', 1, 'zero-width character U+FEFF'],
    ['a\u{200D}b', 1, 'zero-width character U+200D'],
    ['\u{85}', 0, 'control character U+0085'],
    ['😀\u{E0041}', 2, 'zero-width character U+E0041'],
  ])('%j holds one at %i', (text, index, name) => {
    const message = `The ${name} stands here and is not seen. Remove it unless the source has it.`;
    expect(findInvisible(text)).toEqual([{ index, message }]);
  });

  test.each(['plain “text”\n\twith – marks', 'ශ්‍රී ලංකා', 'می‌خواهم', '👩‍👧', '👩🏽‍⚖️', 'Bogotá\u{A0}D.C.', '\u{FEFF}date'])(
    '%j holds none',
    (text) => {
      expect(findInvisible(text)).toEqual([]);
    },
  );

  test('every occurrence is found, in order', () => {
    expect(findInvisible('\u{200B}a\u{200B}\u{202C}').map(({ index }) => index)).toEqual([0, 2, 3]);
  });
});
