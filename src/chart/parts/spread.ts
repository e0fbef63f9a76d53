/**
 * Moves places along a line apart until each keeps its length free, as little as may be, within bounds: a run of
 * places that touch is centred on the middle of where its members wish to be. Places must be given in order.
 */
export function spread(
  wishes: readonly { readonly middle: number; readonly length: number }[],
  start: number,
  end: number,
): readonly number[] {
  interface Run {
    readonly members: readonly number[];
    readonly length: number;
    readonly wish: number;
  }
  const startOf = ({ length, wish }: Run): number => Math.max(start, Math.min(end - length, wish - length / 2));
  const runs: Run[] = [];
  for (const [index, { middle, length }] of wishes.entries()) {
    let run: Run = { members: [index], length, wish: middle };
    for (
      let before = runs.at(-1);
      before !== undefined && startOf(before) + before.length > startOf(run);
      before = runs.at(-1)
    ) {
      runs.pop();
      const share = before.members.length / (before.members.length + run.members.length);
      run = {
        members: [...before.members, ...run.members],
        length: before.length + run.length,
        wish: before.wish * share + run.wish * (1 - share),
      };
    }
    runs.push(run);
  }
  const places: number[] = [];
  for (const run of runs) {
    let at = startOf(run);
    for (const member of run.members) {
      const length = wishes[member]?.length ?? 0;
      places[member] = at + length / 2;
      at += length;
    }
  }
  return places;
}
