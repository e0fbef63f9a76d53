const seconds = new Map<string, number>();

/** Runs a step of the build and adds the wall time it took, in seconds, to its name. */
export async function timed<Result>(step: string, run: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await run();
  seconds.set(step, (seconds.get(step) ?? 0) + (performance.now() - start) / 1000);
  return result;
}

/** Wall time of every step so far, in seconds, in the order in which they began. */
export function timings(): ReadonlyMap<string, number> {
  return seconds;
}
