import { rect, type Shape } from '../scene.ts';
import type { Row } from '../table.ts';
import type { SeriesNumber } from '../theme.ts';
import type { Tone } from '../../schema/chart.ts';

/** Class of a filled or hollow form; hollow is told from filled without colour. */
export function toneLook(tone: Tone, series: SeriesNumber): string {
  switch (tone) {
    case 'filled':
      return `c-fill-${series}`;
    case 'hollow':
      return `c-hollow-${series}`;
    case 'contradicted':
      return 'c-hollow-warn';
    case 'context':
      return 'c-fill-6';
  }
}

interface Strip {
  /** Place of a value along the bar. */
  readonly at: (value: number) => number;
  /** Place of the bar across it, and its thickness. */
  readonly across: number;
  readonly thickness: number;
  readonly upright: boolean;
}

function piece({ at, across, thickness, upright }: Strip, from: number, to: number, look: string, inset = 0): Shape {
  const start = at(from);
  const length = at(to) - start;
  const shorter = Math.abs(length) > 2 * inset ? length - 2 * inset * Math.sign(length) : length;
  const begin = start + inset * Math.sign(length);
  return upright
    ? rect(across + inset, begin, thickness - 2 * inset, shorter, look)
    : rect(begin, across + inset, shorter, thickness - 2 * inset, look);
}

/**
 * The forms of one bar from zero: to its value, or, where only a range is known, full to the lower end and pale to the
 * upper one. A gap is a dashed frame of a fixed length.
 */
export function barShapes(
  { estimate: { value, low, high }, tone }: Row,
  strip: Strip,
  series: SeriesNumber,
): readonly Shape[] {
  const look = toneLook(tone, series);
  const inset = look.startsWith('c-hollow') ? 1 : 0;
  if (value !== null) return [piece(strip, 0, value, look, inset)];
  if (low !== null && high !== null) {
    const pale = tone === 'filled' || tone === 'context' ? `c-soft-${tone === 'context' ? 6 : series}` : 'c-soft-6';
    return [piece(strip, 0, low, look, inset), piece(strip, low, high, pale)];
  }
  const known = low ?? high;
  if (known !== null) return [piece(strip, 0, known, look, inset)];
  const start = strip.at(0);
  return [
    strip.upright
      ? rect(strip.across, start - 18, strip.thickness, 18, 'c-gap')
      : rect(start, strip.across, 18, strip.thickness, 'c-gap'),
  ];
}
