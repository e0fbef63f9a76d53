import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxHolds, placeLabels } from './place-labels.ts';
import { text } from './scene.ts';
import { boxesMeet, textBox } from './text-box.ts';

const bounds = { x: 0, y: 0, width: 300, height: 200 };
const place = fc.record({ x: fc.integer({ min: -20, max: 320 }), y: fc.integer({ min: -20, max: 220 }) });
const requests = fc.array(
  fc.record({ words: fc.string({ minLength: 1, maxLength: 20 }), places: fc.array(place, { maxLength: 5 }) }),
  { maxLength: 25 },
);

test('labels lie within the bounds and meet neither each other nor an obstacle', () => {
  fc.assert(
    fc.property(requests, fc.array(place, { maxLength: 6 }), (drawn, points) => {
      const obstacles = points.map(({ x, y }) => ({ x, y, width: 12, height: 12 }));
      const labels = placeLabels(
        drawn.map(({ words, places }, index) => ({
          key: String(index),
          candidates: places.map(({ x, y }) => text(x, y, words, 'label', 'middle')),
        })),
        bounds,
        obstacles,
      );
      const boxes = [...labels.values()].map(textBox);
      expect(boxes.every((box) => boxHolds(bounds, box))).toBe(true);
      expect(
        boxes.some((box, index) => [...obstacles, ...boxes.slice(0, index)].some((other) => boxesMeet(box, other))),
      ).toBe(false);
    }),
  );
});

test('the first label takes the first of its places', () => {
  const at = (x: number, y: number) => text(x, y, 'word', 'label');
  const labels = placeLabels(
    [
      { key: 'a', candidates: [at(10, 50), at(10, 90)] },
      { key: 'b', candidates: [at(10, 50), at(10, 90)] },
      { key: 'c', candidates: [at(10, 50)] },
    ],
    bounds,
  );
  expect([...labels].map(([key, { y }]) => [key, y])).toEqual([
    ['a', 50],
    ['b', 90],
  ]);
});
