import { circle, text, type Shape } from '../scene.ts';
import { textWidth } from '../text-box.ts';

const radius = 5;

/** Says what filled and hollow dots mean, on one line where both fit. */
export function toneKey(
  key: { readonly filled: string; readonly hollow: string },
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const first = 16 + textWidth(key.filled, 'note') + 22;
  const beside = first + 16 + textWidth(key.hollow, 'note') <= width;
  const [x, y] = beside ? [first, 0] : [0, 20];
  const shapes = [
    circle(6, 9, radius, 'c-fill-1'),
    text(16, 13, key.filled, 'note'),
    circle(x + 6, y + 9, radius, 'c-hollow-1'),
    text(x + 16, y + 13, key.hollow, 'note'),
  ];
  return { shapes, height: y + 24 };
}
