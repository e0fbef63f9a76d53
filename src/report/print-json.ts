import { countProblems } from './print.ts';
import type { Problem } from './problem.ts';
import { ruleAnchor } from './rules-page.ts';
import { rules } from './rules.ts';

/** Version of the form of `reportJson`; it grows when a key is removed or changes its meaning. */
const schemaVersion = 1;

/** A report as JSON for programs, with the paragraph of each rule that was broken; ends with a line feed. */
export function reportJson(problems: readonly Problem[], counts: Readonly<Record<string, number>> = {}): string {
  const broken = [...new Set(problems.map(({ rule }) => rule))].toSorted();
  const report = {
    schemaVersion,
    ...countProblems(problems),
    ...counts,
    problems: problems.map(({ rule, severity, place, message }) => ({ rule, severity, ...place, message })),
    rules: Object.fromEntries(
      broken.map((rule) => [rule, { text: rules[rule], documentation: `docs/rules.md#${ruleAnchor(rule)}` }]),
    ),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
