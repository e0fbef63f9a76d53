import type { EventRecord, PlaceRecord } from '../schema/entity.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { Series } from './series.ts';

/** A place of the register with its reference, such as `places/newark`. */
export interface ChartPlace {
  readonly ref: string;
  readonly record: PlaceRecord;
}

/** An entity as the network shows it. */
export interface NetworkNode {
  readonly ref: string;
  readonly name: string;
  /** Word for the register it belongs to: policy, place, person or organisation. */
  readonly kind: string;
  /** How often it is mentioned. */
  readonly mentions: number;
}

/** Two entities and in how many passages both are named. */
interface NetworkPair {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** Who and what is named together. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly pairs: readonly NetworkPair[];
}

/** All data that charts may draw from; what a chart does not use may be empty. */
export interface ChartInput {
  readonly series: ReadonlyMap<string, Series>;
  readonly figures: ReadonlyMap<string, FigureRecord>;
  readonly events: readonly EventRecord[];
  readonly places: readonly ChartPlace[];
  /** How often each entity is mentioned, by reference. */
  readonly mentions: ReadonlyMap<string, number>;
  readonly network: Network;
}

/** Input without any data, to spread into what a caller has. */
export const emptyChartInput: ChartInput = {
  series: new Map(),
  figures: new Map(),
  events: [],
  places: [],
  mentions: new Map(),
  network: { nodes: [], pairs: [] },
};
