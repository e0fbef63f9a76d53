import type { Place } from '../report/problem.ts';
import type { EntityRef } from '../schema/ids.ts';
import type { Span } from '../text/span.ts';

/** One entity as the matcher sees it. */
export interface GazetteerEntry {
  readonly entity: EntityRef;
  readonly name: string;
  readonly aliases: readonly GazetteerAlias[];
}

export interface GazetteerAlias {
  readonly text: string;
  readonly case?: 'exact' | 'any' | undefined;
  readonly needs?: 'full-name' | undefined;
  readonly except?: readonly string[] | undefined;
  /** Where the alias is written, for messages. */
  readonly place?: Place | undefined;
}

/** A span of text that names an entity. */
export interface Mention extends Span {
  readonly entity: EntityRef;
  /** The alias that matched, as the register writes it; for a forced mention the words themselves. */
  readonly alias: string;
  readonly origin: 'found' | 'forced';
}

/** An editor's word on a span: an entity forces the mention, null forbids any. */
export interface ResolvedOverride extends Span {
  readonly entity: EntityRef | null;
}
