import type { SeedRoot } from './tree.ts';

/** Half-open range over the canonical text, in UTF-16 code units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words between quotation marks, marks included, and who is said to have said them. */
export interface Quotation extends Range {
  /** The words that name the speaker, where the sentence or its neighbour has them, such as “Karoline Leavitt” or “she”. */
  readonly speaker: Range | undefined;
}

/** A source document after parsing: the canonical text and what was recognised in it. */
export interface ParsedDocument {
  /** The canonical text that every offset refers to. */
  readonly text: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly tree: SeedRoot;
  /** Quotations in the order of the text; they may cross sentences, so they stand beside the tree. */
  readonly quotations: readonly Quotation[];
}
