import type { ElementContent } from 'hast';
import type { Point } from 'unist';
import type { TextQuoteSelector } from '../schema/common.ts';

/** What a directive or an `entity:` link may name. */
export type RecordKind = 'chart' | 'document' | 'entity' | 'figure';

/** Rules that editorial Markdown can break. */
type DirectiveRule =
  | 'anchor/ambiguous'
  | 'anchor/orphan'
  | 'directive/attribute'
  | 'directive/form'
  | 'directive/unknown'
  | 'reference/unknown';

/** Why a quote was not placed: its words are not in the document, or stand there more than once. */
interface QuoteRefusal {
  readonly rule: 'anchor/ambiguous' | 'anchor/orphan';
  readonly message: string;
}

/** Takes a problem of the text: its rule, its place in the Markdown, and a full sentence that says what to do. */
export type ReportProblem = (rule: DirectiveRule, place: Point, message: string) => void;

/** What is known of the records that editorial Markdown names. Every function returns undefined for an unknown id. */
export interface RecordResolver {
  chart(id: string): readonly ElementContent[] | undefined;
  figure(id: string): readonly ElementContent[] | undefined;
  document(id: string): readonly ElementContent[] | undefined;
  quote(selector: TextQuoteSelector, document: string): readonly ElementContent[] | QuoteRefusal | undefined;
  /** Address of an entity's page, from a reference such as `people/karoline-leavitt`. */
  entityHref(ref: string): string | undefined;
  /** Every id of a kind, for suggestions. */
  known(kind: RecordKind): Iterable<string>;
}
