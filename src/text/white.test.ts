import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhite, trimSpan } from './white.ts';

test('agrees with `trim()` on every code unit', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const unit = String.fromCharCode(code);
    if (isWhite(unit, 0) !== (unit.trim() === '')) expect.unreachable(code.toString(16));
  }
  expect(isWhite('', 0)).toBe(false);
});

test('trims a span as `trim()` does a text', () => {
  const text = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u{A0}', 'a', '.') });
  fc.assert(
    fc.property(text, text, text, (before, inner, after) => {
      const whole = before + inner + after;
      const { start, end } = trimSpan(whole, { start: before.length, end: before.length + inner.length });
      expect(whole.slice(start, end)).toBe(inner.trim());
      expect(start).toBeGreaterThanOrEqual(before.length);
      expect(end).toBeLessThanOrEqual(before.length + inner.length);
    }),
  );
});
