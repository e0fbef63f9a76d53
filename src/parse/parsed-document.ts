import type { Span } from '../text/span.ts';
import type { SeedRoot } from './tree.ts';

/** Words between quotation marks, marks included, within one block, and who is said to have said them. */
export interface Quotation extends Span {
  /** The words that name the speaker, where the text near it has them, such as “Karoline Leavitt” or “she”. */
  readonly speaker: Span | undefined;
}

/** A source document after parsing: the canonical text and what was recognised in it. */
export interface ParsedDocument {
  /** The canonical text that every offset refers to. */
  readonly text: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly tree: SeedRoot;
  /**
   * Quotations in the order of the text, without overlap; they may cross sentences, so they stand beside the
   * tree. A quotation of several paragraphs gives one for each, all with the same speaker.
   */
  readonly quotations: readonly Quotation[];
}
