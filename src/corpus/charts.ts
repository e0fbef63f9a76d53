import { ChartError } from '../chart/chart-error.ts';
import type { ChartInput, Network } from '../chart/chart-input.ts';
import { chartSpecSchema, type ChartSpec } from '../chart/chart-spec.ts';
import { buildChartTable, describeReading, layoutWidths, placeChart } from '../chart/render-chart.ts';
import { textOfFile } from '../chart/render-file.ts';
import type { Geography } from '../chart/kinds/define-kind.ts';
import type { ChartTable } from '../chart/table.ts';
import type { RecordFile } from '../record/parse-record.ts';
import type { Report } from '../report/problem.ts';
import type { Series } from '../chart/series.ts';
import type { EventRecord } from '../schema/entity.ts';
import type { EntityRef } from '../schema/ids.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import type { Pair } from './neighbours.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { readIdentified, type Placed } from './record-set.ts';
import type { Entity } from './registers.ts';

/** A chart: what it is, its one table, and its reading in one sentence. */
export interface Chart {
  readonly id: string;
  readonly spec: ChartSpec;
  readonly table: ChartTable;
  readonly reading: string;
}

/** What charts draw from. */
export interface ChartSources {
  readonly series: ReadonlyMap<string, Series>;
  readonly documents: readonly AnnotatedDocument[];
  readonly entities: ReadonlyMap<EntityRef, Entity>;
  readonly events: readonly EventRecord[];
  readonly pairs: readonly Pair[];
  readonly geography: Geography | undefined;
  /** Characters that pictures are drawn with. */
  readonly glyphs: ReadonlySet<string> | undefined;
  /** Ids of ledgers that could not be read. */
  readonly unreadFigures: ReadonlySet<string>;
}

type Input = ChartInput & Pick<ChartSources, 'unreadFigures'>;

/** Reads every chart of `content/charts/` and builds its table; a chart that cannot be drawn truthfully is a problem. */
export function readCharts(records: readonly RecordFile[], sources: ChartSources, report: Report): readonly Chart[] {
  const input = toChartInput(sources);
  return [...readIdentified(records, 'charts', chartSpecSchema, report).values()].flatMap((record) => {
    const chart = readChart(record, input, sources, report);
    return chart === undefined ? [] : [chart];
  });
}

function readChart(
  record: Placed<ChartSpec>,
  input: Input,
  { geography, glyphs }: Pick<ChartSources, 'geography' | 'glyphs'>,
  report: Report,
): Chart | undefined {
  const spec = record.value;
  if (drawsOnBrokenRecord(spec, input, report)) return undefined;
  try {
    const table = buildChartTable(spec, input);
    // Placing finds what only the drawing can: every layout must be possible.
    if (geography !== undefined)
      for (const width of Object.values(layoutWidths)) {
        const placed = placeChart(spec, table, { width, geography });
        if (glyphs !== undefined && width === layoutWidths.wide)
          checkGlyphs(record, textOfFile(spec, table, placed), glyphs, report);
      }
    return { id: spec.id, spec, table, reading: describeReading(spec, table) };
  } catch (error) {
    if (!(error instanceof ChartError)) throw error;
    for (const { rule, path, message } of error.faults) report.error(rule, record.placeOf(path), message);
    return undefined;
  }
}

/** True if a chart draws on a series or ledger that has a problem of its own, without which the chart cannot be judged. */
function drawsOnBrokenRecord(spec: ChartSpec, { series, figures, unreadFigures }: Input, report: Report): boolean {
  if (!('data' in spec)) return false;
  return spec.data.some((entry) => {
    if ('figure' in entry) return !figures.has(entry.figure) && unreadFigures.has(entry.figure);
    const path = `content/series/${entry.series}`;
    return !series.has(entry.series) && (report.hasErrorsIn(`${path}.yaml`) || report.hasErrorsIn(`${path}.csv`));
  });
}

/** Who and what stands together: every entity that is named, with its count, and the pairs of them. */
export function buildNetwork({
  documents,
  entities,
  pairs,
}: Pick<ChartSources, 'documents' | 'entities' | 'pairs'>): Network {
  const mentions = new Map<string, number>();
  for (const { mentions: own } of documents)
    for (const { entity } of own) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  const nodes = [...entities.values()].flatMap(({ ref, name, kind, record }) => {
    const count = mentions.get(ref) ?? 0;
    return count === 0 ? [] : [{ ref, name: record.short ?? name, kind, mentions: count }];
  });
  return { nodes, pairs };
}

function toChartInput({ series, documents, entities, events, pairs, unreadFigures }: ChartSources): Input {
  const network = buildNetwork({ documents, entities, pairs });
  return {
    unreadFigures,
    series,
    figures: new Map(
      documents.flatMap((document) => document.figures.map(({ record }) => [record.id, record] as const)),
    ),
    events,
    places: [...entities.values()].flatMap((entity) =>
      entity.register === 'places' ? [{ ref: entity.ref, record: entity.record }] : [],
    ),
    mentions: new Map(network.nodes.map(({ ref, mentions }) => [ref, mentions])),
    network,
  };
}
