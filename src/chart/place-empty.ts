import { rect, text, type Placed } from './scene.ts';

/** The picture of a chart without rows: a frame that says so. */
export function placeEmpty(width: number): Placed {
  const height = 120;
  return {
    width,
    height,
    back: [
      rect(0.5, 0.5, width - 1, height - 1, 'c-gap'),
      text(width / 2, height / 2 + 5, 'No data', 'label', 'middle'),
    ],
    marks: [],
    front: [],
    notes: [],
  };
}
