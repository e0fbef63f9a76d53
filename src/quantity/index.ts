export { findNumbers } from './find-numbers.ts';
export { meets, toInterval, type Interval } from './interval.ts';
export { writtenPrecision } from './read-quantity.ts';
export type { NumberMatch, Quantity } from './quantity.ts';
