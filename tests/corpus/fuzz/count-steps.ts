import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

// Code that the engine has optimised is no longer counted.
for (const flag of ['--no-opt', '--no-maglev', '--no-sparkplug', '--no-use-osr']) setFlagsFromString(flag);

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/**
 * Counts the steps that JavaScript code takes as it runs: how often each block of each function is entered, as the engine
 * itself counts it. The same work gives the same number on every machine, which seconds do not.
 */
export function countSteps(run: () => void): number {
  const session = new Session();
  session.connect();
  const post = (method: string, parameters?: object): unknown => {
    let answer: unknown;
    session.post(method, parameters, (error, result) => {
      if (error !== null) throw error;
      answer = result;
    });
    return answer;
  };
  try {
    post('Profiler.enable');
    post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    const { result } = post('Profiler.takePreciseCoverage') as Coverage;
    return result
      .flatMap(({ functions }) => functions)
      .reduce((sum, { ranges }) => sum + ranges.reduce((own, { count }) => own + count, 0), 0);
  } finally {
    post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

/** How many times as many steps a text twice as long takes. */
export function growth(run: (length: number) => void, length: number): number {
  // Tables that are made once are made before the counting.
  run(length);
  return countSteps(() => run(length * 2)) / countSteps(() => run(length));
}
