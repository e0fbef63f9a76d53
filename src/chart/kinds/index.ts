/** Every kind of chart, one line each. */
export { bar } from './bar/bar.ts';
export { dot } from './dot/dot.ts';
export { line } from './line/line.ts';
export { multiples } from './multiples/multiples.ts';
