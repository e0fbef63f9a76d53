import type { RuleId } from './rules.ts';

/** Where a problem stands: a path relative to the project, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** One thing that is wrong: what, where and what to do, in full sentences. */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
}

/** All problems of a run, collected by pure code and printed once at the edge. */
export class Report {
  readonly #problems: Problem[] = [];
  /** Files with an error of their own. */
  readonly #wrong = new Set<string>();

  error(rule: RuleId, place: Place, message: string): void {
    this.#add({ rule, severity: 'error', place, message });
  }

  warning(rule: RuleId, place: Place, message: string): void {
    this.#add({ rule, severity: 'warning', place, message });
  }

  addAll(problems: Iterable<Problem>): void {
    for (const problem of problems) this.#add(problem);
  }

  #add(problem: Problem): void {
    this.#problems.push(problem);
    if (problem.severity === 'error') this.#wrong.add(problem.place.file);
  }

  /** All problems, sorted by file, line, column and rule, each once. */
  get problems(): readonly Problem[] {
    const sorted = this.#problems.toSorted(compareProblems);
    return sorted.filter((problem, index) => {
      const before = sorted[index - 1];
      return before === undefined || compareProblems(before, problem) !== 0;
    });
  }

  /** True if a file has an error of its own, so that what refers to its records cannot be judged. */
  hasErrorsIn(file: string): boolean {
    return this.#wrong.has(file);
  }

  get hasErrors(): boolean {
    return this.#wrong.size > 0;
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}
