import { realPath } from '../loaders/real-path.ts';
import type { Settings } from '../loaders/settings.ts';
import { problemLine } from '../report/print.ts';
import type { Place, Severity } from '../report/problem.ts';
import { rules } from '../report/rules.ts';
import type { DevCorpus } from './dev-corpus.ts';

/** A problem as the browser shows it. */
export interface ShownProblem {
  /** `file:line:column` */
  readonly place: string;
  /** Address that opens the editor there. */
  readonly editor: string;
  readonly rule: string;
  /** The paragraph of the rule. */
  readonly help: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What the browser is told of the last reading of the corpus. */
export interface ShownProblems {
  readonly problems: readonly ShownProblem[];
  /** A fault of the program itself. */
  readonly fault: string | undefined;
  readonly audit: string;
}

/** The problems of the last reading, errors first, each with the address that opens the editor at its line. */
export function shownProblems(
  { report, fault }: Pick<DevCorpus, 'report' | 'fault'>,
  settings: Settings,
): ShownProblems {
  const problems = report.problems.map((problem): ShownProblem => {
    const { place, rule, severity, message } = problem;
    return {
      place: problemLine(problem).split('  ', 1).join(''),
      editor: editorHref(place, settings),
      rule,
      help: rules[rule],
      severity,
      message,
    };
  });
  return {
    problems: problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')),
    fault,
    audit: `${settings.base}__desk/audit/`,
  };
}

/** The address at which Vite’s server, which knows no base path, opens a file in the editor. */
export function editorHref({ file, line, column }: Place, settings: Settings): string {
  return `/__open-in-editor?file=${encodeURIComponent(`${realPath(file, settings)}:${line}:${column}`)}`;
}
