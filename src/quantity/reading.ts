import type { WaiverReason } from '../schema/figure.ts';
import type { Quantity } from './quantity.ts';

/** What was made of the tokens from `start` to before `end`. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly outcome:
    | { readonly kind: 'quantity'; readonly quantity: Quantity }
    | { readonly kind: 'waived'; readonly reason: WaiverReason };
}

/** Makes a reading of tokens whose number is no figure. */
export function waive(reason: WaiverReason, start: number, end: number): Reading {
  return { start, end, outcome: { kind: 'waived', reason } };
}
