import type { Modality, WaiverReason } from '../schema/figure.ts';
import type { Span } from '../text/span.ts';

/**
 * The value read from a figure's words, as the interval that the words allow. `low` and `high` are finite
 * or null where unbounded or unknown; both ends count unless the modality says otherwise.
 */
export interface Quantity {
  readonly low: number | null;
  readonly high: number | null;
  readonly modality: Modality;
  /** `count`, `percent`, `percentage-point`, an ISO 4217 code such as `USD`, `ratio` for “one in four”,
   * or `times` for “twice”. */
  readonly unit: string;
}

/** A number found in prose: a quantity, or a number that is recognised as no figure, with the reason. */
export type NumberMatch = Span & {
  /** The words as they stand in the text. */
  readonly text: string;
} & (
    | { readonly kind: 'quantity'; readonly quantity: Quantity }
    | { readonly kind: 'waived'; readonly reason: WaiverReason }
  );
