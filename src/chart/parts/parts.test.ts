import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesMeet, textBox } from '../text-box.ts';
import { placeFlags } from './flags.ts';
import { spread } from './spread.ts';
import { thinPoints } from './thin-points.ts';

describe('spread', () => {
  const wishes = fc
    .array(fc.record({ middle: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 5, max: 30 }) }), {
      maxLength: 12,
    })
    .map((drawn) => drawn.toSorted((a, b) => a.middle - b.middle));

  test('keeps the order, frees every length and stays within the bounds', () => {
    fc.assert(
      fc.property(wishes, (drawn) => {
        const places = spread(drawn, 0, 500);
        for (const [index, place] of places.entries()) {
          const half = (drawn[index]?.length ?? 0) / 2;
          expect(place - half).toBeGreaterThanOrEqual(-1e-6);
          expect(place + half).toBeLessThanOrEqual(500 + 1e-6);
          const next = places[index + 1];
          if (next !== undefined)
            expect(next - place).toBeGreaterThanOrEqual(half + (drawn[index + 1]?.length ?? 0) / 2 - 1e-6);
        }
      }),
    );
  });

  test('leaves alone what has room', () => {
    expect(
      spread(
        [
          { middle: 20, length: 10 },
          { middle: 50, length: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 50]);
  });

  test('centres a run on the middle of its wishes', () => {
    expect(
      spread(
        [
          { middle: 50, length: 10 },
          { middle: 50, length: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });
});

describe('placeFlags', () => {
  test('words never meet each other nor the line of another', () => {
    const flag = fc.record({
      x: fc.integer({ min: 60, max: 640 }),
      words: fc.constantFrom('Pandemic', 'Parts of two presidencies', 'Suspended from 27 January 2025'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(flag, { maxLength: 5, selector: ({ x }) => Math.round(x / 12) }), (flags) => {
        const notes = placeFlags(
          flags.map((drawn) => ({ ...drawn, foot: () => 300 })),
          700,
          190,
        ).draw(200);
        const texts = notes.flatMap(({ shapes }) =>
          shapes.flatMap((shape) => (shape.type === 'text' ? [textBox(shape)] : [])),
        );
        const lines = notes.map(
          ({ shapes }) =>
            shapes.flatMap((shape) =>
              shape.type === 'line' ? [{ x: shape.x1, y: shape.y1, width: 0.1, height: shape.y2 - shape.y1 }] : [],
            )[0],
        );
        for (const [index, box] of texts.entries()) {
          expect(texts.slice(0, index).some((other) => boxesMeet(box, other))).toBe(false);
          expect(lines.some((line, other) => other !== index && line !== undefined && boxesMeet(box, line))).toBe(
            false,
          );
        }
      }),
    );
  });
});

describe('thinPoints', () => {
  test('keeps the ends and every extreme, in order', () => {
    const ys = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 500 });
    fc.assert(
      fc.property(ys, (drawn) => {
        const points = drawn.map((y, index) => ({ x: index / 20, y }));
        const kept = thinPoints(points);
        expect(kept[0]).toBe(points[0]);
        expect(kept.at(-1)).toBe(points.at(-1));
        expect(Math.max(...kept.map(({ y }) => y))).toBe(Math.max(...drawn));
        expect(Math.min(...kept.map(({ y }) => y))).toBe(Math.min(...drawn));
        expect(kept.map(({ x }) => x)).toEqual(kept.map(({ x }) => x).toSorted((a, b) => a - b));
        expect(kept.length).toBeLessThanOrEqual(4 * (Math.floor(drawn.length / 20) + 1));
      }),
    );
  });
});
