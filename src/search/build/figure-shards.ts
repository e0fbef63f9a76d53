import type { FigureRow } from '../figure-match.ts';
import type { FigureShard } from '../manifest.ts';

/** Figures in one file; some 6 kB compressed. */
const shardRows = 400;

/** Cuts figures, already in order, into files of bounded size, and says what lies in each. */
export function cutShards(
  rows: readonly FigureRow[],
): readonly { readonly shard: FigureShard; readonly rows: readonly FigureRow[] }[] {
  const count = Math.ceil(rows.length / shardRows);
  return Array.from({ length: count }, (_, number) => {
    const own = rows.slice(number * shardRows, (number + 1) * shardRows);
    return { shard: describeShard(`figures-${number}.bin`, own), rows: own };
  });
}

function describeShard(file: string, rows: readonly FigureRow[]): FigureShard {
  const measures = rows.map(([, measure]) => measure);
  const values = rows.flatMap(([, , low, high]) => [low ?? high, high ?? low]).filter((value) => value !== null);
  const starts = rows.flatMap(([, , , , start]) => start ?? []).toSorted();
  const ends = rows.flatMap(([, , , , , end]) => end ?? []).toSorted();
  const [first] = starts;
  const last = ends.at(-1);
  return {
    file,
    rows: rows.length,
    measures: [Math.min(...measures), Math.max(...measures)],
    days: first === undefined || last === undefined ? null : [first, last],
    values: values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)],
  };
}
