import type { Topology } from 'topojson-specification';
import type { z } from 'zod';
import type { ChartInput } from '../chart-input.ts';
import type { BaseSpec } from '../observation-table.ts';
import type { Placed } from '../scene.ts';
import type { ChartTable } from '../table.ts';

/** Outlines that maps are drawn from: `states-10m.json` of us-atlas and `countries-110m.json` of world-atlas. */
export interface Geography {
  readonly states: Topology;
  readonly countries: Topology;
}

export interface PlaceContext {
  /** Width of the view box. Under `narrowBelow` the layout is the one for telephones. */
  readonly width: number;
  readonly geography?: Geography | undefined;
  /** Given for a picture that only shows what a chart looks like. */
  readonly use?: 'thumbnail' | undefined;
}

/** Size of a picture that only shows what a chart looks like; what is placed below its lower edge is cut off. */
export const thumbnailSize = { width: 340, height: 212 } as const;

/** How high a plot is: as high as usual, or as a thumbnail leaves room for, with so much above and below it. */
export function plotRoom(use: PlaceContext['use'], usual: number, around: number): number {
  return use === 'thumbnail' ? thumbnailSize.height - around : usual;
}

/** Below this width a chart takes its narrow layout. */
export const narrowBelow = 480;

/** What a kind of chart knows, over specifications of its own. */
interface KindDefinition<Spec extends BaseSpec & { readonly kind: string }, Schema extends z.ZodType<Spec>> {
  readonly kind: Spec['kind'];
  readonly schema: Schema;
  /** Builds the one table; throws a ChartError with every fault of the data. */
  buildTable(spec: Spec, input: ChartInput): ChartTable;
  /** Decides every coordinate; a pure function of its arguments. */
  place(spec: Spec, table: ChartTable, context: PlaceContext): Placed;
  /** Reads the chart aloud in one sentence. */
  read(spec: Spec, table: ChartTable): string;
}

/** A kind as the rest of the program sees it: over any specification. */
export interface ChartKind<Schema> {
  readonly kind: string;
  readonly schema: Schema;
  buildTable(spec: BaseSpec, input: ChartInput): ChartTable;
  place(spec: BaseSpec, table: ChartTable, context: PlaceContext): Placed;
  read(spec: BaseSpec, table: ChartTable): string;
}

/** Makes a kind of chart from what it knows; its functions refuse specifications of another kind. */
export function defineKind<Spec extends BaseSpec & { readonly kind: string }, Schema extends z.ZodType<Spec>>(
  definition: KindDefinition<Spec, Schema>,
): ChartKind<Schema> {
  function belongs(spec: BaseSpec): spec is Spec {
    return 'kind' in spec && spec.kind === definition.kind;
  }
  function own(spec: BaseSpec): Spec {
    if (belongs(spec)) return spec;
    throw new Error(`Expected a chart of the kind “${definition.kind}”.`);
  }
  return {
    kind: definition.kind,
    schema: definition.schema,
    buildTable: (spec, input) => definition.buildTable(own(spec), input),
    place: (spec, table, context) => definition.place(own(spec), table, context),
    read: (spec, table) => definition.read(own(spec), table),
  };
}
