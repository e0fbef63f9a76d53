import type { Geography } from '../chart/kinds/define-kind.ts';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Chart } from '../corpus/charts.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { allFigures } from '../corpus/figures.ts';
import type { EmbedKind } from '../corpus/urls.ts';
import { chartSubject, figureSubject } from '../embed/build-subject.ts';
import { chartContent, figureContent, versionOf } from '../embed/content-hash.ts';
import type { EmbedSubject } from '../embed/subject.ts';
import { readSettings } from '../loaders/settings.ts';
import { readPinned } from '../loaders/read-archive.ts';
import { sha256 } from '../loaders/sha256.ts';

/** A chart or a figure, as pages have it. */
export type Embeddable = { readonly chart: Chart } | { readonly placed: PlacedFigure };

/** The chart or figure with an id. */
export function findEmbeddable(corpus: Corpus, kind: EmbedKind, id: string): Embeddable | undefined {
  if (kind === 'charts') {
    const chart = corpus.charts.find((each) => each.id === id);
    return chart && { chart };
  }
  const placed = allFigures(corpus).find(({ figure }) => figure.record.id === id);
  return placed && { placed };
}

/** What a chart or figure shows, as versions are told apart by it. */
export function contentOf(thing: Embeddable, corpus: Corpus): string {
  return 'chart' in thing ? chartContent(thing.chart) : figureContent(thing.placed, corpus);
}

/** What publishers are offered of a chart or figure. */
export function subjectOf(thing: Embeddable, corpus: Corpus, geography: Geography): EmbedSubject {
  return 'chart' in thing ? chartSubject(thing.chart, geography) : figureSubject(thing.placed, corpus);
}

/** A version that was pinned: its part of the address and its day. */
export interface OfferedVersion {
  readonly version: string;
  readonly pinnedOn: string;
}

/** The pinned version that equals what is shown now; undefined if that was not pinned. */
export function presentPinned(
  thing: Embeddable,
  { kind, id }: EmbedSubject,
  corpus: Corpus,
): OfferedVersion | undefined {
  const pinned = readPinned(readSettings().content, kind, id);
  if (pinned === undefined) return undefined;
  const present = versionOf(contentOf(thing, corpus), sha256);
  const own = pinned.versions.find(({ version }) => version === present);
  return own && { version: own.version, pinnedOn: own.pinned_on };
}
