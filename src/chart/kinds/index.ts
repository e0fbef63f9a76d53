/** Every kind of chart, one line each. */
export { bar } from './bar/bar.ts';
export { dot } from './dot/dot.ts';
export { line } from './line/line.ts';
export { map } from './map/map.ts';
export { multiples } from './multiples/multiples.ts';
export { network } from './network/network.ts';
export { slope } from './slope/slope.ts';
export { timeline } from './timeline/timeline.ts';
