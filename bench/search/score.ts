import type { JudgedQuery } from './judged-queries.ts';

/** How well one query was answered. */
export interface Score {
  readonly kind: string;
  readonly query: string;
  /** Share of the judged answers among the first ten hits. */
  readonly recall: number;
  /** One divided by the place of the first answer; 0 if there is none. */
  readonly rank: number;
}

/** Scores of one kind of query, or of all. */
export interface Summary {
  readonly kind: string;
  readonly queries: number;
  readonly recall: number;
  readonly rank: number;
}

/** What the judged queries must come to. */
export const floors = { recall: 0.98, rank: 0.9 } as const;

/** A page answers at whichever sentence it opens; a sentence only there. */
function isAnswer(path: string, answer: string): boolean {
  return path === answer || (!answer.includes('#') && path.startsWith(`${answer}#`));
}

/** Compares the paths that were found, in their order, with the answers. */
export function scoreQuery(kind: string, { query, answers }: JudgedQuery, paths: readonly string[]): Score {
  const found = answers.filter((answer) => paths.slice(0, 10).some((path) => isAnswer(path, answer))).length;
  const first = paths.findIndex((path) => answers.some((answer) => isAnswer(path, answer)));
  return { kind, query, recall: found / answers.length, rank: first === -1 ? 0 : 1 / (first + 1) };
}

/** Means by kind, and of all together at the end. */
export function summarise(scores: readonly Score[]): readonly Summary[] {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...Map.groupBy(scores, ({ kind }) => kind), ['all', scores] as const].map(([kind, own]) => ({
    kind,
    queries: own.length,
    recall: mean(own.map(({ recall }) => recall)),
    rank: mean(own.map(({ rank }) => rank)),
  }));
}

/** The means as lines of text. */
export function formatSummary(summary: readonly Summary[]): string {
  const lines = summary.map(
    ({ kind, queries, recall, rank }) =>
      `  ${kind.padEnd(13)} ${String(queries).padStart(4)} queries  recall@10 ${recall.toFixed(3)}  reciprocal rank ${rank.toFixed(3)}`,
  );
  return `${lines.join('\n')}\n`;
}
