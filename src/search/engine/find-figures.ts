import { figureAnswers, mayAnswer, type FigureRow, type FigureTest } from '../figure-match.ts';
import type { FigureQuery } from '../figure-query.ts';
import type { Manifest } from '../manifest.ts';
import { compareText } from '../../text/compare.ts';
import type { Library } from './library.ts';

/** Files of figures that one search reads at most: some 50 kB. */
const mostShards = 8;

/** The figures that answer: those first whose bound is the number asked for, then the newest, then the largest. */
export async function findFigures(
  library: Library,
  { shards, measures }: Manifest,
  query: FigureQuery,
): Promise<{ readonly rows: readonly FigureRow[]; readonly isPartial: boolean }> {
  const test: FigureTest = {
    ...query,
    measure: query.measure === undefined ? 0 : measures.findIndex(({ value }) => value === query.measure) + 1,
  };
  const candidates = shards.filter((shard) => mayAnswer(shard, test));
  const read = await Promise.all(
    candidates
      .slice(0, mostShards)
      .map(async ({ file }) => JSON.parse(new TextDecoder().decode(await library.file(file))) as readonly FigureRow[]),
  );
  const value = query.comparison?.value;
  const isExact = ([, , low, high]: FigureRow): boolean => low === value || high === value;
  const rows = read
    .flat()
    .filter((row) => figureAnswers(row, test))
    .toSorted(
      (a, b) =>
        Number(isExact(b)) - Number(isExact(a)) ||
        compareText(b[5] ?? '', a[5] ?? '') ||
        (b[3] ?? b[2] ?? 0) - (a[3] ?? a[2] ?? 0),
    );
  return { rows, isPartial: candidates.length > mostShards };
}
