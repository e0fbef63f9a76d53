import type { Chart } from '../corpus/charts.ts';

/** The charts that stand on the home page, as far as the corpus has them. */
export function leadCharts(charts: readonly Chart[]): {
  readonly chart: Chart | undefined;
  readonly timeline: Chart | undefined;
  readonly map: Chart | undefined;
} {
  const ofKind = (kind: string): Chart | undefined => charts.find(({ spec }) => spec.kind === kind);
  return {
    chart:
      charts.find(({ id }) => id === 'claimed-and-counted') ??
      charts.find(({ spec }) => !['timeline', 'map', 'network'].includes(spec.kind)),
    timeline: ofKind('timeline'),
    map: ofKind('map'),
  };
}
