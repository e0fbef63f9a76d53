import type { CorrectionRecord } from '../schema/correction.ts';
import type { EventRecord } from '../schema/entity.ts';
import type { MeasureRecord } from '../schema/figure.ts';
import type { DocumentId, EntityRef } from '../schema/ids.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import type { Backlink } from './backlinks.ts';
import type { Series } from '../chart/series.ts';
import type { Chart } from './charts.ts';
import type { Contradiction } from './contradictions.ts';
import type { EditorialPage } from './editorial-pages.ts';
import type { Pair } from './neighbours.ts';
import type { Entity } from './registers.ts';
import type { Story } from './stories.ts';

/** Everything linked: the input of every page and every published file. */
export interface Corpus {
  /** Newest first; of one day by id. */
  readonly documents: readonly AnnotatedDocument[];
  readonly documentOf: ReadonlyMap<DocumentId, AnnotatedDocument>;
  /** In the order of registers, then of names. */
  readonly entities: ReadonlyMap<EntityRef, Entity>;
  readonly backlinksOf: ReadonlyMap<EntityRef, readonly Backlink[]>;
  /** In order of time. */
  readonly events: readonly EventRecord[];
  readonly measures: ReadonlyMap<string, MeasureRecord>;
  readonly contradictions: readonly Contradiction[];
  /** Entities that are named in the same blocks, most often first. */
  readonly pairs: readonly Pair[];
  readonly series: ReadonlyMap<string, Series>;
  /** In the order of their ids. */
  readonly charts: readonly Chart[];
  /** Editorial narratives, in their order. */
  readonly stories: readonly Story[];
  /** The site's own pages, in their order. */
  readonly pages: readonly EditorialPage[];
  /** What was published and wrong, newest first. */
  readonly corrections: readonly CorrectionRecord[];
}
