import { expect, test } from 'vitest';
import { githubLine } from './print-github.ts';
import { reportJson } from './print-json.ts';
import { countLine, paintedLine, problemLine } from './print.ts';
import type { Problem } from './problem.ts';

const error: Problem = {
  rule: 'anchor/orphan',
  severity: 'error',
  place: { file: 'content/a,b:c.yaml', line: 2, column: 3 },
  message: '100% gone:\nlook, again.',
};
const warning: Problem = { ...error, severity: 'warning' };

test('a painted line is the plain line with what paint adds', () => {
  for (const problem of [error, warning]) {
    expect(paintedLine(problem, (_, text) => text)).toBe(problemLine(problem));
    expect(paintedLine(problem, (part, text) => `<${part}>${text}</>`).replace(/<[^>]*>/gu, '')).toBe(
      problemLine(problem),
    );
  }
  expect(paintedLine(warning, (part, text) => `<${part}>${text}</>`)).toBe(
    '<place>content/a,b:c.yaml:2:3</>  <warning>anchor/orphan</>  <warning>warning: </>100% gone:\\nlook, again.',
  );
});

test('what has a meaning for GitHub is escaped', () => {
  expect(githubLine(error)).toBe(
    '::error file=content/a%2Cb%3Ac.yaml,line=2,col=3,title=anchor/orphan::100%25 gone:%0Alook, again.',
  );
  expect(githubLine(warning)).toMatch(/^::warning file=/u);
});

test('as JSON each rule that was broken stands once, with its paragraph', () => {
  const report = JSON.parse(reportJson([error, warning], { documents: 2 })) as {
    rules: object;
    problems: readonly object[];
  };
  expect(report).toMatchObject({ schemaVersion: 1, errors: 1, warnings: 1, documents: 2 });
  expect(report.problems[0]).toEqual({
    rule: 'anchor/orphan',
    severity: 'error',
    file: 'content/a,b:c.yaml',
    line: 2,
    column: 3,
    message: error.message,
  });
  expect(Object.keys(report.rules)).toEqual(['anchor/orphan']);
});

test('counts agree with their nouns', () => {
  expect(countLine([])).toBe('0 errors, 0 warnings');
  expect(countLine([error, warning, warning])).toBe('1 error, 2 warnings');
});
