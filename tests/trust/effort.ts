import { env } from 'node:process';

/** True for `npm run test:long`: the same tests with many more runs. */
export const isLong = env['LONG'] === '1';

/** How often to run what is tried at random. */
export function runs(short: number, long: number): number {
  return isLong ? long : short;
}

/** Numbers from 0 up to 1 that are the same in every run of the tests (mulberry32 by Tommy Ettinger, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
