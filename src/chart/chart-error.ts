/** One thing that keeps a chart from being drawn, with its path within the specification where it has one. */
export interface ChartFault {
  readonly rule: 'chart/reference' | 'chart/data' | 'chart/geometry';
  /** Keys and indexes that lead to the cause in the specification; empty for the chart as a whole. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do, in full sentences. */
  readonly message: string;
}

/** Thrown where a chart cannot be drawn truthfully; holds every fault found and not only the first. */
export class ChartError extends Error {
  override readonly name = 'ChartError';
  readonly chart: string;
  readonly faults: readonly ChartFault[];

  constructor(chart: string, faults: readonly ChartFault[]) {
    super(`The chart “${chart}” cannot be drawn. ${faults.map(({ message }) => message).join(' ')}`);
    this.chart = chart;
    this.faults = faults;
  }
}
