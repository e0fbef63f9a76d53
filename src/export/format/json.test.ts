import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../fixtures/any-text.ts';
import { jsonForScript, toJson } from './json.ts';

test('JSON for a script reads back as the same value and holds nothing that ends the script', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key: anyText })), (value) => {
      const written = jsonForScript(value);
      expect(JSON.parse(written)).toEqual(value);
      expect(written).not.toMatch(/[<>&\u{2028}\u{2029}]/u);
    }),
  );
});

test.each(['</script>', '<!--', '<script', ']]>', '\u{2028}'])('%j is escaped', (text) => {
  expect(jsonForScript({ text })).not.toContain(text);
});

test('a JSON file ends in a line feed', () => {
  expect(toJson({ a: 1 })).toBe('{"a":1}\n');
});
