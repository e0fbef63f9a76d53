import { cpuUsage } from 'node:process';

/** A step of the build that begins, or ends after some seconds of its own. */
export interface StepEvent {
  readonly step: string;
  /** Undefined when the step begins. */
  readonly seconds: number | undefined;
}

const seconds = new Map<string, number>();
const processor = new Map<string, number>();
const running: { readonly step: string; nested: number; nestedProcessor: number }[] = [];
const listeners: ((event: StepEvent) => void)[] = [];

/** Runs a step of the build and adds the wall time of its own, in seconds, to its name; that of steps within it is theirs. */
export async function timed<Result>(step: string, run: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  const startProcessor = processorSeconds();
  const entry = { step, nested: 0, nestedProcessor: 0 };
  seconds.set(step, seconds.get(step) ?? 0);
  running.push(entry);
  tell({ step, seconds: undefined });
  try {
    return await run();
  } finally {
    const elapsed = (performance.now() - start) / 1000;
    running.splice(running.indexOf(entry), 1);
    const outer = running.at(-1);
    const used = processorSeconds() - startProcessor;
    if (outer !== undefined) {
      outer.nested += elapsed;
      outer.nestedProcessor += used;
    }
    seconds.set(step, (seconds.get(step) ?? 0) + elapsed - entry.nested);
    processor.set(step, (processor.get(step) ?? 0) + used - entry.nestedProcessor);
    tell({ step, seconds: elapsed - entry.nested });
  }
}

/** Wall time of every step so far, in seconds, in the order in which they began; together the time of all of them. */
export function timings(): ReadonlyMap<string, number> {
  return seconds;
}

/** Seconds of processor time that this process used in every step, of all its threads; what it starts is not counted. */
export function processorTimings(): ReadonlyMap<string, number> {
  return processor;
}

function processorSeconds(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1e6;
}

const taken = new Map<string, { fromCache: number; all: number }>();

/** Counts a thing that was made, or taken from the cache, by its name in the plural. */
export function countMade(things: string, isFromCache: boolean): void {
  const counts = taken.get(things) ?? { fromCache: 0, all: 0 };
  taken.set(things, { fromCache: counts.fromCache + (isFromCache ? 1 : 0), all: counts.all + 1 });
}

/** How much of what was counted came from the cache, a line for each sort. */
export function takenFromCache(): readonly string[] {
  return [...taken].map(([things, { fromCache, all }]) => `from the cache: ${fromCache} of ${all} ${things}`);
}

/** Has a function called whenever a step begins or ends. */
export function onStep(listener: (event: StepEvent) => void): void {
  listeners.push(listener);
}

function tell(event: StepEvent): void {
  for (const listener of listeners) listener(event);
}
