import { onStep } from '../integrations/timings.ts';
import { isLive, type Output } from './terminal.ts';

const liveMilliseconds = 120;
const plainMilliseconds = 10_000;
const eraseLine = '\r\u001B[2K';

/** A stream that progress is written to. */
export interface ProgressOutput extends Output {
  write(text: string): unknown;
}

/** Progress of a long command. */
export interface Progress {
  /** Tells how far the step that runs has come, such as “12 of 400 documents”. */
  update(detail: string): void;
  /** Takes the line off a terminal, so that other lines can be written. */
  pause(): void;
  /** Ends it; on a terminal nothing of it stays. */
  stop(): void;
}

/**
 * Shows the steps of a build as they run: on a terminal in one line that is written over, elsewhere a line for each step
 * that ends, and one every ten seconds for a step that takes long. `measure` tells how far a step has come that
 * does not tell so itself, and how far it came in the end.
 */
export function showProgress(
  output: ProgressOutput,
  measure: (step: string, ended: boolean) => string | undefined,
): Progress {
  const live = isLive(output);
  const steps: { readonly step: string; readonly start: number }[] = [];
  let detail = '';
  let told = performance.now();
  const line = (): string | undefined => {
    const current = steps.at(-1);
    if (current === undefined) return undefined;
    const far = detail === '' ? (measure(current.step, false) ?? '') : detail;
    return `${current.step}${far === '' ? '' : `: ${far}`}, ${((performance.now() - current.start) / 1000).toFixed(1)} s`;
  };
  const tick = (): void => {
    const now = performance.now();
    if (now - told < (live ? liveMilliseconds : plainMilliseconds)) return;
    const text = line();
    if (text === undefined) return;
    told = now;
    output.write(live ? eraseLine + text : `${text}\n`);
  };
  onStep(({ step, seconds }) => {
    detail = '';
    if (seconds === undefined) {
      steps.push({ step, start: performance.now() });
      if (live) output.write(`${eraseLine}${step}`);
      return;
    }
    const far = measure(step, true);
    steps.splice(
      steps.findLastIndex((each) => each.step === step),
      1,
    );
    if (!live) output.write(`${step}${far === undefined ? '' : `: ${far}`}, ${seconds.toFixed(1)} s\n`);
  });
  const erase = (): void => {
    if (live) output.write(eraseLine);
  };
  const timer = setInterval(tick, live ? liveMilliseconds : 1000);
  timer.unref();
  return {
    update(text) {
      detail = text;
      tick();
    },
    pause: erase,
    stop() {
      clearInterval(timer);
      erase();
    },
  };
}
