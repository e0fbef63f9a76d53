import type { Chosen, EntityFacet, FacetName } from './facet-names.ts';
import type { FigureQuery } from './figure-query.ts';
import type { MeasureWords } from './manifest.ts';
import type { Passage } from './passages.ts';
import type { RecordType } from './record-types.ts';

export type Sort = 'relevance' | 'date';

/** What a page asks the search engine for. */
export interface SearchRequest {
  readonly query: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
  /** How many hits of each type to show; `all` when they stand in one list. */
  readonly shown: Readonly<Partial<Record<RecordType | 'all', number>>>;
  /** True if what filters by entity is wanted too, however large it is. */
  readonly allFacets: boolean;
}

/** Something found. Its texts are plain: whoever shows them makes text of them, not markup. */
export interface Hit {
  readonly type: RecordType;
  readonly href: string;
  readonly title: string;
  readonly date?: string;
  readonly by?: string;
  /** For a figure: where its sentence stands. */
  readonly source?: string;
  /** For an entity that the query names: its id, by which results can be filtered. */
  readonly entity?: { readonly facet: EntityFacet; readonly id: string };
  /** The sentences that answer, best first. */
  readonly passages: readonly Passage[];
}

export interface HitGroup {
  readonly type: RecordType;
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** A value to filter by, and how many hits choosing it brings. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetList {
  readonly name: FacetName;
  /** Undefined while they are not fetched. */
  readonly values: readonly FacetValue[] | undefined;
}

/** What had to be changed about a query for anything to be found. */
export interface Relaxation {
  /** Words that no page has. */
  readonly unknown: readonly string[];
  /** Words that were left out since no page has all. */
  readonly dropped: readonly string[];
  /** Words that were looked for. */
  readonly kept: readonly string[];
  /** Misspelt words and what was looked for instead. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** The whole query with the corrections. */
  readonly query: string;
}

/** Answer to a `SearchRequest`. */
export interface SearchAnswer {
  readonly total: number;
  /** True if the whole index is here, so that searching fetches nothing more. */
  readonly isWhole: boolean;
  /** Entities that the query names, their pages first. */
  readonly best: readonly Hit[];
  readonly groups: readonly HitGroup[];
  /** In order of time, if that was asked for, instead of groups. */
  readonly list: readonly Hit[] | undefined;
  readonly facets: readonly FacetList[];
  readonly relaxed: Relaxation | undefined;
  /** How the query was read as one for figures. */
  readonly figures:
    | {
        readonly query: FigureQuery;
        readonly measures: readonly MeasureWords[];
        readonly total: number;
        readonly isPartial: boolean;
      }
    | undefined;
}

/** A message to the worker. */
export interface EngineMessage {
  readonly run: number;
  /** Full address of the index’s folder. */
  readonly index: string;
  /** Undefined only to begin loading. */
  readonly request: SearchRequest | undefined;
}

/** A message from the worker; `answer` is undefined if the search failed, or was overtaken. */
export interface EngineReply {
  readonly run: number;
  readonly answer: SearchAnswer | undefined;
  readonly failed: boolean;
}
