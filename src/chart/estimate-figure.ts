import type { QuantityRecord } from '../schema/figure.ts';
import type { Estimate } from './format.ts';

/** The one number within the words, such as 200000 in “nearly 200,000”, or null if there is none or more than one. */
function saidNumber(display: string): number | null {
  const [first, ...others] = [...display.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(([digits]) => digits);
  return first === undefined || others.length > 0 ? null : Number(first.replaceAll(',', ''));
}

/**
 * Reads the number that a figure's words name from its interval: “nearly 200,000” stands for 180,000 to 200,000 but
 * is drawn at 200,000. Where the words name no single number within the bounds, the bounds remain.
 */
export function estimateFigure({ low, high, display, modality }: QuantityRecord): Estimate {
  const bounds = { low, high, modality };
  if (low !== null && low === high) return { value: low, low: null, high: null, modality };
  const said = saidNumber(display);
  if (said !== null && (low === null || said >= low) && (high === null || said <= high))
    return { value: said, ...bounds };
  if (modality === 'nearly' || modality === 'fewer-than' || modality === 'at-most') return { value: high, ...bounds };
  if (modality === 'more-than' || modality === 'at-least') return { value: low, ...bounds };
  return { value: null, ...bounds };
}
