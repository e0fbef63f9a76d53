import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesMeet, shorten, textBox, textWidth, wrapText } from './text-box.ts';

describe('textWidth', () => {
  test('adds up the advances of the face, with an allowance', () => {
    // “arrests”: 504 + 347 + 347 + 496 + 419 + 338 + 419 thousandths of 13.5.
    expect(textWidth('arrests', 'label')).toBeCloseTo(2.87 * 13.5 * 1.03, 5);
  });

  test('takes an accented letter as wide as the plain one and an unknown one as wide as a capital', () => {
    expect(textWidth('é', 'label')).toBe(textWidth('e', 'label'));
    expect(textWidth('ß', 'label')).toBeGreaterThan(textWidth('w', 'label'));
    expect(textWidth('漢', 'label')).toBeGreaterThan(textWidth('M', 'label'));
  });
});

describe('wrapText', () => {
  test('keeps every word and no line is wider than asked', () => {
    const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'm', 'i', 'w') });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 120, max: 400 }), (words, width) => {
        const lines = wrapText(words.join(' '), 'label', width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => textWidth(line, 'label') <= width)).toBe(true);
      }),
    );
  });

  test('cuts what is too long for the lines allowed', () => {
    const lines = wrapText('one two three four five six', 'label', 60, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
  });

  test('cuts a single word that is wider than the line', () => {
    expect(wrapText('W'.repeat(50), 'label', 60)[0]).toMatch(/^W+…$/u);
  });
});

test('shorten returns a text that fits as it is, and nothing where nothing fits', () => {
  expect(shorten('short', 'label', 100)).toBe('short');
  expect(shorten('long enough', 'label', 2)).toBe('');
});

test('boxes that share an edge only do not meet', () => {
  const box = textBox({ x: 0, y: 10, lines: ['a', 'b'], anchor: 'start', style: 'label' });
  expect(box.height).toBeCloseTo(13.5 * 2.25);
  expect(boxesMeet(box, { ...box, x: box.x + box.width })).toBe(false);
  expect(boxesMeet(box, { ...box, x: box.x + box.width - 1 })).toBe(true);
});
