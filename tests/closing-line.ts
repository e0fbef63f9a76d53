import { stdout } from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, for whoever reads it by program: how many tests passed and failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    ).length;
    const failed = states.filter((state) => state === 'failed').length + broken + errors.length;
    stdout.write(`${states.filter((state) => state === 'passed').length} passed, ${failed} failed\n`);
  }
}
