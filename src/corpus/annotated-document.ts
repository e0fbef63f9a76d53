import type { Mention } from '../link/mention.ts';
import type { ParsedDocument } from '../parse/parsed-document.ts';
import type { Sentence, TextBlock } from '../parse/tree.ts';
import type { NumberMatch } from '../quantity/quantity.ts';
import type { NoteRecord } from '../schema/annotation.ts';
import type { ReviewState, Source } from '../schema/common.ts';
import type { DocumentRecord } from '../schema/document.ts';
import type { FigureRecord, WaiverReason } from '../schema/figure.ts';
import type { DocumentId } from '../schema/ids.ts';
import type { Span } from '../text/span.ts';
import type { Placed } from './record-set.ts';

/** A block of the document with its span, so that nothing downstream needs positions. */
export interface DocumentBlock extends Span {
  readonly node: TextBlock;
  readonly sentences: readonly DocumentSentence[];
}

export interface DocumentSentence extends Span {
  readonly id: string;
  readonly node: Sentence;
  readonly block: string;
}

/** A mention in its place. `mark` says how the page shows it: a link, a quiet mark, or not at all. */
export interface DocumentMention extends Mention {
  readonly mark: 'link' | 'quiet' | 'none';
  /** Ids of the block and the sentence in which it begins. */
  readonly block: string;
  readonly sentence: string;
}

/** An editors' note on a span of the text, numbered from 1 in the order in which their words end. */
export interface DocumentNote extends Span {
  readonly record: NoteRecord;
  readonly number: number;
  readonly block: string;
  readonly sentence: string;
  readonly source: Placed<unknown>;
}

/** A figure of the ledger on the words that state it. */
export interface DocumentFigure extends Span {
  readonly record: FigureRecord;
  /** The number's own words within the span. */
  readonly number: Span;
  readonly block: string;
  readonly sentence: string;
  readonly source: Placed<unknown>;
  readonly path: readonly (string | number)[];
}

/** A number of the text and what became of it. */
export type AccountedNumber = { readonly match: NumberMatch } & (
  | { readonly state: 'figure'; readonly figure: DocumentFigure }
  | {
      readonly state: 'waived';
      readonly reason: WaiverReason;
      readonly by: 'rule' | 'editor';
      readonly note?: string | undefined;
    }
  | { readonly state: 'open' }
);

/** How much of a document's numbers is accounted for. */
export interface Coverage {
  readonly numbers: number;
  readonly figures: number;
  readonly waived: number;
  readonly open: number;
}

/** A source document with everything that is known of it: the input of its page. */
export interface AnnotatedDocument {
  readonly id: DocumentId;
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string | undefined;
  /** Language of its words, as a BCP 47 tag. */
  readonly lang: string;
  readonly review: ReviewState;
  readonly sha256: string;
  /** `seeds/<id>.txt` */
  readonly file: string;
  readonly record: DocumentRecord | undefined;
  readonly parsed: ParsedDocument;
  readonly blocks: readonly DocumentBlock[];
  readonly mentions: readonly DocumentMention[];
  readonly notes: readonly DocumentNote[];
  readonly figures: readonly DocumentFigure[];
  readonly numbers: readonly AccountedNumber[];
  readonly coverage: Coverage;
  readonly sources: readonly Source[];
}
