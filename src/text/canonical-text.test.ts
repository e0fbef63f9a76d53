import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';

const messy = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u{FEFF}', '\r', '\n', 'e', '\u{301}', ' '),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

test('is idempotent, and holds no carriage return and no leading byte-order mark', () => {
  fc.assert(
    fc.property(messy, (raw) => {
      const text = canonicalText(raw);
      expect(canonicalText(text)).toBe(text);
      expect(text).not.toContain('\r');
      expect(text.startsWith('\u{FEFF}')).toBe(false);
    }),
  );
});

test.each([
  ['one\r\ntwo\rthree\nfour', 'one\ntwo\nthree\nfour'],
  ['\r\r\n\n', '\n\n\n'],
  ['\u{FEFF} date 2025-01-24', ' date 2025-01-24'],
  ['\u{FEFF}\u{FEFF}a\u{FEFF}', 'a\u{FEFF}'],
  ['Bogota\u{301}', 'Bogotá'],
  [' \t“as it stands”  ', ' \t“as it stands”  '],
])('%j becomes %j', (raw, text) => {
  expect(canonicalText(raw)).toBe(text);
});
